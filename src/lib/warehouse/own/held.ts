import type { Correction } from '../../report/correction';
import type { Figure } from '../../report/figure';
import type { Problem } from '../../report/problem';
import type { FileReading, ReadReport } from '../../read/read';

/** A report as the reader's own machine keeps it: what was read, and apart from it what was corrected by hand. */
export interface HeldReport {
	/** Of the document's contents and the report's place in it: the same document again is the same report. */
	readonly key: string;
	readonly file: string;
	/** When it was read, in milliseconds; of two reports of an organ and year the later one is used. */
	readonly readAt: number;
	readonly reading: ReadReport;
	readonly problems: readonly Problem[];
	/** By field. */
	readonly corrections: ReadonlyMap<string, Correction>;
}

/** The reports of a file just read. `contents` tells documents apart (`contentsKey`). */
export const heldFrom = (
	{ file, reports, problems }: FileReading,
	contents: string,
	readAt: number
): HeldReport[] =>
	reports.map((reading, place) => ({
		key: `${contents}-${place}`,
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

/** What is held with reports added; one of the same key is replaced. */
export function added(held: readonly HeldReport[], reports: readonly HeldReport[]): readonly HeldReport[] {
	const keys = new Set(reports.map(({ key }) => key));
	return [...held.filter(({ key }) => !keys.has(key)), ...reports];
}

/**
 * Reports just read, with the corrections of those that were held before. When a newer program reads a cell in another
 * way its correction is dropped: it was about another reading.
 */
export function readAgain(
	held: readonly HeldReport[],
	reports: readonly HeldReport[]
): readonly HeldReport[] {
	const before = new Map(held.map((each) => [each.key, each]));
	return reports.map((now) => {
		const known = before.get(now.key);
		const kept = [...(known?.corrections ?? [])].filter(([field]) =>
			isSame(known?.reading.figures.get(field), now.reading.figures.get(field))
		);
		return { ...now, corrections: new Map(kept) };
	});
}

/** The report with a correction of one cell, or without any when it is null: the reading stays as it is. */
export function withCorrection(held: HeldReport, field: string, correction: Correction | null): HeldReport {
	const corrections = new Map(held.corrections);
	if (correction) corrections.set(field, correction);
	else corrections.delete(field);
	return { ...held, corrections };
}

/** FNV-1a in 32 bits from a start of one's own. */
function fnv(bytes: Uint8Array, start: number): number {
	let hash = start;
	for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash >>> 0;
}

/**
 * Tells documents apart by their contents: 64 bits of hash and the length. Not `crypto.subtle`, which browsers give only
 * to addresses with https, and closed networks often have none.
 */
export const contentsKey = (bytes: Uint8Array): string =>
	[fnv(bytes, 0x811c9dc5), fnv(bytes, 0x01234567), bytes.length].map((part) => part.toString(36)).join('-');
