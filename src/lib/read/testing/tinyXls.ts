import { long, padded, tinyCompound, word } from './tinyCompound';

/** An old workbook ([MS-XLS]) as small as can be, for tests: one sheet, cells of texts in several fonts and of numbers. */

interface OldFont {
	readonly struck?: boolean;
	readonly raised?: boolean;
	readonly white?: boolean;
}

export interface OldCell {
	/** A number, or the parts of a text, each with its font. */
	readonly content: number | readonly (readonly [text: string, font: OldFont])[];
	readonly font?: OldFont;
	/** Lies on black. */
	readonly dark?: boolean;
}

const record = (type: number, bytes: readonly number[]): number[] => [
	...word(type),
	...word(bytes.length),
	...bytes
];
const beginning = (kind: number): number[] =>
	record(0x0809, [...[0x0600, kind, 0, 0x07cc].flatMap(word), ...padded([], 8)]);
const END = record(0x000a, []);
const STRUCK = 8;
const WHITE = 9;
const USUAL = 0x7fff;

const fontRecord = ({ struck, raised, white }: OldFont): number[] =>
	record(0x0031, [
		...[200, struck ? STRUCK : 0, white ? WHITE : USUAL, 400, raised ? 1 : 0].flatMap(word),
		...padded([], 4),
		1,
		0,
		0x41
	]);

const styleRecord = (font: number, dark: boolean): number[] =>
	record(0x00e0, [
		...[font, 0, 1].flatMap(word),
		...padded([], 8),
		...long(dark ? 1 << 26 : 0),
		...word(dark ? 8 : 0)
	]);

/** Letters of two bytes; a text may go on in another record, behind a byte that says again how wide they are. */
function textBytes(
	text: string,
	runs: readonly (readonly [number, number])[],
	splitAt: number | null
): number[][] {
	const letters = [...text].map((letter) => word(letter.charCodeAt(0)));
	const head = [...word(text.length), runs.length > 0 ? 9 : 1, ...(runs.length > 0 ? word(runs.length) : [])];
	const tail = runs.flatMap(([from, font]) => [...word(from), ...word(font)]);
	if (splitAt === null) return [[...head, ...letters.flat(), ...tail]];
	return [
		[...head, ...letters.slice(0, splitAt).flat()],
		[1, ...letters.slice(splitAt).flat(), ...tail]
	];
}

/** The bytes of the file. `splitAt`: after so many letters each text goes on in another record. */
export function tinyXls(rows: readonly (readonly OldCell[])[], splitAt: number | null = null): Uint8Array {
	const fonts: OldFont[] = [{}, {}, {}, {}];
	// No font has the number 4.
	const numberOf = (font: OldFont): number => fonts.push(font);
	const styles: number[][] = [];
	const texts: number[][] = [[]];
	let count = 0;
	const cells = rows.flatMap((row, r) =>
		row.flatMap(({ content, font = {}, dark = false }, c) => {
			const style = styles.push(styleRecord(numberOf(font), dark)) - 1;
			const place = [r, c, style].flatMap(word);
			if (typeof content === 'number') {
				const value = new Uint8Array(new Float64Array([content]).buffer);
				return record(0x0203, [...place, ...value]);
			}
			let from = 0;
			const runs = content.flatMap(([text, own], i): [number, number][] => {
				const begin = from;
				from += text.length;
				return i === 0 ? [] : [[begin, numberOf(own)]];
			});
			const text = content.map(([part]) => part).join('');
			const isSplit = splitAt !== null && text.length > splitAt;
			const [first = [], ...more] = textBytes(text, runs, isSplit ? splitAt : null);
			texts.push([...(texts.pop() ?? []), ...first], ...more);
			count += 1;
			return record(0x00fd, [...place, ...long(count - 1)]);
		})
	);
	const [first = [], ...more] = texts;
	const strings = [
		...record(0x00fc, [...long(count), ...long(count), ...first]),
		...more.flatMap((bytes) => record(0x003c, bytes))
	];
	const name = Array.from('年报').flatMap((letter) => word(letter.charCodeAt(0)));
	const globals = (at: number): number[] => [
		...beginning(5),
		...fonts.flatMap(fontRecord),
		...styles.flat(),
		...record(0x0085, [...long(at), 0, 0, 2, 1, ...name]),
		...strings,
		...END
	];
	const stream = [...globals(globals(0).length), ...beginning(0x10), ...cells, ...END];
	return tinyCompound([['Workbook', stream]]);
}
