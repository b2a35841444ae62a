import { utils } from '@e965/xlsx';
import { isPlain, seen, type Looks, type Style } from './looks';
import { PLAIN, shownText, type Look, type TextRun } from './model';
import { oldTexts, type OldText } from './oldStrings';
import { UNTOLD } from '../signs';

/**
 * What the library does not tell of an old workbook ([MS-XLS]; xls, et): which cells are struck out, raised or of the colour of the
 * paper, as a whole or in part, and which numbers are in a format that is lost. Of versions before that of 1997 nothing is told.
 */

const BEGIN = 0x0809;
const END = 0x000a;
const CONTINUED = 0x003c;
const FONT = 0x0031;
const STYLE = 0x00e0;
const FORMAT = 0x041e;
const PALETTE = 0x0092;
const SHEET = 0x0085;
const TEXTS = 0x00fc;
const VERSION_8 = 0x0600;

const SHARED_TEXT = 0x00fd;
const FORMULA = 0x0006;
const NUMBER = 0x0203;
const SHORT_NUMBER = 0x027e;
const SHORT_NUMBERS = 0x00bd;
const TEXT = 0x0204;
const TRUTH_OR_ERROR = 0x0205;

const STRUCK = 8;
/** Of the old palette, where a workbook has none of its own. */
const WHITES: ReadonlySet<number> = new Set([1, 9]);
/** Colours of a palette are numbered from here. */
const FIRST_COLOUR = 8;
const PRECISION = 12;
/** Formats of numbers no workbook need say: those of every program, and dates in Chinese. Programs say what the others are. */
const isKnownFormat = (id: number): boolean =>
	id < 5 || (id > 8 && id < 23) || (id > 26 && id < 41) || (id > 44 && id < 59);

interface Found {
	readonly type: number;
	readonly data: DataView;
}

function* recordsFrom(stream: DataView, from: number): Generator<Found> {
	for (let at = from; at + 4 <= stream.byteLength;) {
		const length = stream.getUint16(at + 2, true);
		yield {
			type: stream.getUint16(at, true),
			data: new DataView(stream.buffer, stream.byteOffset + at + 4, length)
		};
		at += 4 + length;
	}
}

/** The records of one part of the workbook, and of no chart in it. */
function* partAt(stream: DataView, from: number): Generator<Found> {
	let depth = 0;
	for (const record of recordsFrom(stream, from)) {
		if (record.type === BEGIN) depth += 1;
		if (record.type === END) depth -= 1;
		if (depth === 0) return;
		if (depth === 1) yield record;
	}
}

interface CellLook extends Style {
	/** The workbook does not say how it shows numbers: 36 may be 3600, or 0.36. */
	readonly lost: boolean;
}

interface Book {
	readonly styles: readonly CellLook[];
	readonly fonts: readonly Look[];
	readonly texts: readonly OldText[];
	readonly sheets: readonly { readonly name: string; readonly at: number }[];
}

function nameIn(data: DataView): string {
	const [length, wide] = [data.getUint8(6), data.getUint8(7) & 1];
	const codes = Array.from({ length }, (_, i) =>
		wide ? data.getUint16(8 + i * 2, true) : data.getUint8(8 + i)
	);
	return String.fromCharCode(...codes);
}

function bookIn(stream: DataView): Book {
	const palette: string[] = [];
	const fonts: { readonly data: DataView }[] = [];
	const styles: DataView[] = [];
	const texts: DataView[] = [];
	const sheets: { name: string; at: number }[] = [];
	const formats = new Set<number>();
	let last = 0;
	for (const { type, data } of partAt(stream, 0)) {
		if (type === FONT) fonts.push({ data });
		else if (type === STYLE) styles.push(data);
		else if (type === FORMAT) formats.add(data.getUint16(0, true));
		else if (type === TEXTS || (type === CONTINUED && last === TEXTS)) texts.push(data);
		else if (type === SHEET) sheets.push({ name: nameIn(data), at: data.getUint32(0, true) });
		else if (type === PALETTE)
			for (let i = 0; i < data.getUint16(0, true); i++) {
				const rgb = data.getUint32(2 + i * 4, false) >>> 8;
				palette.push(rgb.toString(16).padStart(6, '0').toUpperCase());
			}
		if (type !== CONTINUED) last = type;
	}
	const isWhite = (colour: number): boolean => {
		const own = palette[colour - FIRST_COLOUR];
		return own === undefined ? WHITES.has(colour) : own === 'FFFFFF';
	};
	const looks = fonts.map(({ data }): Look => ({
		hidden: false,
		struck: (data.getUint16(2, true) & STRUCK) !== 0,
		raised: data.getUint16(8, true) !== 0,
		colour: isWhite(data.getUint16(4, true)) ? 'FFFFFF' : null
	}));
	return {
		fonts: looks,
		texts: oldTexts(texts),
		sheets,
		styles: styles.map((data): CellLook => {
			const pattern = data.getUint32(14, true) >>> 26;
			const onPaper = pattern === 0 || (pattern === 1 && isWhite(data.getUint16(18, true) & 0x7f));
			const format = data.getUint16(2, true);
			const lost = !isKnownFormat(format) && !formats.has(format);
			return { look: fontAt(looks, data.getUint16(0, true)), onPaper, lost };
		})
	};
}

/** No font has the number 4. */
const fontAt = (fonts: readonly Look[], number: number): Look =>
	fonts[number > 4 ? number - 1 : number] ?? PLAIN;

/** A number in four bytes: the upper half of one in eight, or a whole one; as it is or a hundred times as large. */
function shortNumber(data: DataView, at: number): number {
	const bits = data.getInt32(at, true);
	const eight = new DataView(new ArrayBuffer(8));
	eight.setInt32(4, bits & ~3, true);
	const value = bits & 2 ? bits >> 2 : eight.getFloat64(0, true);
	return bits & 1 ? value / 100 : value;
}

const textOf = (value: number): string => String(Number(value.toPrecision(PRECISION)));

/** The cells of a record: column, style and text. */
function cellsOf({ type, data }: Found, texts: readonly OldText[]): [number, number, OldText][] {
	const one = (text: string): [number, number, OldText][] => [
		[data.getUint16(2, true), data.getUint16(4, true), { text, runs: [] }]
	];
	if (type === NUMBER) return one(textOf(data.getFloat64(6, true)));
	if (type === SHORT_NUMBER) return one(textOf(shortNumber(data, 6)));
	// The result of a formula may be a text, which stands elsewhere.
	if (type === FORMULA)
		return one(data.getUint16(12, true) === 0xffff ? '?' : textOf(data.getFloat64(6, true)));
	if (type === TEXT || type === TRUTH_OR_ERROR) return one('?');
	if (type === SHARED_TEXT) {
		const text = texts[data.getUint32(6, true)];
		return text ? [[data.getUint16(2, true), data.getUint16(4, true), text]] : [];
	}
	if (type !== SHORT_NUMBERS) return [];
	const first = data.getUint16(2, true);
	return Array.from({ length: (data.byteLength - 6) / 6 }, (_, i) => [
		first + i,
		data.getUint16(4 + i * 6, true),
		{ text: textOf(shortNumber(data, 6 + i * 6)), runs: [] }
	]);
}

/** A text in its looks: that of the cell up to the first run, and those of the runs. */
function runsOf({ text, runs }: OldText, style: Style, fonts: readonly Look[]): TextRun[] {
	const looks = [
		{ from: 0, look: style.look },
		...runs.map(({ from, font }) => ({ from, look: fontAt(fonts, font) }))
	];
	return looks.map(({ from, look }, i) => ({
		text: text.slice(from, looks[i + 1]?.from),
		look: seen({ look, onPaper: style.onPaper })
	}));
}

/** What is not shown as its value says, from the stream of an old workbook. Throws a RangeError where that ends too early. */
export function oldLooks(stream: DataView): Looks {
	const found = new Map<string, ReadonlyMap<string, string>>();
	if (stream.getUint16(4, true) !== VERSION_8) return found;
	const { fonts, styles, texts, sheets } = bookIn(stream);
	// Most workbooks hold nothing of the kind, and their sheets need not be gone through.
	if (fonts.every((look) => isPlain(look) && look.colour === null) && !styles.some(({ lost }) => lost))
		return found;
	for (const { name, at } of sheets) {
		const cells = new Map<string, string>();
		for (const record of partAt(stream, at))
			for (const [column, number, text] of cellsOf(record, texts)) {
				const style = styles[number] ?? { look: PLAIN, onPaper: true, lost: false };
				const runs = runsOf(text, style, fonts).filter((run) => run.text !== '');
				const untold = style.lost && record.type !== SHARED_TEXT ? UNTOLD : '';
				if (untold === '' && runs.every(({ look }) => isPlain(look))) continue;
				const address = utils.encode_cell({ r: record.data.getUint16(0, true), c: column });
				cells.set(address, untold + shownText(runs));
			}
		found.set(name, cells);
	}
	return found;
}
