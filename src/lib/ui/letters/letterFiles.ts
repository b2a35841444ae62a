import type { Decisions } from '$lib/audit/decisions';
import type { Finding } from '$lib/audit/audit';
import { circularFacts } from '$lib/letters/circular';
import { circularLetter } from '$lib/letters/circularWords';
import type { CountyYear } from '$lib/letters/countyYear';
import type { Writing } from '$lib/letters/frame';
import { letterKey, numbersOf, seriesOf, type LetterNumber } from '$lib/letters/numbering';
import type { LetterPart } from '$lib/letters/letter';
import { paperName } from '$lib/letters/paperNames';
import { correctionsOf, papersOf, writtenPaper, type Paper } from '$lib/letters/papers';
import type { Catalog } from '$lib/data/catalog';
import type { DataSource } from '$lib/data/dataSource';
import type { PaperKind } from '$lib/view/letters';
import { wholeReports } from './loadCountyYear';

/** Papers from the figures of a data set and what was decided on this machine. Each fetches the reports it speaks of. */

/** A paper as it is shown, with the name of its file and the findings it asks to put right. */
export interface ShownPaper {
	readonly name: string;
	/** Null of one about the whole area. */
	readonly kind: PaperKind | null;
	/** Code of whom it is about. */
	readonly code: string;
	readonly parts: readonly LetterPart[];
	readonly findings: readonly Finding[];
	/** What it is numbered by, and its number; null of a paper that bears none. */
	readonly number: ({ readonly key: string } & LetterNumber) | null;
}

/** What every paper of a page is written from. */
interface PaperSources {
	readonly all: CountyYear;
	readonly decisions: Decisions;
	readonly catalog: Catalog;
	readonly source: DataSource;
	readonly writing: Writing;
}

/** The numbers of all letters of a county and year, by key. */
const numbersIn = ({ all, decisions, catalog, writing }: PaperSources) =>
	numbersOf(
		seriesOf(papersOf(all, decisions), {
			dataset: catalog.dataset,
			year: all.year,
			area: all.area.code
		}),
		writing.office
	);

/** How a letter is written under its own number, and the number. */
function underNumber(sources: PaperSources, kind: PaperKind | 'summary', code: string) {
	const { all, catalog, writing } = sources;
	const key = letterKey(catalog.dataset, all.year, kind, code);
	const number = numbersIn(sources).get(key);
	if (!number) return { writing, number: null };
	return {
		writing: { ...writing, office: { ...writing.office, number: number.text } },
		number: { key, ...number }
	};
}

async function lettersTo(
	papers: readonly Paper[],
	sources: PaperSources,
	signal: AbortSignal
): Promise<readonly ShownPaper[]> {
	const { all, decisions, source } = sources;
	const wanted = new Set(
		papers.flatMap(({ kind, report }) => (kind === 'correction' && report ? [report.report] : []))
	);
	const of = { ...all, reports: all.reports.filter(({ report }) => wanted.has(report)) };
	const reports = await wholeReports(of, source, signal);
	return papers.flatMap((paper) => {
		const { kind, organ, report: entry } = paper;
		const report = reports.find(({ id }) => id === entry?.report) ?? null;
		const { writing, number } = underNumber(sources, kind, organ.code);
		const parts = writtenPaper(paper, report, all, decisions, writing);
		const findings = kind === 'correction' && entry ? correctionsOf(all, entry.report, decisions) : [];
		const name = paperName(kind, organ.name, all.year, writing.fictional, writing.language);
		return parts ? [{ name, kind, code: organ.code, parts, findings, number }] : [];
	});
}

/**
 * The papers an address asks for: one of the area, all letters of it (`all`), else the letter of a kind to the organ of this
 * code. None when there is nothing to write.
 */
export async function papersFor(
	{ letter, kind }: { readonly letter: string; readonly kind: PaperKind },
	sources: PaperSources,
	signal: AbortSignal
): Promise<readonly ShownPaper[]> {
	const { all, decisions, writing } = sources;
	const { area, year } = all;
	const { fictional, language } = writing;
	if (letter === 'summary') {
		const under = underNumber(sources, letter, area.code);
		return [
			{
				name: paperName(letter, area.name, year, fictional, language),
				code: area.code,
				kind: null,
				parts: circularLetter(circularFacts(all, decisions), under.writing),
				findings: [],
				number: under.number
			}
		];
	}
	const papers = papersOf(all, decisions);
	const wanted =
		letter === 'all' ? papers : papers.filter((paper) => paper.organ.code === letter && paper.kind === kind);
	return lettersTo(wanted, sources, signal);
}
