import { Refusal } from '../../refusal';
import { numbersAt, part } from './bytes';
import type { Part } from './information';
import { modifiersIn, type Modifier } from './modifiers';

/**
 * Properties of characters and paragraphs are kept by stretches of the stream `WordDocument`, in pages of 512 bytes
 * ([MS-DOC] 2.9.33 ChpxFkp, 2.9.175 PapxFkp).
 */

/** A stretch of the stream with the same properties, in bytes from and up to. */
export interface Run {
	readonly from: number;
	readonly to: number;
	readonly modifiers: readonly Modifier[];
	/** Style of the paragraph; none for characters. */
	readonly style?: number;
}

const PAGE = 512;
/** More changes of properties than any report has: a page can be named, and a list used, again and again. */
const MOST_CHANGES = 1_000_000;
/** Bits of the number of a page. */
const NUMBER = 0x3fffff;
/** Bytes that describe one paragraph in a page. */
const DESCRIBED = 13;

/** The pages that a list of them names. */
function pagesOf(document: DataView, table: DataView, { at, size }: Part): DataView[] {
	const count = (size - 4) / 8;
	if (!Number.isInteger(count) || count < 1) throw new Error('a list of pages of no size');
	const numbers = numbersAt(part(table, at, size), (count + 1) * 4, count);
	return numbers.map((number) => part(document, (number & NUMBER) * PAGE, PAGE));
}

/** The runs of a page; `described` gives the properties of the run by its number and the count of runs. */
function runsOf(
	page: DataView,
	described: (page: DataView, i: number, count: number) => Partial<Run>
): Run[] {
	const count = page.getUint8(PAGE - 1);
	const bounds = numbersAt(page, 0, count + 1);
	return bounds.slice(1).map((to, i) => {
		const from = bounds[i] ?? 0;
		return { from, to, modifiers: [], ...described(page, i, count) };
	});
}

type Described = Parameters<typeof runsOf>[1];

/** The runs of all pages, in the order of the stream. Throws when they overlap, or are more than any report has. */
function allRuns(document: DataView, table: DataView, pages: Part, described: Described): readonly Run[] {
	const runs: Run[] = [];
	let changes = 0;
	for (const page of pagesOf(document, table, pages))
		for (const run of runsOf(page, described)) {
			if (run.to <= run.from || run.from < (runs.at(-1)?.to ?? 0)) throw new Error('runs out of order');
			runs.push(run);
			changes += run.modifiers.length;
			if (changes > MOST_CHANGES) throw new Refusal('too_large');
		}
	return runs;
}

function characterProperties(page: DataView, i: number, count: number): Partial<Run> {
	const at = page.getUint8((count + 1) * 4 + i) * 2;
	return at === 0 ? {} : { modifiers: modifiersIn(part(page, at + 1, page.getUint8(at))) };
}

function paragraphProperties(page: DataView, i: number, count: number): Partial<Run> {
	const at = page.getUint8((count + 1) * 4 + i * DESCRIBED) * 2;
	if (at === 0) return {};
	const half = page.getUint8(at);
	const [begin, size] = half === 0 ? [at + 2, page.getUint8(at + 1) * 2] : [at + 1, half * 2 - 1];
	const list = part(page, begin, size);
	return { style: list.getUint16(0, true), modifiers: modifiersIn(part(list, 2, size - 2)) };
}

/** Runs of characters, in the order of the stream. Throws when a page is damaged. */
export const characterRuns = (document: DataView, table: DataView, pages: Part): readonly Run[] =>
	allRuns(document, table, pages, characterProperties);

/** Runs of paragraphs: each is one paragraph with its mark. */
export const paragraphRuns = (document: DataView, table: DataView, pages: Part): readonly Run[] =>
	allRuns(document, table, pages, paragraphProperties);

/** The run that holds a byte of the stream. */
export function runAt(runs: readonly Run[], at: number): Run | null {
	let low = 0;
	let high = runs.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((runs[middle]?.to ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	const found = runs[low];
	return found && found.from <= at ? found : null;
}
