import { FIELDS } from '../../form/fields';

export type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN';

/** What a cell of a row can hold. */
export type Stored = string | number | boolean | null;

export interface Table {
	readonly name: string;
	readonly columns: readonly (readonly [name: string, type: ColumnType])[];
}

/** A table with its rows as they come, each in the order of the columns. */
export interface FilledTable extends Table {
	readonly rows: Iterable<readonly Stored[]>;
}

/** A table of the data set. Its rows are told organ by organ, in the order of places. */
export interface StoredTable extends Table {
	/** The order of its rows; without it that in which they were told. */
	readonly order?: string;
	/** Column by whose values the rows come one after the other, those of each as they were told; for tables too wide to sort. */
	readonly by?: string;
}

const ABOUT = [
	['report', 'VARCHAR'],
	['organ', 'VARCHAR'],
	// What rows are sorted by: code of the innermost area of the organ, its own where none is known.
	['place', 'VARCHAR'],
	['kind', 'VARCHAR'],
	['year', 'INTEGER'],
	// '2019', '2021', 'none' (free form, before 2019); null when not visible.
	['form', 'VARCHAR'],
	['url', 'VARCHAR'],
	['mirror', 'BOOLEAN'],
	['published', 'VARCHAR'],
	['complete', 'BOOLEAN'],
	['note', 'VARCHAR']
] as const;

/** One row a report, one nullable column a field. Every field is a DOUBLE: a report may print 1.5 件, which an integer would round. */
const REPORTS: StoredTable = {
	name: 'reports',
	columns: [...ABOUT, ...FIELDS.map((field) => [field.id, 'DOUBLE'] as const)],
	// By year, then place: a trend or a ranking reads a few columns of it.
	by: 'year'
};

const ORGANS: StoredTable = {
	name: 'organs',
	columns: [
		['code', 'VARCHAR'],
		['name', 'VARCHAR'],
		['kind', 'VARCHAR'],
		// Names of the areas it belongs to and its former names, joined by a space.
		['path', 'VARCHAR'],
		['area', 'VARCHAR'],
		['former_names', 'VARCHAR']
	],
	order: 'code'
};

const AREAS: StoredTable = {
	name: 'areas',
	columns: [
		['code', 'VARCHAR'],
		['name', 'VARCHAR'],
		['level', 'VARCHAR'],
		['parent', 'VARCHAR']
	],
	order: 'code'
};

/**
 * Cells with a story: a state the document says, a text that is more than the number, a remark, a place worth going to.
 * A cell that is not here and has no value is absent, or not applicable on its form.
 */
const CELL_NOTES: StoredTable = {
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
	],
	order: 'field, report'
};

/** What the rules say of reports that do not satisfy them, by place and year. `told`: checks and cause as JSON, which the engine never looks into. */
const FINDINGS: StoredTable = {
	name: 'findings',
	columns: [
		['key', 'VARCHAR'],
		['rule', 'VARCHAR'],
		['severity', 'VARCHAR'],
		['report', 'VARCHAR'],
		['organ', 'VARCHAR'],
		['place', 'VARCHAR'],
		['year', 'INTEGER'],
		['doubtful', 'BOOLEAN'],
		['told', 'VARCHAR']
	]
};

export const TABLES: readonly StoredTable[] = [REPORTS, ORGANS, AREAS, CELL_NOTES, FINDINGS];
