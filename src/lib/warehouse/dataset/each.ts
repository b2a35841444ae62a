import { INDICATORS } from '../../form/indicators';
import { GROUP_KINDS } from '../../report/organ';
import { pack } from '../answers/columns';
import { answerPath } from '../answers/files';
import { FACTS, packPoints } from '../answers/points';
import { pointsAtHand } from '../at-hand/points';
import type { Point } from '../rows';
import type { Dataset } from './dataset';
import { factsOf } from './facts';
import type { Writer } from './writer';

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

/** The townships that report in each year, with their facts. */
function reportingByYear(organs: Dataset['organs']) {
	const townships = [...organs].filter(({ organ }) => GROUP_KINDS.townships.includes(organ.kind));
	const told = townships.flatMap((from) => from.reports.map((report) => ({ from, report })));
	return [...grouped(told, ({ report }) => report.year)].map(([year, those]) => ({
		year,
		organs: those.map(({ from }) => from),
		facts: those.map(({ from, report }) => factsOf(report, from.organ))
	}));
}

/** The answers of a small data set that grow with it: each year's ranking where anybody has a value. */
export async function eachAnswers(
	dataset: Pick<Dataset, 'organs'>,
	writer: Writer,
	progress: (done: number, total: number) => void
): Promise<void> {
	const write = (path: string, content: unknown) => writer.write(path, JSON.stringify(content));
	const reporting = reportingByYear(dataset.organs);
	for (const { year, facts } of reporting) await write(answerPath.reports(year), pack(facts, FACTS));
	for (const [done, { id }] of INDICATORS.entries()) {
		for (const { year, organs, facts } of reporting) {
			const rows = pointsAtHand({ indicator: id, years: [year, year] }, organs);
			if (rows.some(hasValue)) await write(answerPath.ranking(id, year), packPoints(id, facts, rows));
		}
		progress(done + 1, INDICATORS.length);
	}
}
