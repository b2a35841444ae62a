import { INDICATORS } from '../form/indicators';
import { GROUP_KINDS } from '../report/organ';
import { pack } from '../data/files/columns';
import { answerPath } from '../data/files/storedAnswers';
import { FACTS, packPoints } from '../data/files/storedPoints';
import { localPoints } from '../data/questions/points/local';
import type { Point } from '../data/questions/points/point';
import type { Dataset } from '../data/dataset';
import { factsOf } from './reportFacts';
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

/** The answers of a small data set that grow with it: each year's rankings, by every indicator of which anybody has a value. */
export async function precomputeRankings(
	dataset: Pick<Dataset, 'organs'>,
	writer: Writer,
	progress: (done: number, total: number) => void
): Promise<void> {
	const years = reportingByYear(dataset.organs);
	for (const [done, { year, organs, facts }] of years.entries()) {
		const points = INDICATORS.flatMap(({ id }) => {
			const rows = localPoints({ indicator: id, years: [year, year] }, organs);
			return rows.some(hasValue) ? [[id, packPoints(id, facts, rows)] as const] : [];
		});
		const content = { facts: pack(facts, FACTS), points: Object.fromEntries(points) };
		await writer.write(answerPath.rankings(year), JSON.stringify(content));
		progress(done + 1, years.length);
	}
}
