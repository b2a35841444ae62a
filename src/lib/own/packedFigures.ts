import { FIGURE_STATES, type Figure, type FigureState, type Place } from '../report/figure';
import type { Figures } from '../report/figures';

/** What a cell says, each as a number: a place among texts or in a list, a number itself, or that there is none. */
export const COLUMNS = [
	'field',
	'state',
	'raw',
	'remark',
	'table',
	'file',
	'row',
	'column',
	'line',
	'page',
	'clause',
	'opening'
] as const;
export type Column = (typeof COLUMNS)[number];
const WIDTH = COLUMNS.length;
const AT = Object.fromEntries(COLUMNS.map((column, at) => [column, at])) as Readonly<Record<Column, number>>;

/** Not there, and there as null. */
export const NONE = -1;
export const NULL = -2;
/** A raw text that is the value as JavaScript prints it; a file that is the one of the report. */
export const AS_VALUE = -3;
export const OF_REPORT = -3;

/** The columns of `PackedOrgans`, with what finds a field in them quickly: reports on one form list their fields in one order. */
interface Columns {
	readonly texts: readonly string[];
	readonly values: Float64Array;
	readonly places: Uint32Array;
	readonly cells: Int32Array;
	readonly numbers: ReadonlyMap<string, number>;
	/** By the number of a field: how far behind the first figure of a report it was found last. */
	readonly found: Int32Array;
}

// What is asked of a thousand reports at a time: private by type alone, since where browsers are old a private name is looked up at each use.

/** The figures of one report, each made when it is asked for. */
export class PackedFigures implements Figures {
	constructor(
		private readonly columns: Columns,
		private readonly from: number,
		readonly size: number,
		private readonly file: string | null
	) {}

	private number(at: number, column: Column): number {
		const { places, cells } = this.columns;
		return cells[(places[at] ?? 0) * WIDTH + AT[column]] ?? NONE;
	}

	private text(at: number, column: Column): string | null | undefined {
		const number = this.number(at, column);
		return number === NONE ? undefined : number === NULL ? null : this.columns.texts[number];
	}

	private place(at: number): Place | null | undefined {
		const table = this.text(at, 'table');
		if (table === null || table === undefined) return table;
		const place: { -readonly [part in keyof Place]: Place[part] } = { table: table as Place['table'] };
		if (this.number(at, 'file') === OF_REPORT) place.file = this.file ?? '';
		for (const part of ['file', 'row', 'column', 'clause'] as const) {
			const told = this.text(at, part);
			if (typeof told === 'string') place[part] = told;
		}
		for (const part of ['line', 'page'] as const) {
			const told = this.number(at, part);
			if (told !== NONE) place[part] = told;
		}
		const opening = this.number(at, 'opening');
		if (opening !== NONE) place.opening = opening === 1;
		return place;
	}

	private figure(at: number): Figure {
		const state = FIGURE_STATES[this.number(at, 'state')] as FigureState;
		const value = this.columns.values[at] ?? NaN;
		const raw = this.number(at, 'raw') === AS_VALUE ? String(value) : this.text(at, 'raw');
		const [remark, place] = [this.text(at, 'remark'), this.place(at)];
		const told = typeof remark === 'string' ? remark : undefined;
		if (state === 'reported')
			return {
				state,
				value,
				raw: raw ?? null,
				place: place ?? null,
				...(told === undefined ? {} : { note: told })
			};
		return {
			state,
			...(told === undefined ? {} : { reason: told }),
			...(typeof raw === 'string' ? { raw } : {}),
			...(place ? { place } : {})
		};
	}

	/** Where the figure of a field is; -1 where there is none. */
	private find(field: string): number {
		const { numbers, found, places, cells } = this.columns;
		const number = numbers.get(field);
		if (number === undefined) return -1;
		const likely = this.from + (found[number] ?? 0);
		const end = this.from + this.size;
		if (likely < end && cells[(places[likely] ?? 0) * WIDTH] === number) return likely;
		for (let at = this.from; at < end; at++)
			if (cells[(places[at] ?? 0) * WIDTH] === number) {
				found[number] = at - this.from;
				return at;
			}
		return -1;
	}

	get(field: string): Figure | undefined {
		const at = this.find(field);
		return at < 0 ? undefined : this.figure(at);
	}

	value(field: string): number | null {
		const at = this.find(field);
		const value = at < 0 ? NaN : (this.columns.values[at] ?? NaN);
		return Number.isNaN(value) ? null : value;
	}

	has(field: string): boolean {
		return this.find(field) >= 0;
	}

	*keys(): MapIterator<string> {
		for (let at = this.from; at < this.from + this.size; at++) yield this.text(at, 'field') ?? '';
		return undefined;
	}

	*values(): MapIterator<Figure> {
		for (let at = this.from; at < this.from + this.size; at++) yield this.figure(at);
		return undefined;
	}

	*entries(): MapIterator<[string, Figure]> {
		for (let at = this.from; at < this.from + this.size; at++)
			yield [this.text(at, 'field') ?? '', this.figure(at)];
		return undefined;
	}

	[Symbol.iterator](): MapIterator<[string, Figure]> {
		return this.entries();
	}

	forEach(each: (figure: Figure, field: string, all: ReadonlyMap<string, Figure>) => void): void {
		for (const [field, figure] of this) each(figure, field, this);
	}
}
