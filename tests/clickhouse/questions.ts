import { expect } from 'vitest';
import { INDICATORS } from '../../src/lib/form/indicators';
import { TOPICS } from '../../src/lib/form/topics';
import { complete, type View } from '../../src/lib/view/view';
import { ask, type Engine, type Query } from '../../src/lib/warehouse/engine';
import { foundAmong } from '../../src/lib/warehouse/queries/findings';
import { parts } from '../../src/lib/warehouse/queries/parts';
import { ranking } from '../../src/lib/warehouse/queries/ranking';
import { expected } from '../../src/lib/warehouse/queries/scope';
import { series } from '../../src/lib/warehouse/queries/series';
import { trend } from '../../src/lib/warehouse/queries/trend';

type Question = readonly [what: string, query: Query<unknown>];

const DEFAULTS = { indicator: 'items_disclosed', years: [2016, 2025], span: [2016, 2025] } as const;
const view = (part: Partial<View>) => complete(part, DEFAULTS);
/** Organs with gaps, states and both forms. */
const ORGANS = ['990101006', '990101011', '990101012', '990101005'];

/** Those by applicant are alike in SQL: a few of them stand for all. */
const ASKED = INDICATORS.filter(({ group }, at) => group !== 'applicants' || at % 9 === 0);

/**
 * Every kind of question over the demonstration: every second (or so) indicator in one of four, every topic, scopes,
 * findings.
 */
export function questionsOn(every = 2): readonly Question[] {
	const ofIndicators = ASKED.filter((_, at) => at % every === 0).map(({ id }, at): Question => {
		if (at % 4 === 0) return [`trend of ${id}`, trend(view({ indicator: id }))];
		if (at % 4 === 1)
			return [
				`sum of ${id}, like for like`,
				trend(view({ indicator: id, together: 'sum', likeForLike: true }))
			];
		if (at % 4 === 2)
			return [`ranking by ${id}`, ranking(view({ indicator: id, years: [2022, 2022], group: 'all' }))];
		return [`series of ${id}`, series(view({ indicator: id, organs: ORGANS }))];
	});
	const ofTopics = TOPICS.flatMap((topic): Question[] => [
		[`parts of ${topic.id}`, parts(topic, view({}))],
		[
			`parts of ${topic.id} in departments of an area`,
			parts(topic, view({ group: 'departments', area: '990101' }))
		]
	]);
	return [
		...ofIndicators,
		...ofTopics,
		['organs asked about', expected(view({ group: 'all' }))],
		['organs of nobody', expected(view({ organs: ['nobody'] }))],
		['nobody over the years', series(view({ organs: ['nobody'] }))],
		['an area nobody is in', trend(view({ area: '98' }))],
		['years without any report', trend(view({ years: [2001, 2004] }))],
		['everybody over the years', series(view({ group: 'all' }))],
		['chosen organs together', trend(view({ organs: ORGANS, together: 'median' }))],
		['findings', foundAmong({}, 100_000)],
		['findings of an area', foundAmong({ area: '990101', years: [2021, 2023], severity: 'error' }, 50)]
	];
}

/** Both engines give the same typed rows to every question. */
export async function expectAgreement(
	questions: readonly Question[],
	ours: Engine,
	theirs: Engine
): Promise<void> {
	let rows = 0;
	for (const [what, query] of questions) {
		const [a, b] = await Promise.all([ask(ours, query), ask(theirs, query)]);
		expect(b, what).toEqual(a);
		rows += a.length;
	}
	expect(rows).toBeGreaterThan(questions.length);
}

/** Words that end a string, a statement or a line, or begin an escape, in one engine or the other. */
export const HOSTILE: readonly string[] = [
	"'",
	"''",
	'\\',
	"\\'",
	"\\\\'",
	"'; drop table reports; --",
	"\\'; drop table reports; --",
	'\n\r\t\\n',
	'"`$1{x:String}%s',
	'/* */ -- #',
	'\u00a0\u2028汉字🀄\ufeff',
	'\\x41\\0\\u0041',
	''
];
