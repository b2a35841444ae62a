import Papa from 'papaparse';
import { FIELDS } from '../../form/fields';
import type { Figure } from '../../report/figure';
import type { Area, AreaLevel, Organ } from '../../report/organ';
import type { Report } from '../../report/report';
import { byArea, type Dataset } from './dataset';
import { remarkOf } from './tables';

const HEADS = [
	'report',
	'organ',
	'code',
	'province',
	'city',
	'county',
	'year',
	'form',
	'field',
	'label',
	'unit',
	'state',
	'value',
	'raw',
	'note',
	'url',
	'published',
	'data_version'
];

/** Text a spreadsheet would take for a formula gets an apostrophe in front; numbers pass. PapaParse's own switch misses formulas with a line break. */
const FORMULA = /^[=+\-@\t\r]/;

type Names = Readonly<Record<Exclude<AreaLevel, 'township'>, string>>;

/**
 * Names of the areas of an organ by level. The path leaves empty levels out, so the level of each name is taken from the
 * divisions; without divisions only the first name, the province, is certain, and the last of three, the county.
 */
function namesOf({ path, area }: Organ, areas: ReadonlyMap<string, Area>): Names {
	const known = new Map<AreaLevel, string>();
	for (let at = areas.get(area ?? ''); at; at = areas.get(at.parent ?? '')) known.set(at.level, at.name);
	const [first = '', second = '', third = ''] = path;
	const whole = third !== '';
	const filler = (name: string | undefined) => (name !== undefined && path.includes(name) ? name : '');
	if (known.size === 0)
		return { province: first, prefecture: whole ? second : '', county: whole ? third : '' };
	return {
		province: known.get('province') ?? first,
		prefecture: filler(known.get('prefecture')),
		county: known.get('county') ?? ''
	};
}

interface Place {
	readonly report: Report;
	readonly names: Names;
	readonly version: string;
}

function line(field: (typeof FIELDS)[number], figure: Figure, { report, names, version }: Place) {
	const { id, organ, year, form, source } = report;
	return [
		id,
		organ.name,
		organ.code,
		names.province,
		names.prefecture,
		names.county,
		year,
		form,
		field.id,
		field.label.zh,
		field.unit,
		figure.state,
		figure.state === 'reported' ? figure.value : null,
		figure.raw ?? null,
		remarkOf(figure),
		source.url,
		source.published,
		version
	];
}

/**
 * Every figure with a number or a state the document says, one a line, by area, year and field. UTF-8 with a byte order
 * mark and CRLF: it opens right in Excel.
 */
export function allCsv(
	{ reports, areas }: Pick<Dataset, 'reports' | 'areas'>,
	version: string
): { text: string; rows: number } {
	const byCode = new Map(areas.map((area) => [area.code, area]));
	const data = reports.toSorted(byArea).flatMap((report) => {
		const place = { report, names: namesOf(report.organ, byCode), version };
		return FIELDS.flatMap((field) => {
			const figure = report.figures.get(field.id);
			return figure ? [line(field, figure, place)] : [];
		});
	});
	const text = Papa.unparse({ fields: HEADS, data }, { escapeFormulae: FORMULA, newline: '\r\n' });
	return { text: `\uFEFF${text}\r\n`, rows: data.length };
}
