import { GROUP_KINDS } from '../../report/organ';
import type { Report } from '../../report/report';
import type { OrganEntry } from '../../data/catalog';
import type { CountyYear } from '../../letters/countyYear';
import { allFindings } from '../../data/findings';
import { wholeReport } from '../../data/wholeReport';
import { organsExpected } from '../../data/coverage';
import { listOf } from '../../data/lists';
import type { Catalog } from '../../data/catalog';
import type { DataSource } from '../../data/dataSource';
import { organsWithin } from '../../data/within';

/** The whole reports of that year, for documents that speak of their figures. */
export async function wholeReports(
	{ reports }: CountyYear,
	source: DataSource,
	signal?: AbortSignal
): Promise<readonly Report[]> {
	const all = await Promise.all(
		reports.map(({ report, organ }) => wholeReport(report, organ, source, signal))
	);
	return all.filter((report) => report !== null);
}

const RANKS = ['governments', 'townships', 'departments', 'other_bodies'] as const;

/** As an office lists organs: governments, townships, departments, others; in the order of the division list, else by pinyin. */
function byRank(a: OrganEntry, b: OrganEntry): number {
	const rank = ({ kind }: OrganEntry) => RANKS.findIndex((group) => GROUP_KINDS[group].includes(kind));
	const place = ({ code, pinyin }: OrganEntry) => (/^\d/.test(code) ? code : `x${pinyin}`);
	return rank(a) - rank(b) || (place(a) < place(b) ? -1 : 1);
}

/** Sections whose wording is held against others: one check each, in every report whose text is at hand. */
const SECTIONS_COMPARED = 2;

/** Whether the texts of all reports of a year were held against each other. */
async function areTextsCompared(year: number, catalog: Catalog, source: DataSource): Promise<boolean> {
	const tally = (await source.ruleTallies()).find((one) => one.rule === 'DUP-TEXT' && one.year === year);
	const reports = catalog.reportsByYear.find(([of]) => of === year)?.[1] ?? 0;
	return tally !== undefined && reports > 0 && tally.pass + tally.fail === SECTIONS_COMPARED * reports;
}

/** What the league table of a county needs beside it. Rejects as `wholeReport` does. */
export async function loadLeague(all: CountyYear, catalog: Catalog, source: DataSource, signal: AbortSignal) {
	const [reports, compared] = await Promise.all([
		wholeReports(all, source, signal),
		areTextsCompared(all.year, catalog, source)
	]);
	const rules = new Map(all.reports.map((entry) => [entry.report, entry]));
	return { reports, compared, rules };
}

/** Null when the data set has no organ in such an area. Rejects with an EngineError when its findings cannot be had. */
export async function loadCountyYear(
	code: string,
	year: number,
	source: DataSource,
	signal?: AbortSignal
): Promise<CountyYear | null> {
	const [all, areas, list, everybody, waiting] = await Promise.all([
		listOf(source.organs, code),
		source.areas(),
		listOf(source.reports, code),
		source.roster?.() ?? null,
		source.waiting?.() ?? []
	]);
	const area = areas.find((each) => each.code === code);
	if (!area) return null;
	const known = organsWithin(all, { group: 'all', area: code });
	const codes = new Set(known.map((organ) => organ.code));
	const reports = list.filter((report) => report.year === year && codes.has(report.organ));
	const roster = everybody && organsWithin(everybody, { group: 'all', area: code });
	return {
		area,
		year,
		organs: (roster ? organsExpected(known, roster, reports) : known).toSorted(byRank),
		roster,
		reports,
		waiting: new Set(waiting.map(({ organ }) => organ)),
		findings: await allFindings({ area: code, years: [year, year] }, source, signal)
	};
}
