import type { Query, Row } from '../engine';
import { literal } from '../literal';
import { scopeSql } from './scope';

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

/** A report is asked for with its organ: the packed tables are sorted by where organs lie. */
const withOrgan = (organ: string): string =>
	`with scope as (${scopeSql({ organs: [organ], group: 'all', area: null })})`;

const isReport = (id: string): string => `place in (select place from scope) and report = ${literal(id)}`;

export const reportFacts = (id: string, organ: string): Query<Row> => ({
	sql: `${withOrgan(organ)},
told as (
	select report, organ, year, form, url, mirror, published, complete, note from forms where ${isReport(id)}
),
bodies as (select code as organ, name, kind, path, area, former_names from organs)
select report, organ, name, kind, path, area, former_names, year::INTEGER as year, form, url, mirror, published, complete,
	note
from told join bodies using (organ)`,
	row: (row) => row
});

/** All cells of the form, in the order of FIELDS; null where there is no number. */
export const reportCells = (id: string, organ: string): Query<Row> => ({
	sql: `${withOrgan(organ)},
places as (select generate_subscripts("values", 1) as cell, "values" from forms where ${isReport(id)})
select (cell - 1)::INTEGER as "at", "values"[cell]::DOUBLE as value
from places order by "at"`,
	row: (row) => row
});

/** What the cells of the report tell beside their number, by field. */
export const reportNotes = (id: string, organ: string): Query<Row> => ({
	sql: `${withOrgan(organ)}
select field, state, raw, note, opening, file, row_label, column_label, line::INTEGER as line, page::INTEGER as page, clause
from form_notes where ${isReport(id)} order by field`,
	row: (row) => row
});
