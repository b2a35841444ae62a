import { INDICATORS } from '../../form/indicators';
import { TOPICS } from '../../form/topics';
import { GROUP_KINDS, type OrganGroup } from '../../report/organ';
import { complete, type ViewDefaults } from '../../view/view';
import { pack } from '../answers/columns';
import { answerPath } from '../answers/files';
import { packParts } from '../answers/parts';
import { TREND_KEYS } from '../answers/read';
import type { IndicatorCoverage } from '../catalog';
import { ask, type Engine } from '../engine';
import { held } from '../queries/held';
import { parts } from '../queries/parts';
import { trend } from '../queries/trend';
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
 * The answers to likely views of a data set of any size: each indicator's default trend, the parts of each topic over each
 * group. Their number depends on the form and not on how many report. The rows come from the queries a page would ask.
 */
export async function likelyAnswers(
	engine: Engine,
	defaults: ViewDefaults,
	writer: Writer,
	progress: (done: number, total: number) => void
): Promise<Readonly<Record<string, IndicatorCoverage>>> {
	const groups = Object.keys(GROUP_KINDS) as OrganGroup[];
	const total = INDICATORS.length + groups.length * TOPICS.length;
	let done = 0;
	const write = async (path: string, content: unknown) => {
		await writer.write(path, JSON.stringify(content));
		progress(++done, total);
	};
	const coverage = await fewAtOnce(INDICATORS, async ({ id }) => {
		const whole = complete({ indicator: id, years: defaults.span }, defaults);
		const [rows, counts] = await Promise.all([ask(engine, trend(whole)), ask(engine, held(id, 'townships'))]);
		await write(answerPath.trend(id), pack(rows, TREND_KEYS));
		const reported = counts.reduce((sum, { all }) => sum + all, 0);
		const years = counts.flatMap(({ year, group }) => (group > 0 ? [[year, group] as const] : []));
		return [id, { reported, years }] as const;
	});
	const whole = complete({ years: defaults.span }, defaults);
	// Of every group, because a data set may have its complete tables in any of them.
	const asked = groups.flatMap((group) => TOPICS.map((topic) => ({ group, topic })));
	await fewAtOnce(asked, async ({ group, topic }) =>
		write(answerPath.parts(topic.id, group), packParts(await ask(engine, parts(topic, { ...whole, group }))))
	);
	return Object.fromEntries(coverage);
}
