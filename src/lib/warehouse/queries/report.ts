import type { Query, Row } from '../engine';
import { literal } from '../literal';

/** Facts of a report and of the organ whose it is: one row, or none when there is no such report. */
export const REPORT_FACTS = [
	'report',
	'organ',
	'name',
	'kind',
	'path',
	'area',
	'former_names',
	'year',
	'form',
	'url',
	'mirror',
	'published',
	'complete',
	'note'
] as const;

/** One cell with a number or a story. `at` counts from 0 in the order of FIELDS, `state` in the order of STATES. */
export const REPORT_CELLS = [
	'at',
	'state',
	'value',
	'raw',
	'note',
	'opening',
	'file',
	'row_label',
	'column_label',
	'line',
	'page',
	'clause'
] as const;

export type FactsRow = Readonly<Record<(typeof REPORT_FACTS)[number], Row[string]>>;

export const reportFacts = (id: string): Query<Row> => ({
	sql: `select r.report, r.organ, o.name, o.kind, o.path, o.area, o.former_names, r.year::INTEGER as year, r.form,
	r.url, r.mirror, r.published, r.complete, r.note
from reports r join organs o on o.code = r.organ where r.report = ${literal(id)}`,
	row: (row) => row
});

/** All cells of the form, in the order of FIELDS. */
export const reportCells = (id: string): Query<Row> => ({
	sql: `select (generate_subscripts("values", 1) - 1)::INTEGER as "at", unnest(states)::INTEGER as state,
	unnest("values")::DOUBLE as value
from forms where report = ${literal(id)} order by "at"`,
	row: (row) => row
});

/** What the cells of the report tell beside their number, by field. */
export const reportNotes = (id: string): Query<Row> => ({
	sql: `select field, raw, note, opening, file, row_label, column_label, line::INTEGER as line, page::INTEGER as page, clause
from cell_notes where report = ${literal(id)} order by field`,
	row: (row) => row
});
