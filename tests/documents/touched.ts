import { unzipSync } from 'fflate';
import { decode } from '../../src/lib/read/formats/decode';
import { kindOf, type FileKind } from '../../src/lib/read/formats/fileKind';
import { READERS } from '../../src/lib/read/formats/readers';
import type { Block } from '../../src/lib/read/document';
import type { Finding } from './judge';
import type { GroundDocument } from './report';

/**
 * What a damage excuses. A digit that became another digit is a number like any other, and no reader can tell: a figure read as
 * another is excused where the number it was read from is itself the work of the damage, and stood nowhere near there before. A name is excused where it was not printed there, or the printed
 * one stands there less often than it did. All else read as another is
 * wrong, rows and cells out of their places above all, whatever else of the document was hurt.
 */

const textsOf = (block: Block): readonly string[] => {
	if (block.kind === 'paragraph') return [block.text];
	const cells = block.kind === 'grid' ? block.rows.flat() : block.cells;
	return cells.map(({ text }) => text);
};

/** Elements that stand within a number as well as around it: 12 may be printed as `<span>1</span><span>2</span>`. */
const IN_LINES = /<\/?(?:span|b|strong|em|i|u|font|o:p)\b[^<>]*>/gi;

const withoutTags = (markup: string): string => markup.replaceAll(IN_LINES, '').replaceAll(/<[^<>]*>/g, ' ');
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Rich text without its words of control. */
const withoutControls = (bytes: Uint8Array): string =>
	latin(bytes)
		.replaceAll(/\\u(-?\d+) ?\??/g, (_, code: string) => String.fromCharCode(Number(code) & 0xffff))
		.replaceAll(/\\[a-z]+-?\d* ?|[{}]/g, ' ');

/** The text of pages kept as one file, of which the parts are quoted. */
const unquoted = (bytes: Uint8Array): string =>
	decode(
		Buffer.from(
			latin(bytes)
				.replaceAll(/=\r?\n/g, '')
				.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
			'latin1'
		)
	);

/** An old Word file has its text as such, two bytes a letter or one, from an even place or an odd one. */
const rawLetters = (bytes: Uint8Array): string =>
	[
		Buffer.from(bytes).toString('utf16le'),
		Buffer.from(bytes.subarray(1)).toString('utf16le'),
		latin(bytes)
	].join(' ');

const AS_MARKUP: ReadonlySet<FileKind> = new Set<FileKind>([
	'html',
	'text',
	'excel2003',
	'word2003',
	'flat_word',
	'flat_odf'
]);

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** All a document says, as its source says it; what is packed or coded (xls, pdf) as its reader gives it. */
async function saidBy(bytes: Uint8Array): Promise<string> {
	const kind = kindOf(bytes);
	if (AS_MARKUP.has(kind)) return withoutTags(decode(bytes));
	if (kind === 'rtf') return withoutControls(bytes);
	if (kind === 'mail') return withoutTags(unquoted(bytes));
	if (kind === 'doc') return rawLetters(bytes);
	try {
		if (isArchive(bytes)) {
			const parts: string[] = [];
			for (const part of Object.values(unzipSync(bytes)))
				parts.push(isArchive(part) ? await saidBy(part) : withoutTags(decode(part)));
			return parts.join(' ');
		}
		const reader = await READERS[kind]?.();
		const { blocks } = (await reader?.(bytes)) ?? { blocks: [] };
		return blocks.flatMap(textsOf).join(' ');
	} catch {
		// Nothing can be said of what cannot be opened.
		return '';
	}
}

/** Numbers with their sign and decimals. */
const NUMBER = /[-−]?\p{Nd}+(?:\.\p{Nd}+)*/gu;
/** The same with commas between thousands, which in text set apart by commas would join cells. */
const GROUPED = /[-−]?\p{Nd}{1,3}(?:,\p{Nd}{3})+(?!\p{Nd})|[-−]?\p{Nd}+(?:\.\p{Nd}+)*/gu;
const numbersIn = (text: string, number = NUMBER): string[] => text.match(number) ?? [];

/**
 * The numbers of a damaged text that are the work of the damage: those that are left over when as many as can be are matched, in their
 * order, with those of the whole text (the longest common subsequence).
 */
export function newNumbers(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
	const width = after.length + 1;
	const common = new Uint32Array((before.length + 1) * width);
	const at = (i: number, j: number): number => common[i * width + j] ?? 0;
	for (let i = before.length - 1; i >= 0; i--)
		for (let j = after.length - 1; j >= 0; j--)
			common[i * width + j] =
				before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	const left = new Set<string>();
	let i = 0;
	for (let j = 0; j < after.length;) {
		if (i < before.length && before[i] === after[j]) [i, j] = [i + 1, j + 1];
		else if (i < before.length && at(i + 1, j) >= at(i, j + 1)) i += 1;
		else left.add(after[j++] ?? '');
	}
	return left;
}

/** A seam this wide is where two ends met: letters of two bytes may be others there. */
const WIDEST_SEAM = 3;

/**
 * The numbers at the seam where a stretch of a text was lost, or some letters became others: they are neither as they stood before it nor
 * as they stood behind it. Null where the damage is in several places, or wide.
 */
export function numbersAtSeam(before: string, after: string, number = NUMBER): ReadonlySet<string> | null {
	const most = Math.min(before.length, after.length);
	let head = 0;
	while (head < most && before[head] === after[head]) head += 1;
	let tail = 0;
	while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
	if (after.length - tail - head > WIDEST_SEAM) return null;
	const placesIn = (text: string) =>
		[...text.matchAll(number)].map(({ 0: one, index }) => [index, one] as const);
	const moved = before.length - after.length;
	const known = new Map(placesIn(before));
	const isSound = ([at, one]: readonly [number, string]): boolean =>
		(at + one.length <= head && known.get(at) === one) ||
		(at >= after.length - tail && known.get(at + moved) === one);
	return new Set(placesIn(after).flatMap((place) => (isSound(place) ? [] : [place[1]])));
}

const timesOf = (text: string, part: string): number => text.split(part).length - 1;

/** The findings that the damage does not excuse. */
export async function unexcused(
	{ bytes: whole, truths }: GroundDocument,
	{ bytes: hurt }: GroundDocument,
	findings: readonly Finding[]
): Promise<Finding[]> {
	const [before, after] = await Promise.all([saidBy(whole), saidBy(hurt)]);
	const number = kindOf(whole) === 'text' ? NUMBER : GROUPED;
	const made =
		numbersAtSeam(before, after, number) ?? newNumbers(numbersIn(before, number), numbersIn(after, number));
	const [letters, left] = [before, after].map((text) => text.replaceAll(/\s/gu, ''));
	const isNameHurt = truths.some(({ organ }) => timesOf(left ?? '', organ) < timesOf(letters ?? '', organ));
	return findings.filter(({ fault, what, read }) => {
		if (fault === 'crashed') return true;
		if (what === 'organ' && !(letters ?? '').includes(read)) return false;
		if (what === 'organ' || what === 'code') return !isNameHurt;
		return !numbersIn(read).some((number) => made.has(number));
	});
}
