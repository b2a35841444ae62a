import { INDICATORS } from '../form/indicators';
import { TOPICS } from '../form/topics';
import { GROUP_KINDS, type OrganGroup } from '../report/organ';
import { complete, type ViewDefaults } from '../view/view';
import { answerPath } from '../data/files/storedAnswers';
import { packComponents } from '../data/questions/components/question';
import type { OrganReports } from '../data/dataset';
import type { IndicatorCoverage } from '../data/catalog';
import { typedRows, type Engine } from '../data/engines/engine';
import { packTrend, packValues } from '../data/questions/trend/question';
import { valuesOf } from '../data/questions/trend/local';
import { trendInSql } from '../data/questions/trend/sql';
import { componentsQuery } from '../data/questions/components/sql';
import { valueCounts } from './valueCounts';
import type { Writer } from './writer';

/** Most of a query over few reports is its planning, which is done on one core. */
const AT_ONCE = 4;

/** What comes of each item, in their order, a few worked on at once. */
async function fewAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
	const results: R[] = [];
	for (let at = 0; at < items.length; at += AT_ONCE)
		results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
	return results;
}

/**
 * The answers to likely views of a data set of any size: each indicator's trend of all townships, the components of each topic over each
 * group. Their number depends on the form and not on how many report. The rows come from the queries a page would ask.
 */
export async function precomputeTrends(
	engine: Engine,
	defaults: ViewDefaults,
	/** The townships with their reports, where they are few enough for their values to be written; else null. */
	townships: readonly OrganReports[] | null,
	writer: Writer,
	progress: (done: number, total: number) => void
): Promise<Readonly<Record<string, IndicatorCoverage>>> {
	const groups = Object.keys(GROUP_KINDS) as OrganGroup[];
	const total = INDICATORS.length + TOPICS.length;
	let done = 0;
	const write = (path: string, content: unknown) => writer.write(path, JSON.stringify(content));
	const whole = complete({ years: defaults.span }, defaults);
	const known = await fewAtOnce(INDICATORS, async ({ id, group }) => {
		const stored = townships
			? packValues(valuesOf({ indicator: id, years: defaults.span }, townships))
			: trendInSql.answer(complete({ indicator: id }, defaults), engine).then(packTrend);
		const [trend, counts] = await Promise.all([
			stored,
			typedRows(engine, valueCounts(id, 'townships'))
		]);
		progress(++done, total);
		const reported = counts.reduce((sum, { all }) => sum + all, 0);
		const years = counts.flatMap(({ year, group: inGroup }) =>
			inGroup > 0 ? [[year, inGroup] as const] : []
		);
		return { id, group, trend, coverage: { reported, years } };
	});
	for (const group of new Set(known.map((one) => one.group))) {
		const trends = known.filter((one) => one.group === group).map(({ id, trend }) => [id, trend]);
		await write(answerPath.trends(group), Object.fromEntries(trends));
	}
	// Of every group, because a data set may have its complete tables in any of them.
	await fewAtOnce(TOPICS, async (topic) => {
		const rows = await fewAtOnce(groups, async (group) => {
			const query = componentsQuery({ topic, ...whole, group });
			return [group, packComponents(await typedRows(engine, query))] as const;
		});
		await write(answerPath.components(topic.id), Object.fromEntries(rows));
		progress(++done, total);
	});
	return Object.fromEntries(known.map(({ id, coverage }) => [id, coverage]));
}
