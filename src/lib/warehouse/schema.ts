import { FIELDS } from '../form/fields';

export type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DOUBLE[]' | 'UTINYINT[]';

/** What a column can hold: a list for the two list types. */
export type Stored = string | number | boolean | null | readonly (number | null)[];

export interface Table {
	readonly name: string;
	readonly columns: readonly (readonly [name: string, type: ColumnType])[];
}

/** A table with its rows, each in the order of the columns. */
export interface FilledTable extends Table {
	readonly rows: readonly (readonly Stored[])[];
}

/**
 * Wide: one row a report, one nullable column a field, sorted by year, then area. A trend or a ranking reads a few
 * columns of it. Every field is a DOUBLE: a report may print 1.5 件, which an integer would round.
 */
export const REPORTS: Table = {
	name: 'reports',
	columns: [
		['report', 'VARCHAR'],
		['organ', 'VARCHAR'],
		['year', 'INTEGER'],
		// '2019', '2021', 'none' (free form, before 2019); null when not visible.
		['form', 'VARCHAR'],
		['url', 'VARCHAR'],
		['mirror', 'BOOLEAN'],
		['published', 'VARCHAR'],
		['complete', 'BOOLEAN'],
		['note', 'VARCHAR'],
		...FIELDS.map((field) => [field.id, 'DOUBLE'] as const)
	]
};

/** One row a report with all its cells in the order of FIELDS, sorted by area: an area's page reads a few blocks of it. States count from 0 in the order of STATES. */
export const FORMS: Table = {
	name: 'forms',
	columns: [
		['report', 'VARCHAR'],
		['organ', 'VARCHAR'],
		['area', 'VARCHAR'],
		['year', 'INTEGER'],
		['form', 'VARCHAR'],
		['values', 'DOUBLE[]'],
		['states', 'UTINYINT[]']
	]
};

export const ORGANS: Table = {
	name: 'organs',
	columns: [
		['code', 'VARCHAR'],
		['name', 'VARCHAR'],
		['kind', 'VARCHAR'],
		// Names of the areas it belongs to and its former names, joined by a space.
		['path', 'VARCHAR'],
		['area', 'VARCHAR'],
		['former_names', 'VARCHAR']
	]
};

export const AREAS: Table = {
	name: 'areas',
	columns: [
		['code', 'VARCHAR'],
		['name', 'VARCHAR'],
		['level', 'VARCHAR'],
		['parent', 'VARCHAR']
	]
};

/**
 * Cells with a story, sorted by field: a state the document says, a text that is more than the number, a remark, a place
 * worth going to. A cell that is not here and has no value is absent, or not applicable on its form.
 */
export const CELL_NOTES: Table = {
	name: 'cell_notes',
	columns: [
		['field', 'VARCHAR'],
		['report', 'VARCHAR'],
		['state', 'VARCHAR'],
		['raw', 'VARCHAR'],
		['note', 'VARCHAR'],
		['opening', 'BOOLEAN'],
		['file', 'VARCHAR'],
		['row_label', 'VARCHAR'],
		['column_label', 'VARCHAR'],
		['line', 'INTEGER'],
		['page', 'INTEGER'],
		['clause', 'VARCHAR']
	]
};

/** What the rules say of reports that do not satisfy them, by organ and year. `told`: checks and cause as JSON, which the engine never looks into. */
export const FINDINGS: Table = {
	name: 'findings',
	columns: [
		['key', 'VARCHAR'],
		['rule', 'VARCHAR'],
		['severity', 'VARCHAR'],
		['report', 'VARCHAR'],
		['organ', 'VARCHAR'],
		['year', 'INTEGER'],
		['doubtful', 'BOOLEAN'],
		['told', 'VARCHAR']
	]
};

export const TABLES: readonly Table[] = [REPORTS, FORMS, ORGANS, AREAS, CELL_NOTES, FINDINGS];
