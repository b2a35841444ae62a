import type { Finding } from '../audit/audit';
import type { OrganWithFindings } from '../data/dataset';
import { FIGURE_STATES, type Figure } from '../report/figure';
import type { Organ } from '../report/organ';
import type { Report } from '../report/report';
import { PackedFigures, COLUMNS, NONE, NULL, OF_REPORT, AS_VALUE, type Column } from './packedFigures';

/**
 * Reports packed without loss: figures as columns of numbers, what else is said as JSON. A browser stores, sends and takes up both many times
 * as fast as objects, and figures are made one by one as they are asked for. Not for travel: only what this program packed is unpacked.
 */
export interface PackedOrgans {
	/** Organs and their reports as JSON (`Said`). */
	readonly said: string;
	/** What is found of each organ, as JSON. */
	readonly findings: readonly string[];
	/** Every text of the cells, once. */
	readonly texts: readonly string[];
	/** Of each figure, report by report, its value; NaN where there is no number. */
	readonly values: Float64Array;
	/** Of each figure its cell, by its place among `cells`. */
	readonly places: Uint32Array;
	/** What figures say beside their value: a row of numbers for each way to say it, of which a thousand reports have a few thousand. */
	readonly cells: Int32Array;
}

interface PackedReport extends Omit<Report, 'organ' | 'figures'> {
	/** Its place among the organs. */
	readonly organ: number;
	/** How many. */
	readonly figures: number;
	/** The file its figures were read from. */
	readonly file: string | null;
}

interface Said {
	readonly organs: readonly Organ[];
	/** One after the other, organ by organ. */
	readonly reports: readonly PackedReport[];
}

const saidIn = ({ said }: PackedOrgans): Said => JSON.parse(said) as Said;

const remarkIn = (figure: Figure): string | undefined =>
	figure.state === 'reported' ? figure.note : figure.reason;

/** Numbers each thing as it first comes, by what tells it from others. */
class Numbered<T> {
	readonly all: T[] = [];
	readonly #numbers = new Map<string, number>();
	numberOf(key: string, thing: T): number {
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.#numbers.set(key, this.all.length);
		return this.all.push(thing) - 1;
	}
}

/** The file of the first figure that says one. */
function fileOf({ figures }: Report): string | null {
	for (const { place } of figures.values()) if (place?.file !== undefined) return place.file;
	return null;
}

function cellOf(
	field: string,
	figure: Figure,
	file: string | null,
	numberOf: (text: string | null | undefined) => number
): Readonly<Record<Column, number>> {
	const { state, raw, place } = figure;
	const at = place ?? undefined;
	const isPlain = figure.state === 'reported' && raw === String(figure.value);
	return {
		field: numberOf(field),
		state: FIGURE_STATES.indexOf(state),
		raw: isPlain ? AS_VALUE : numberOf(raw),
		remark: numberOf(remarkIn(figure)),
		table: place === null ? NULL : numberOf(at?.table),
		file: at?.file !== undefined && at.file === file ? OF_REPORT : numberOf(at?.file),
		row: numberOf(at?.row),
		column: numberOf(at?.column),
		line: at?.line ?? NONE,
		page: at?.page ?? NONE,
		clause: numberOf(at?.clause),
		opening: at?.opening === undefined ? NONE : Number(at.opening)
	};
}

/** Organs with their reports and findings, packed. */
export function packOrgans(held: readonly OrganWithFindings[]): PackedOrgans {
	const all = held.flatMap(({ reports }, organ) =>
		reports.map((report) => ({ report, organ, file: fileOf(report) }))
	);
	const size = all.reduce((sum, { report }) => sum + report.figures.size, 0);
	const texts = new Numbered<string>();
	const numberOf = (text: string | null | undefined): number =>
		text === undefined ? NONE : text === null ? NULL : texts.numberOf(text, text);
	const cells = new Numbered<readonly number[]>();
	const values = new Float64Array(size);
	const places = new Uint32Array(size);
	let at = 0;
	for (const { report, file } of all)
		for (const [field, figure] of report.figures) {
			const cell = cellOf(field, figure, file, numberOf);
			const row = COLUMNS.map((column) => cell[column]);
			values[at] = figure.state === 'reported' ? figure.value : NaN;
			places[at] = cells.numberOf(row.join(' '), row);
			at++;
		}
	const said: Said = {
		organs: held.map(({ organ }) => organ),
		reports: all.map(({ organ, file, report: { id, year, form, source, figures } }) => ({
			id,
			year,
			form,
			source,
			organ,
			figures: figures.size,
			file
		}))
	};
	return {
		said: JSON.stringify(said),
		findings: held.map(({ findings }) => JSON.stringify(findings)),
		texts: texts.all,
		values,
		places,
		cells: Int32Array.from(cells.all.flat())
	};
}

/** An organ whose findings are made when they are asked for. */
function unpackedOrgan(organ: Organ, reports: readonly Report[], packed: string): OrganWithFindings {
	let made: readonly Finding[] | null = null;
	return {
		organ,
		reports,
		get findings() {
			return (made ??= JSON.parse(packed) as readonly Finding[]);
		}
	};
}

/** The organs again, as they were packed. */
export function unpackOrgans(packed: PackedOrgans): readonly OrganWithFindings[] {
	const { organs, reports } = saidIn(packed);
	const own = organs.map((): Report[] => []);
	const unpacked = {
		...packed,
		numbers: new Map(packed.texts.map((text, number) => [text, number])),
		found: new Int32Array(packed.texts.length)
	};
	let from = 0;
	for (const { organ: at, figures: size, file, ...report } of reports) {
		const organ = organs[at];
		const figures = new PackedFigures(unpacked, from, size, file);
		if (organ) own[at]?.push({ ...report, organ, figures });
		from += size;
	}
	return organs.map((organ, at) => unpackedOrgan(organ, own[at] ?? [], packed.findings[at] ?? '[]'));
}
