import { FIELDS } from '../../form/fields';
import { STATES, type Figure, type Place } from '../../report/figure';
import { KIND_WORDS, type OrganKind } from '../../report/organ';
import type { Report } from '../../report/report';
import { hasStory, remarkOf } from '../../report/story';
import type { Cell, Row } from '../engine';
import { REPORT_CELLS, REPORT_FACTS } from '../queries/report';
import { pack, unpack, type Columns } from './columns';

/** A whole report as a file: its facts, and its cells that hold a number or a story. */
export interface ReportFile {
	readonly facts: Columns;
	readonly cells: Columns;
}

const places = new Map(FIELDS.map((field, at) => [field.id, at]));
const text = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);
const said = (cell: Cell | undefined): string | null => text(cell) || null;
const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

type CellRow = Readonly<Record<(typeof REPORT_CELLS)[number], Cell>>;

function cellRow(field: string, figure: Figure, told: boolean): CellRow {
	const place = told ? figure.place : undefined;
	return {
		at: places.get(field) ?? -1,
		state: STATES.indexOf(figure.state),
		value: figure.state === 'reported' ? figure.value : null,
		raw: told ? (figure.raw ?? null) : null,
		note: told ? remarkOf(figure) : null,
		opening: place?.opening ?? false,
		file: place?.file ?? null,
		row_label: place?.row ?? null,
		column_label: place?.column ?? null,
		line: place?.line ?? null,
		page: place?.page ?? null,
		clause: place?.clause ?? null
	};
}

/** The file of a report. The organ is described as the data set does, which may be by a later report. */
export function packReport(report: Report, organ: Report['organ']): ReportFile {
	const { url, mirror, published, complete, note } = report.source;
	const facts = {
		report: report.id,
		organ: organ.code,
		name: organ.name,
		kind: organ.kind,
		path: organ.path.join(' '),
		area: organ.area,
		former_names: organ.formerNames.join(' '),
		year: report.year,
		form: report.form,
		url,
		mirror,
		published,
		complete,
		note
	};
	const cells = [...report.figures]
		.map(([field, figure]) => ({ field, figure, told: hasStory(report, field, figure) }))
		.filter(({ figure, told }) => told || figure.state === 'reported')
		.map(({ field, figure, told }) => cellRow(field, figure, told))
		.sort((a, b) => Number(a.at) - Number(b.at));
	return { facts: pack([facts], REPORT_FACTS), cells: pack(cells, REPORT_CELLS) };
}

/** A number or text of the database that has no note beside it keeps its place on the form only. */
function placeFrom(row: Row, table: Place['table']): Place {
	const [file, line, page] = [said(row['file']), number(row['line']), number(row['page'])];
	const [rowLabel, columnLabel, clause] = [
		said(row['row_label']),
		said(row['column_label']),
		said(row['clause'])
	];
	return {
		table,
		...(file === null ? {} : { file }),
		...(rowLabel === null ? {} : { row: rowLabel }),
		...(columnLabel === null ? {} : { column: columnLabel }),
		...(line === null ? {} : { line }),
		...(page === null ? {} : { page }),
		...(clause === null ? {} : { clause }),
		...(row['opening'] === true ? { opening: true } : {})
	};
}

function figureFrom(row: Row, table: Place['table']): Figure {
	const state = STATES[number(row['state']) ?? -1];
	const [value, raw, note] = [number(row['value']), text(row['raw']), said(row['note'])];
	const place = placeFrom(row, table);
	if (state === 'reported' && value !== null)
		return { state, value, raw, place, ...(note === null ? {} : { note }) };
	if (state === undefined || state === 'reported' || state === 'no_report')
		throw new TypeError('a cell is damaged');
	return { state, place, ...(raw === null ? {} : { raw }), ...(note === null ? {} : { reason: note }) };
}

function formOf(cell: Cell | undefined): Report['form'] {
	return cell === '2019' || cell === '2021' || cell === 'none' ? cell : null;
}

function kindOf(cell: Cell | undefined): OrganKind {
	if (typeof cell === 'string' && cell in KIND_WORDS) return cell as OrganKind;
	throw new TypeError(`no kind of organ is "${String(cell)}"`);
}

const words = (cell: Cell | undefined): readonly string[] => (text(cell) ?? '').split(' ').filter(Boolean);

/** A report from its facts and its cells, which are rows of the engine or of a file. */
export function reportFrom(facts: Row, cells: readonly Row[]): Report {
	const figures = cells.flatMap((row) => {
		const field = FIELDS[number(row['at']) ?? -1];
		return field ? [[field.id, figureFrom(row, field.table)] as const] : [];
	});
	return {
		id: String(facts['report']),
		organ: {
			code: String(facts['organ']),
			name: String(facts['name']),
			kind: kindOf(facts['kind']),
			path: words(facts['path']),
			area: said(facts['area']),
			formerNames: words(facts['former_names'])
		},
		year: Number(facts['year']),
		form: formOf(facts['form']),
		figures: new Map(figures),
		source: {
			url: said(facts['url']),
			mirror: facts['mirror'] === true,
			published: said(facts['published']),
			complete: facts['complete'] === true,
			note: text(facts['note']) ?? ''
		}
	};
}

/** The report in a file. Throws on anything but what `packReport` writes: files travel. */
export function unpackReport(content: unknown): Report {
	const { facts, cells } = content as ReportFile;
	const [row] = unpack(facts, REPORT_FACTS);
	if (!row) throw new TypeError('a report without its facts');
	return reportFrom(row, unpack(cells, REPORT_CELLS));
}
