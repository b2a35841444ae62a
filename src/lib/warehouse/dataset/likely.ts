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
	const coverage: Record<string, IndicatorCoverage> = {};
	for (const { id } of INDICATORS) {
		const whole = complete({ indicator: id, years: defaults.span }, defaults);
		const [rows, counts] = await Promise.all([ask(engine, trend(whole)), ask(engine, held(id, 'townships'))]);
		coverage[id] = {
			reported: counts.reduce((sum, { all }) => sum + all, 0),
			years: counts.flatMap(({ year, group }) => (group > 0 ? [[year, group] as const] : []))
		};
		await write(answerPath.trend(id), pack(rows, TREND_KEYS));
	}
	const whole = complete({ years: defaults.span }, defaults);
	// Of every group, because a data set may have its complete tables in any of them.
	for (const group of groups)
		for (const topic of TOPICS)
			await write(
				answerPath.parts(topic.id, group),
				packParts(await ask(engine, parts(topic, { ...whole, group })))
			);
	return coverage;
}
