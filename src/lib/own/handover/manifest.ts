import { count, keyOf, list, nullable, number, object, optional, string } from '../../data/files/validate';
import { contentsKey } from '../../read/contentsKey';
import type { LeftOut } from '../reports';

/** What an archive says of its own parts, so that a lost or damaged one is missed, and of the documents in it, so that none is read twice. */

export const FORMAT = 'disclosure-lens handover';
export const VERSION = 1;
export const MANIFEST_FILE = 'handover.json';
/** Folder of the documents the reports were read from. */
export const ORIGINALS_FOLDER = 'originals';

/** A part as it was packed. */
export interface Part {
	readonly path: string;
	readonly bytes: number;
	/** `contentsKey` of it. */
	readonly digest: string;
}

/** A document, and what stands of it in the archive's reports.csv. */
export interface OriginalPart extends Part {
	readonly reports: readonly {
		/** Null where it is not known whose report it is, or of which year. */
		readonly id: string | null;
		/** Why it is not in reports.csv; not there where it is. */
		readonly leftOut?: LeftOut | undefined;
	}[];
}

export interface Manifest {
	readonly format: string;
	readonly version: number;
	readonly parts: readonly Part[];
	readonly originals: readonly OriginalPart[];
}

const LEFT_OUT: Readonly<Record<LeftOut, true>> = {
	organ_unknown: true,
	kind_unknown: true,
	year_unknown: true,
	newer_edition: true,
	other_chosen: true,
	read_later: true
};

const part = { path: string, bytes: count, digest: string };

const validated = object<Manifest>({
	format: string,
	version: number,
	parts: list(object<Part>(part)),
	originals: list(
		object<OriginalPart>({
			...part,
			reports: list(
				object<OriginalPart['reports'][number]>({
					id: nullable(string),
					leftOut: optional(keyOf<LeftOut>(LEFT_OUT))
				})
			)
		})
	)
});

export const partOf = (path: string, bytes: Uint8Array): Part => ({
	path,
	bytes: bytes.length,
	digest: contentsKey(bytes)
});

/** A manifest out of its text; null of anything else. */
export function manifestFrom(text: string): Manifest | 'newer' | null {
	try {
		const told: unknown = JSON.parse(text);
		const { format, version } = object<{ format: string; version: number }>({
			format: string,
			version: number
		})(told, 'manifest');
		if (format !== FORMAT) return null;
		return version > VERSION ? 'newer' : validated(told, 'manifest');
	} catch {
		return null;
	}
}

/** Something of an archive that is not as it was packed, and was not taken. */
export interface Damage {
	readonly path: string;
	/** What is there: nothing; something that cannot be unpacked or read; other bytes. */
	readonly found: 'missing' | 'unreadable' | Part;
	/** Null where nobody says what was packed. */
	readonly expected: Part | null;
	/** Which of the reports in it, by number from 1, and the file it was read from; of the whole part where it is not there. */
	readonly report?: { readonly at: number; readonly file: string | null };
	/** How many entries of it; of the whole part where it is not there. */
	readonly entries?: number;
}

/** What of a part is not as it was packed; null where it is, or nobody says. */
export function damageOf(path: string, bytes: Uint8Array, expected: Part | null): Damage | null {
	if (expected === null) return null;
	const found = partOf(path, bytes);
	return found.digest === expected.digest && found.bytes === expected.bytes
		? null
		: { path, found, expected };
}
