/** How things of one kind lie in the browser's database: as JSON, beside their key and the version of that JSON. */
export interface RecordFormat<T> {
	readonly version: number;
	readonly write: (thing: T) => unknown;
	/** The thing; null where it is none. Version 0: the whole record of a program that wrote no versions yet. */
	readonly read: (kept: unknown, version: number) => T | null;
}

/** A record that this program cannot read: it stays where it is, for whoever can, and is shown. */
export interface SetAside {
	readonly key: string;
	/** `newer`: a later version of this program wrote it. */
	readonly why: 'newer' | 'damaged';
	/** As it lies there; null where the browser itself cannot read it any more. */
	readonly record: unknown;
}

interface VersionedRecord {
	readonly key: string;
	readonly version: number;
	readonly kept: unknown;
}

/** Before the key of a record that made room for one this program could write. */
const ASIDE = 'aside ';

export const recordOf = <T extends { readonly key: string }>(
	thing: T,
	{ version, write }: RecordFormat<T>
): VersionedRecord => ({ key: thing.key, version, kept: write(thing) });

/** A record that cannot be read, under a key of its own. */
export const movedAside = (key: string, record: unknown, at: number): VersionedRecord => ({
	key: `${ASIDE}${at} ${key}`,
	version: 0,
	kept: record
});

const valueIn = (record: unknown, property: string): unknown =>
	typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[property] : undefined;

function readOrNull<T>(format: RecordFormat<T>, kept: unknown, version: number): T | null {
	try {
		return format.read(kept, version);
	} catch {
		return null;
	}
}

/** What a record holds, or why it cannot be read. */
export function thingOf<T extends { readonly key: string }>(
	key: string,
	record: unknown,
	format: RecordFormat<T>
): { readonly thing: T } | { readonly aside: SetAside } {
	if (key.startsWith(ASIDE)) {
		const moved = valueIn(record, 'kept');
		return { aside: { key, why: isNewer(moved, format) ? 'newer' : 'damaged', record: moved ?? null } };
	}
	if (isNewer(record, format)) return { aside: { key, why: 'newer', record } };
	const version = valueIn(record, 'version');
	const thing =
		typeof version === 'number'
			? readOrNull(format, valueIn(record, 'kept'), version)
			: readOrNull(format, record, 0);
	return thing?.key === key ? { thing } : { aside: { key, why: 'damaged', record } };
}

function isNewer(record: unknown, format: { readonly version: number }): boolean {
	const version = valueIn(record, 'version');
	return typeof version === 'number' && version > format.version;
}
