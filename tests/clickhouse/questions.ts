import { expect } from 'vitest';
import { INDICATORS } from '../../src/lib/form/indicators';
import { TOPICS } from '../../src/lib/form/topics';
import { complete, type View } from '../../src/lib/view/view';
import { typedRows, type Engine, type Query } from '../../src/lib/data/engines/engine';
import { findingsQuery } from '../../src/lib/data/questions/findings/sql';
import { componentsQuery } from '../../src/lib/data/questions/components/sql';
import { rankingQuery } from '../../src/lib/data/questions/ranking/sql';
import { expected } from '../../src/lib/data/questions/points/scope';
import { seriesQuery } from '../../src/lib/data/questions/series/sql';
import { trendQuery } from '../../src/lib/data/questions/trend/sql';

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
		if (at % 4 === 0) return [`trend of ${id}`, trendQuery(view({ indicator: id }))];
		if (at % 4 === 1)
			return [
				`sum of ${id}, like for like`,
				trendQuery(view({ indicator: id, aggregation: 'sum', matchedOrgans: true }))
			];
		if (at % 4 === 2)
			return [`ranking by ${id}`, rankingQuery(view({ indicator: id, years: [2022, 2022], group: 'all' }))];
		return [`series of ${id}`, seriesQuery(view({ indicator: id, organs: ORGANS }))];
	});
	const ofTopics = TOPICS.flatMap((topic): Question[] => [
		[`parts of ${topic.id}`, componentsQuery({ topic, ...view({}) })],
		[
			`parts of ${topic.id} in departments of an area`,
			componentsQuery({ topic, ...view({ group: 'departments', area: '990101' }) })
		]
	]);
	return [
		...ofIndicators,
		...ofTopics,
		['organs asked about', expected(view({ group: 'all' }))],
		['organs of nobody', expected(view({ organs: ['nobody'] }))],
		['nobody over the years', seriesQuery(view({ organs: ['nobody'] }))],
		['an area nobody is in', trendQuery(view({ area: '98' }))],
		['years without any report', trendQuery(view({ years: [2001, 2004] }))],
		['everybody over the years', seriesQuery(view({ group: 'all' }))],
		['chosen organs together', trendQuery(view({ organs: ORGANS, aggregation: 'median' }))],
		[
			'a rate pooled over years',
			rankingQuery(view({ indicator: 'refusal_rate', years: [2019, 2024], group: 'all' }))
		],
		[
			'a rate of chosen organs pooled over years',
			rankingQuery(view({ indicator: 'litigation_loss_rate', organs: ORGANS }))
		],
		['findings', findingsQuery({}, 100_000)],
		['findings of an area', findingsQuery({ area: '990101', years: [2021, 2023], severity: 'error' }, 50)]
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
		const [a, b] = await Promise.all([typedRows(ours, query), typedRows(theirs, query)]);
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
