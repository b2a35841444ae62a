import { FIGURES_FILE, REPORTS_FILE } from '../../report/csv/columns';
import { listed, unpacked } from '../../read/formats/archive';
import { damageOf, type Damage, type Part } from './manifest';

/** An archive, packed or as the folder it was unpacked to. */
export interface Packed {
	readonly paths: readonly string[];
	/** A part of it; null where there is none, or where it cannot be unpacked. */
	readonly bytes: (path: string) => Promise<Uint8Array | null>;
}

/** A zip archive. Throws a Refusal where nobody can say what is in it. */
export function packedIn(archive: Uint8Array): Packed {
	const paths = listed(archive).map(({ path }) => path);
	return {
		paths,
		bytes: async (path) => {
			try {
				return unpacked(archive, (one) => one === path)[path] ?? null;
			} catch {
				return null;
			}
		}
	};
}

/** Parts as they were packed, and what is wrong with the others. */
interface Checked {
	readonly whole: ReadonlyMap<string, Uint8Array>;
	readonly damaged: readonly Damage[];
}

/** Looks at parts of an archive. Null: nobody says what they were, and those there are stand as they are. */
export async function allIn(
	packed: Packed,
	parts: readonly Part[] | null,
	known: readonly string[] = [REPORTS_FILE, FIGURES_FILE]
): Promise<Checked> {
	const whole = new Map<string, Uint8Array>();
	const damaged: Damage[] = [];
	const wanted: readonly (readonly [string, Part | null])[] = parts
		? parts.map((part) => [part.path, part])
		: known.flatMap((path) => (packed.paths.includes(path) ? [[path, null] as const] : []));
	for (const [path, expected] of wanted) {
		const bytes = await packed.bytes(path);
		const wrong: Damage | null = bytes
			? damageOf(path, bytes, expected)
			: { path, found: packed.paths.includes(path) ? 'unreadable' : 'missing', expected };
		if (wrong) damaged.push(wrong);
		else if (bytes) whole.set(path, bytes);
	}
	return { whole, damaged };
}
