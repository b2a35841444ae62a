import type { Figure } from '../../../lib/report/figure';
import type { Organ } from '../../../lib/report/organ';
import type { Report } from '../../../lib/report/report';
import type { Dataset, OrganReports } from '../../../lib/data/dataset';
import { dice } from '../dice';
import { ledgerOf } from '../ledger';
import { reportOf } from '../report';
import { mishapsOf } from './mishaps';
import { areasOf, countiesOf, townshipsOf } from './places';
import { scaleOf } from './scale';

interface CountryOptions {
	readonly townships: number;
	/** First and last report year, both included. */
	readonly years: readonly [number, number];
	/** Another seed is another country with the same names. */
	readonly seed?: string;
}

const IN_PROSE = { table: 'narrative' } as const;

/** Sentences are left out, as in published data sets: six a report would weigh more than all its figures. */
const withoutSentence = (figure: Figure): Figure =>
	figure.state === 'reported' && figure.place?.clause !== undefined && figure.note === undefined
		? { ...figure, place: IN_PROSE }
		: figure;

function reportsOf(organ: Organ, years: readonly number[], seed: string): readonly Report[] {
	const scale = scaleOf(organ.kind, dice(`${seed}${organ.code} scale`));
	const mishaps = dice(`${seed}${organ.code} mishaps`);
	const reports: Report[] = [];
	for (const [year, cells] of ledgerOf({ organ, scale }, years, seed)) {
		const report = reportOf(organ, year, cells, mishapsOf(mishaps, year));
		if (!report) continue;
		const figures = new Map(report.figures);
		for (const [field, figure] of figures) {
			const kept = withoutSentence(figure);
			if (kept !== figure) figures.set(field, kept);
		}
		reports.push({ ...report, figures });
	}
	return reports;
}

/**
 * A country that does not exist, of any size from one county to ten times China, for measuring: mostly zeros, heavy tails,
 * both forms, missing reports and contradictions. Made organ by organ as it is asked for; equal options give equal reports
 * on every machine. Throws a RangeError where there are more townships than the codes can number.
 */
export function country({ townships, years: [from, to], seed = '' }: CountryOptions): Omit<Dataset, 'id'> {
	const counties = countiesOf(townships);
	const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
	function* organs(): Generator<OrganReports> {
		for (const county of counties)
			for (const organ of townshipsOf(county)) {
				const reports = reportsOf(organ, years, seed);
				if (reports.length > 0) yield { organ, reports };
			}
	}
	return {
		fictional: true,
		areas: areasOf(counties),
		organs: { [Symbol.iterator]: organs },
		size: townships
	};
}
