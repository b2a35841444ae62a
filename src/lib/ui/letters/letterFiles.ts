import { belongsInLetter, stands, type Decisions } from '$lib/audit/decisions';
import { formDue } from '$lib/form/field';
import type { Language } from '$lib/form/words';
import type { OrganKind } from '$lib/report/organ';
import type { LetterPart } from '$lib/letters/letter';
import { leagueFor } from '$lib/letters/league';
import { correctionFor, summaryFor } from '$lib/letters/compose';
import type { Catalog } from '$lib/data/catalog';
import type { DataSource } from '$lib/data/dataSource';
import type { CountyYear } from '$lib/letters/countyYear';
import { wholeReports } from './loadCountyYear';

/** Papers from the figures of a data set and what was decided on this machine. Each fetches the reports it speaks of. */

const notesOf = (decisions: Decisions): ReadonlyMap<string, string> =>
	new Map([...decisions].flatMap(([key, { note }]) => (note === '' ? [] : [[key, note] as const])));

/** A paper by its name in the address: `summary`, `league`, else the code of the organ it goes to. Null when there is nothing to write. */
export async function paper(
	which: string,
	all: CountyYear,
	decisions: Decisions,
	catalog: Catalog,
	language: Language,
	source: DataSource,
	signal: AbortSignal
): Promise<readonly LetterPart[] | null> {
	const { area, year, organs } = all;
	const rules = new Map(all.reports.map((entry) => [entry.report, entry]));
	if (which === 'summary' || which === 'league') {
		const reports = await wholeReports(all, source, signal);
		const findings = all.findings.filter((finding) => stands(finding, decisions));
		const write = which === 'summary' ? summaryFor : leagueFor;
		return write(area.name, year, organs, reports, { findings, rules }, catalog, language);
	}
	const own = { ...all, reports: all.reports.filter(({ organ }) => organ === which) };
	const [report] = await wholeReports(own, source, signal);
	const findings = all.findings.filter((finding) => belongsInLetter(finding, decisions));
	return report ? correctionFor(report, { findings, rules }, catalog, language, notesOf(decisions)) : null;
}

/** A government’s report is the roll-up itself: it is not added to its own organs. */
const GOVERNMENTS: readonly OrganKind[] = ['county', 'prefecture', 'province'];

/** 全县汇总 of an area and year as a workbook; null for years before there was a national form. */
export async function rollUpFile(
	all: CountyYear,
	catalog: Catalog,
	language: Language,
	source: DataSource
): Promise<Blob | null> {
	const form = formDue(all.year);
	if (form === null) return null;
	const [{ rollUpXlsx }, reports] = await Promise.all([
		import('$lib/letters/rollUpWorkbook'),
		wholeReports(all, source)
	]);
	const organs = all.organs.filter(({ kind }) => !GOVERNMENTS.includes(kind));
	const bytes = rollUpXlsx({ area: all.area.name, year: all.year, form, organs, reports }, catalog, language);
	return new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
