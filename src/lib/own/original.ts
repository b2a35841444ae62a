import { contentsKey } from '../read/contentsKey';
import type { StoredReport } from './storedReport';

/** The document a report was read from, as it came. */
export interface Original {
	/** Of its contents: the same bytes have the same. */
	readonly key: string;
	readonly bytes: Uint8Array;
}

const withoutPlace = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('-')));

/** Key of the document a report was read from; null of one that the project's own CSV lists. */
export const originalOf = ({ key, listed }: Pick<StoredReport, 'key' | 'listed'>): string | null =>
	listed ? null : withoutPlace(key);

/** The same of the key under which a report lies in the browser's database, whether or not it can be read. */
export const originalUnder = (key: string): string => withoutPlace(key.slice(key.lastIndexOf(' ') + 1));

/** Bytes of a document, which its key says; null of anything else. */
export function originalSize(key: string): number | null {
	const [, , size = ''] = key.split('-');
	const bytes = parseInt(size, 36);
	return Number.isSafeInteger(bytes) ? bytes : null;
}

/** How it lies in the browser's database: bytes that are no longer what they were are damaged. */
export const ORIGINAL = {
	version: 1,
	write: ({ bytes }: Original): unknown => bytes,
	read: (kept: unknown): Original | null =>
		kept instanceof Uint8Array ? { key: contentsKey(kept), bytes: kept } : null
} as const;

/** What no system takes in a name, what turns a name around, and what ends it. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029<>:"|?*\\]/gu;
const LONGEST = 100;

/** Without the dots and blanks at its ends. */
function trimmed(name: string): string {
	const isBlank = (at: number) => /[\s.]/.test(name[at] ?? '');
	let [from, to] = [0, name.length];
	while (from < to && isBlank(from)) from++;
	while (to > from && isBlank(to - 1)) to--;
	return name.slice(from, to);
}

/** A name that every system can write; a document of a hostile one keeps none of its power. */
function fitName(name: string): string {
	const clean = trimmed(name.replaceAll(UNFIT, '_'));
	const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(clean);
	const whole = clean === '' || reserved ? `_${clean}` : clean;
	const letters = [...whole];
	if (letters.length <= LONGEST) return whole;
	const [end = ''] = /\.[^.]{1,10}$/.exec(whole) ?? [];
	return letters.slice(0, LONGEST - end.length).join('') + end;
}

/** The steps of a path: folders, archives, and the name. */
const stepsOf = (file: string): readonly string[] => file.split(/[/\\!]+/).filter((step) => step !== '');

/** The name a document is saved under: that of its file alone. */
export const originalName = (file: string): string => fitName(stepsOf(file).at(-1) ?? '');

/** Where a document lies below a folder, as it was dropped; never outside of it. */
export const originalPath = (file: string): string => {
	const steps = stepsOf(file).map(fitName);
	return steps.length === 0 ? fitName('') : steps.join('/');
};
