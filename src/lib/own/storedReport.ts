import type { Correction } from '../report/correction';
import type { Figure } from '../report/figure';
import type { Organ } from '../report/organ';
import type { Report, Source } from '../report/report';
import type { Problem } from '../report/problem';
import type { FileReading, ReadReport } from '../read/read';
import { readingAsSaid, type Said } from './said';
import { contentsKey } from '../read/contentsKey';
import { documentKey, type DatedReading } from '../read/reportFromReading';

/** What the project's own CSV says of a report beside its figures. */
export interface Listed extends Pick<Organ, 'code' | 'area' | 'formerNames'> {
	readonly source: Source;
}

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
	/** Of one that came from the project's own CSV. */
	readonly listed?: Listed;
}

/** What was read, with what a person says of it. */
export function readingOf({ reading, said = {}, listed }: StoredReport): DatedReading {
	const date = listed?.source.published ?? null;
	const dated = date === null ? reading : { ...reading, published: { date, from: 'listed' as const } };
	return readingAsSaid(dated, said);
}

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

const encoder = new TextEncoder();

/** Reports of the project's own CSV. Each is known by what it says: the same again is the same report, another figure makes another edition. */
export const storedFromListed = (reports: readonly Report[], file: string, readAt: number): StoredReport[] =>
	reports.map(({ organ, year, form, figures, source }) => {
		const { code, name, kind, path, area, formerNames } = organ;
		const contents = JSON.stringify([organ, year, form, source, [...figures]]);
		return {
			key: documentKey(contentsKey(encoder.encode(contents)), 0),
			file,
			readAt,
			reading: {
				organ: name,
				kind,
				areaCode: /^\d+$/.test(code) ? code : null,
				path,
				...(area === null ? {} : { area }),
				year,
				form,
				figures
			},
			problems: [],
			corrections: new Map(),
			listed: { code, area, formerNames, source }
		};
	});

const isSame = (a: Figure | undefined, b: Figure | undefined): boolean =>
	a?.state === b?.state &&
	(a?.state !== 'reported' || b?.state !== 'reported' || a.value === b.value) &&
	(a?.raw ?? null) === (b?.raw ?? null);

/**
 * A report just read, with the corrections of what was stored of it before and what was said. When a newer program reads a cell in another
 * way its correction is dropped: it was about another reading.
 */
export function readAgain(before: StoredReport | null, now: StoredReport): StoredReport {
	if (!before) return now;
	const { corrections, reading, said } = before;
	const kept = [...corrections].filter(([field]) =>
		isSame(reading.figures.get(field), now.reading.figures.get(field))
	);
	return { ...now, corrections: new Map(kept), ...(said ? { said } : {}) };
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
