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
	sql: `with told as (
	select report, organ, year, form, url, mirror, published, complete, note from reports where report = ${literal(id)}
),
bodies as (select code as organ, name, kind, path, area, former_names from organs)
select report, organ, name, kind, path, area, former_names, year::INTEGER as year, form, url, mirror, published, complete,
	note
from told join bodies using (organ)`,
	row: (row) => row
});

/** All cells of the form, in the order of FIELDS. */
export const reportCells = (id: string): Query<Row> => ({
	sql: `with places as (select generate_subscripts(states, 1) as place, states, "values" from forms where report = ${literal(id)})
select (place - 1)::INTEGER as "at", states[place]::INTEGER as state, "values"[place]::DOUBLE as value
from places order by "at"`,
	row: (row) => row
});

/** What the cells of the report tell beside their number, by field. */
export const reportNotes = (id: string): Query<Row> => ({
	sql: `select field, raw, note, opening, file, row_label, column_label, line::INTEGER as line, page::INTEGER as page, clause
from cell_notes where report = ${literal(id)} order by field`,
	row: (row) => row
});
