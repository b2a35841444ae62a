import type { Finding } from '../audit/audit';
import type { OrganWithFindings } from '../data/dataset';
import type { Figure, FigureState, Place } from '../report/figure';
import { FIGURE_STATES } from '../report/figure';
import type { Organ } from '../report/organ';
import type { Report } from '../report/report';

/**
 * Reports packed without loss: figures as columns of numbers, which a browser stores and sends many times as fast as objects, and which are
 * made into figures one by one as they are asked for. Not for travel: only what this program packed is unpacked.
 */
export interface PackedOrgans {
	readonly organs: readonly Organ[];
	readonly findings: readonly (readonly Finding[])[];
	/** One after the other, organ by organ; `organ` counts from 0. */
	readonly reports: readonly (Omit<Report, 'organ' | 'figures'> & {
		readonly organ: number;
		readonly figures: number;
	})[];
	/** Every text of the columns, once. */
	readonly texts: readonly string[];
	/** NaN where there is no number. */
	readonly values: Float64Array;
	/** A row for each figure, of `WIDTH` numbers in the order of the columns. */
	readonly cells: Int32Array;
}

/** What a row says, each as a number: a place among `texts` or in a list, a number itself, or that there is none. */
const COLUMNS = [
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
type Column = (typeof COLUMNS)[number];
const WIDTH = COLUMNS.length;
const AT = Object.fromEntries(COLUMNS.map((column, at) => [column, at])) as Readonly<Record<Column, number>>;

/** Not there, and there as null. */
const NONE = -1;
const NULL = -2;

const remarkIn = (figure: Figure): string | undefined =>
	figure.state === 'reported' ? figure.note : figure.reason;

/** Numbers each text as it first comes. */
class Texts {
	readonly all: string[] = [];
	readonly #numbers = new Map<string, number>();
	numberOf(text: string | null | undefined): number {
		if (text === undefined) return NONE;
		if (text === null) return NULL;
		const known = this.#numbers.get(text);
		if (known !== undefined) return known;
		this.#numbers.set(text, this.all.length);
		return this.all.push(text) - 1;
	}
}

function cellOf(field: string, figure: Figure, texts: Texts): Readonly<Record<Column, number>> {
	const { state, raw, place } = figure;
	const at = place ?? undefined;
	return {
		field: texts.numberOf(field),
		state: FIGURE_STATES.indexOf(state),
		raw: texts.numberOf(raw),
		remark: texts.numberOf(remarkIn(figure)),
		table: place === null ? NULL : texts.numberOf(at?.table),
		file: texts.numberOf(at?.file),
		row: texts.numberOf(at?.row),
		column: texts.numberOf(at?.column),
		line: at?.line ?? NONE,
		page: at?.page ?? NONE,
		clause: texts.numberOf(at?.clause),
		opening: at?.opening === undefined ? NONE : Number(at.opening)
	};
}

/** Organs with their reports and findings, packed. */
export function packOrgans(held: readonly OrganWithFindings[]): PackedOrgans {
	const all = held.flatMap(({ reports }, organ) => reports.map((report) => ({ report, organ })));
	const size = all.reduce((sum, { report }) => sum + report.figures.size, 0);
	const texts = new Texts();
	const values = new Float64Array(size);
	const cells = new Int32Array(size * WIDTH);
	let at = 0;
	for (const { report } of all)
		for (const [field, figure] of report.figures) {
			values[at] = figure.state === 'reported' ? figure.value : NaN;
			const cell = cellOf(field, figure, texts);
			for (const [i, column] of COLUMNS.entries()) cells[at * WIDTH + i] = cell[column];
			at++;
		}
	return {
		organs: held.map(({ organ }) => organ),
		findings: held.map(({ findings }) => findings),
		reports: all.map(({ organ, report: { id, year, form, source, figures } }) => ({
			id,
			year,
			form,
			source,
			organ,
			figures: figures.size
		})),
		texts: texts.all,
		values,
		cells
	};
}

/** What is unpacked, with what finds a field in it quickly: reports on one form list their fields in one order. */
interface Unpacked extends PackedOrgans {
	readonly numbers: ReadonlyMap<string, number>;
	/** By the number of a field: how far behind the first row of a report it was found last. */
	readonly found: Int32Array;
}

/** The figures of one report, each made when it is asked for. */
class PackedFigures implements ReadonlyMap<string, Figure> {
	constructor(
		private readonly packed: Unpacked,
		private readonly from: number,
		readonly size: number
	) {}

	#number(row: number, column: Column): number {
		return this.packed.cells[row * WIDTH + AT[column]] ?? NONE;
	}

	#text(row: number, column: Column): string | null | undefined {
		const number = this.#number(row, column);
		return number === NONE ? undefined : number === NULL ? null : this.packed.texts[number];
	}

	#place(row: number): Place | null | undefined {
		const table = this.#text(row, 'table');
		if (table === null || table === undefined) return table;
		const place: { -readonly [part in keyof Place]: Place[part] } = { table: table as Place['table'] };
		for (const part of ['file', 'row', 'column', 'clause'] as const) {
			const told = this.#text(row, part);
			if (typeof told === 'string') place[part] = told;
		}
		for (const part of ['line', 'page'] as const) {
			const told = this.#number(row, part);
			if (told !== NONE) place[part] = told;
		}
		const opening = this.#number(row, 'opening');
		if (opening !== NONE) place.opening = opening === 1;
		return place;
	}

	#figure(row: number): Figure {
		const state = FIGURE_STATES[this.#number(row, 'state')] as FigureState;
		const [raw, remark, place] = [this.#text(row, 'raw'), this.#text(row, 'remark'), this.#place(row)];
		const told = typeof remark === 'string' ? remark : undefined;
		if (state === 'reported')
			return {
				state,
				value: this.packed.values[row] ?? NaN,
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

	#rowOf(field: string): number | null {
		const { numbers, found } = this.packed;
		const number = numbers.get(field);
		if (number === undefined) return null;
		const likely = found[number] ?? 0;
		if (likely < this.size && this.#number(this.from + likely, 'field') === number) return this.from + likely;
		for (let i = 0; i < this.size; i++)
			if (this.#number(this.from + i, 'field') === number) {
				found[number] = i;
				return this.from + i;
			}
		return null;
	}

	get(field: string): Figure | undefined {
		const row = this.#rowOf(field);
		return row === null ? undefined : this.#figure(row);
	}

	has(field: string): boolean {
		return this.#rowOf(field) !== null;
	}

	*keys(): MapIterator<string> {
		for (let row = this.from; row < this.from + this.size; row++) yield this.#text(row, 'field') ?? '';
		return undefined;
	}

	*values(): MapIterator<Figure> {
		for (let row = this.from; row < this.from + this.size; row++) yield this.#figure(row);
		return undefined;
	}

	*entries(): MapIterator<[string, Figure]> {
		for (let row = this.from; row < this.from + this.size; row++)
			yield [this.#text(row, 'field') ?? '', this.#figure(row)];
		return undefined;
	}

	[Symbol.iterator](): MapIterator<[string, Figure]> {
		return this.entries();
	}

	forEach(each: (figure: Figure, field: string, all: ReadonlyMap<string, Figure>) => void): void {
		for (const [field, figure] of this) each(figure, field, this);
	}
}

/** The organs again, as they were packed. */
export function unpackOrgans(packed: PackedOrgans): readonly OrganWithFindings[] {
	const reports = packed.organs.map((): Report[] => []);
	const unpacked: Unpacked = {
		...packed,
		numbers: new Map(packed.texts.map((text, number) => [text, number])),
		found: new Int32Array(packed.texts.length)
	};
	let from = 0;
	for (const { organ: at, figures: size, ...report } of packed.reports) {
		const organ = packed.organs[at];
		if (organ) reports[at]?.push({ ...report, organ, figures: new PackedFigures(unpacked, from, size) });
		from += size;
	}
	return packed.organs.map((organ, at) => ({
		organ,
		reports: reports[at] ?? [],
		findings: packed.findings[at] ?? []
	}));
}

/** Some of the organs, by their places, with all that is theirs. */
export function packedOf(packed: PackedOrgans, places: readonly number[]): PackedOrgans {
	const own = packed.organs.map((): { report: PackedOrgans['reports'][number]; from: number }[] => []);
	let from = 0;
	for (const report of packed.reports) {
		own[report.organ]?.push({ report, from });
		from += report.figures;
	}
	const chosen = places.flatMap((place, organ) => (own[place] ?? []).map((each) => ({ ...each, organ })));
	const size = chosen.reduce((sum, { report }) => sum + report.figures, 0);
	const values = new Float64Array(size);
	const cells = new Int32Array(size * WIDTH);
	let at = 0;
	for (const { report, from: start } of chosen) {
		values.set(packed.values.subarray(start, start + report.figures), at);
		cells.set(packed.cells.subarray(start * WIDTH, (start + report.figures) * WIDTH), at * WIDTH);
		at += report.figures;
	}
	return {
		organs: places.flatMap((place) => packed.organs[place] ?? []),
		findings: places.flatMap((place) => {
			const found = packed.findings[place];
			return found ? [found] : [];
		}),
		reports: chosen.map(({ report, organ }) => ({ ...report, organ })),
		texts: packed.texts,
		values,
		cells
	};
}
