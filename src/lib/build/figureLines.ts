import { FIELDS } from '../form/fields';
import { guardedLines, UTF8_MARK } from '../report/csv/guard';
import { remarkOf, type Figure } from '../report/figure';
import { FIGURE_NOTES } from '../report/notes/figureNotes';
import { noteInBoth } from '../report/notes/notes';
import type { Area, AreaLevel, Organ } from '../report/organ';
import type { Report } from '../report/report';
import type { DatasetId } from '../view/view';
import { ALL_COLUMNS, type AllRow } from './figureLineColumns';
import type { Dataset } from '../data/dataset';

/** What a line says of where it is from. */
const DATA_SETS = { real: 'published', demo: 'fictional', my: 'own' } as const satisfies Record<DatasetId, string>;

type AllOf = Pick<Dataset<DatasetId>, 'id' | 'organs' | 'areas'>;

type Names = Readonly<Record<Exclude<AreaLevel, 'township'>, string>>;

/** Whether a name is that of a province, whole; counties and their cities have other endings. */
const isProvince = (name: string): boolean =>
	/(?:省|自治区|特别行政区)$|^(?:北京|天津|上海|重庆)市$/u.test(name);

/**
 * Names of the areas of an organ by level. The path leaves empty levels out, so the level of each name is taken from the
 * divisions; without divisions only the name of a province is certain, and the last of three, or a county that stands alone.
 */
function namesOf({ path, area }: Organ, areas: ReadonlyMap<string, Area>): Names {
	const known = new Map<AreaLevel, string>();
	for (let at = areas.get(area ?? ''); at; at = areas.get(at.parent ?? '')) known.set(at.level, at.name);
	const [first = '', second = '', third = ''] = path;
	const whole = third !== '';
	const filler = (name: string | undefined) => (name !== undefined && path.includes(name) ? name : '');
	if (known.size === 0 && path.length === 1 && !isProvince(first))
		return { province: '', prefecture: '', county: /[县区旗]$/u.test(first) ? first : '' };
	if (known.size === 0)
		return { province: first, prefecture: whole ? second : '', county: whole ? third : '' };
	return {
		// A county of an office's own stands alone, with nothing above it.
		province: known.get('province') ?? ([...known.values()].includes(first) ? '' : first),
		prefecture: filler(known.get('prefecture')),
		county: known.get('county') ?? ''
	};
}

interface Place {
	readonly report: Report;
	readonly names: Names;
	readonly dataset: DatasetId;
	readonly version: string;
}

type Field = (typeof FIELDS)[number];

/** A line of everything: an object of a figure and its report, by the columns of `columns.ts`. */
function line(field: Field, figure: Figure, { report, names, dataset, version }: Place): AllRow {
	const { id, organ, year, form, source } = report;
	return {
		report: id,
		organ: organ.name,
		code: organ.code,
		province: names.province || null,
		city: names.prefecture || null,
		county: names.county || null,
		year,
		form,
		field: field.id,
		label: field.label.zh,
		unit: field.unit,
		state: figure.state,
		value: figure.state === 'reported' ? figure.value : null,
		raw: figure.raw ?? null,
		note: noteInBoth(remarkOf(figure), FIGURE_NOTES),
		url: source.url,
		published: source.published,
		data_version: version,
		data_set: DATA_SETS[dataset]
	};
}

/** Every figure with a number or a state the document says, by area, year and field. */
export function allRows({ id, organs, areas }: AllOf, version: string): readonly AllRow[] {
	const byCode = new Map(areas.map((area) => [area.code, area]));
	const rows: AllRow[] = [];
	for (const { reports } of organs)
		for (const report of reports) {
			const place = { report, names: namesOf(report.organ, byCode), dataset: id, version };
			for (const field of FIELDS) {
				const figure = report.figures.get(field.id);
				if (figure) rows.push(line(field, figure, place));
			}
		}
	return rows;
}

/** Lines that are put into words at once: a text of all of a million would be a gigabyte, and longer than a text can be. */
const LINES = 5000;

/** The rows by so many at once; none are one part without any. */
export function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
	for (let from = 0; from === 0 || from < rows.length; from += LINES) yield rows.slice(from, from + LINES);
}

/** The rows as CSV, one figure a line, part by part. UTF-8 with a byte order mark and CRLF: it opens right in Excel. */
export function* csvOf(rows: readonly AllRow[]): Generator<string> {
	const fields = ALL_COLUMNS.map(({ name }) => name);
	let header = true;
	for (const part of inParts(rows)) {
		const data = part.map((row) => fields.map((name) => row[name]));
		yield (header ? UTF8_MARK : '') + guardedLines(header ? [fields, ...data] : data, '\r\n');
		header = false;
	}
}
