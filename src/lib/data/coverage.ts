import { punctualityOf, type Punctuality } from '../report/punctuality';
import type { OrganEntry, ReportEntry } from './catalog';

/**
 * What the data hold of an organ's report for a year: when it was published; `no_figures`: the report is known, but none of
 * its figures could be read or seen; `missing`: not in this data set, which does not say that it was not published.
 */
export type ReportStatus = Punctuality | 'no_figures' | 'missing';

export const REPORT_STATUSES: readonly ReportStatus[] = [
	'in_time',
	'after_january',
	'after_march',
	'date_unknown',
	'no_figures',
	'missing'
];

export interface ReportYear {
	readonly year: number;
	readonly status: ReportStatus;
	readonly report: ReportEntry | null;
	/** Whether the organ had to report: of a data set without a roster nobody knows better than that it did in another year. */
	readonly expected: boolean;
}

export interface OrganYears {
	readonly organ: OrganEntry;
	readonly years: readonly ReportYear[];
}

function statusOf(organ: OrganEntry, report: ReportEntry): ReportStatus {
	return report.reported === 0 ? 'no_figures' : punctualityOf(organ.kind, report.year, report.published);
}

/**
 * Organs by years, in the order given: the status of each report. `roster`: who must report, where that is known; those of it
 * without any report follow, and an organ that is not on it is missed in no year.
 */
export function coverageOf(
	organs: readonly OrganEntry[],
	reports: readonly ReportEntry[],
	[from, to]: readonly [number, number],
	roster: readonly OrganEntry[] | null = null
): readonly OrganYears[] {
	const known = new Set(organs.map(({ code }) => code));
	const listed = roster && new Set(roster.map(({ code }) => code));
	const never = (roster ?? []).filter(({ code }) => !known.has(code));
	const at = new Map(reports.map((report) => [`${report.organ} ${report.year}`, report]));
	return [...organs, ...never].map((organ) => ({
		organ,
		years: Array.from({ length: to - from + 1 }, (_, i): ReportYear => {
			const year = from + i;
			const report = at.get(`${organ.code} ${year}`) ?? null;
			const expected = listed === null || listed.has(organ.code);
			return { year, report, expected, status: report ? statusOf(organ, report) : 'missing' };
		})
	}));
}

/** Who is spoken of in a year: those of the roster, and whoever has a report without being on it; in the order of codes. */
export function organsExpected(
	organs: readonly OrganEntry[],
	roster: readonly OrganEntry[],
	reports: readonly ReportEntry[]
): readonly OrganEntry[] {
	const reporting = new Set(reports.map(({ organ }) => organ));
	const known = new Map(organs.map((organ) => [organ.code, organ]));
	const all = new Map(roster.map((organ) => [organ.code, known.get(organ.code) ?? organ]));
	for (const organ of organs) if (reporting.has(organ.code)) all.set(organ.code, organ);
	return [...all.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

export interface YearCounts {
	readonly year: number;
	readonly counts: Readonly<Record<ReportStatus, number>>;
}

const isMissed = ({ status, expected }: ReportYear): boolean => status === 'missing' && expected;

/** How many organs of each year have a report of each status. */
export function countsByYear(rows: readonly OrganYears[]): readonly YearCounts[] {
	const years = rows[0]?.years ?? [];
	return years.map(({ year }, i) => {
		const of = rows.flatMap((row) => row.years[i] ?? []);
		const count = (status: ReportStatus) => of.filter((each) => each.status === status).length;
		return {
			year,
			counts: {
				in_time: count('in_time'),
				after_january: count('after_january'),
				after_march: count('after_march'),
				date_unknown: count('date_unknown'),
				no_figures: count('no_figures'),
				missing: of.filter(isMissed).length
			}
		};
	});
}

/** The organs without a report for a year in the data; with a roster those of it. */
export const missingIn = (rows: readonly OrganYears[], year: number): readonly OrganEntry[] =>
	rows
		.filter((row) => row.years.some((each) => each.year === year && isMissed(each)))
		.map(({ organ }) => organ);
