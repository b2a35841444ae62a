import { INDICATORS } from '../../form/indicators';
import { GROUP_KINDS } from '../../report/organ';
import { complete, type ViewDefaults } from '../../view/view';
import { pack } from '../answers/columns';
import { answerPath } from '../answers/files';
import { FACTS, packPoints } from '../answers/points';
import { ask, type Engine } from '../engine';
import { ranking } from '../queries/ranking';
import type { Point } from '../rows';
import type { Dataset } from './dataset';
import { factsOf } from './facts';
import type { Writer } from './writer';

/**
 * Reports up to which each year's rankings have files of their own: a prefecture's. They grow with the data and weigh several
 * times as much; above it the engine reads by ranges what they would hold.
 */
export const MOST_EACH = 10_000;

/** Items by a key, in the order in which they come. */
function grouped<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const known = groups.get(key(item));
		if (known) known.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}

const hasValue = (point: Point): boolean => point.value !== null;

/** The answers of a small data set that grow with it: each year's ranking where anybody has a value. */
export async function eachAnswers(
	dataset: Pick<Dataset, 'organs'>,
	engine: Engine,
	defaults: ViewDefaults,
	writer: Writer,
	progress: (done: number, total: number) => void
): Promise<void> {
	const write = (path: string, content: unknown) => writer.write(path, JSON.stringify(content));
	const townships = [...dataset.organs].filter(({ organ }) => GROUP_KINDS.townships.includes(organ.kind));
	const factsByYear = grouped(
		townships.flatMap(({ organ, reports }) => reports.map((report) => factsOf(report, organ))),
		(fact) => Number(fact.year)
	);
	for (const [year, rows] of factsByYear) await write(answerPath.reports(year), pack(rows, FACTS));
	for (const [done, { id }] of INDICATORS.entries()) {
		const whole = complete({ indicator: id, years: defaults.span, group: 'townships' }, defaults);
		const ranked = grouped(await ask(engine, ranking(whole)), (point) => point.year);
		for (const [year, rows] of ranked)
			if (rows.some(hasValue))
				await write(answerPath.ranking(id, year), packPoints(id, factsByYear.get(year) ?? [], rows));
		progress(done + 1, INDICATORS.length);
	}
}
