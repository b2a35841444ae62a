import type { Correction } from '../report/correction';
import type { Figure } from '../report/figure';
import type { Problem } from '../report/problem';
import type { FileReading, ReadReport } from '../read/read';
import { readingAsSaid, type Said } from './said';
import { documentKey, type DatedReading } from '../read/reportFromReading';

/** A report as the reader's own machine keeps it: what was read, and apart from it what was corrected by hand. */
export interface StoredReport {
	/** Of the document's contents and the report's place in it: the same document again is the same report. */
	readonly key: string;
	readonly file: string;
	/** When it was read, in milliseconds; of two reports of an organ and year the later one is used. */
	readonly readAt: number;
	readonly reading: ReadReport;
	readonly problems: readonly Problem[];
	/** By field. */
	readonly corrections: ReadonlyMap<string, Correction>;
	/** What a person says of it; a report kept by an older program has none. */
	readonly said?: Said;
}

/** What was read, with what a person says of it. */
export const readingOf = ({ reading, said = {} }: StoredReport): DatedReading => readingAsSaid(reading, said);

/** The reports of a file just read. `contents` tells documents apart (`contentsKey`). */
export const storedFrom = (
	{ file, reports, problems }: FileReading,
	contents: string,
	readAt: number
): StoredReport[] =>
	reports.map((reading, place) => ({
		key: documentKey(contents, place),
		file,
		readAt,
		reading,
		problems,
		corrections: new Map()
	}));

const isSame = (a: Figure | undefined, b: Figure | undefined): boolean =>
	a?.state === b?.state &&
	(a?.state !== 'reported' || b?.state !== 'reported' || a.value === b.value) &&
	(a?.raw ?? null) === (b?.raw ?? null);

/** What is stored with reports added; one of the same key is replaced. */
export function added(
	stored: readonly StoredReport[],
	reports: readonly StoredReport[]
): readonly StoredReport[] {
	const keys = new Set(reports.map(({ key }) => key));
	return [...stored.filter(({ key }) => !keys.has(key)), ...reports];
}

/**
 * Reports just read, with the corrections of those that were stored before and what was said of them. When a newer program reads a cell in another
 * way its correction is dropped: it was about another reading.
 */
export function readAgain(
	stored: readonly StoredReport[],
	reports: readonly StoredReport[]
): readonly StoredReport[] {
	const before = new Map(stored.map((each) => [each.key, each]));
	return reports.map((now) => {
		const known = before.get(now.key);
		const kept = [...(known?.corrections ?? [])].filter(([field]) =>
			isSame(known?.reading.figures.get(field), now.reading.figures.get(field))
		);
		return { ...now, corrections: new Map(kept), ...(known?.said ? { said: known.said } : {}) };
	});
}

/** The report with a correction of one cell, or without any when it is null: the reading stays as it is. */
export function withCorrection(
	stored: StoredReport,
	field: string,
	correction: Correction | null
): StoredReport {
	const corrections = new Map(stored.corrections);
	if (correction) corrections.set(field, correction);
	else corrections.delete(field);
	return { ...stored, corrections };
}
