import { FIELDS } from '../form/fields';
import { column } from './literal';

export type PlainType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN';
export type ColumnType = PlainType | 'DOUBLE[]';

/** What a cell of a row can hold. */
export type Stored = string | number | boolean | null;

export interface Table<Type extends ColumnType = ColumnType> {
	readonly name: string;
	readonly columns: readonly (readonly [name: string, type: Type])[];
}

/** A table with its rows as they come, each in the order of the columns. */
export interface FilledTable extends Table<PlainType> {
	readonly rows: Iterable<readonly Stored[]>;
}

/** A table of the data set, and where its rows come from: a table of what was told, organ by organ, in the order of places. */
export interface StoredTable extends Table {
	/** What was told, which is the table's own rows unless it is laid out anew. */
	readonly told: Table<PlainType>;
	/** The columns, out of what was told. */
	readonly select?: string;
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
const TOLD_REPORTS: Table<PlainType> = {
	name: 'reports',
	columns: [...ABOUT, ...FIELDS.map((field) => [field.id, 'DOUBLE'] as const)]
};

/** Wide, sorted by year, then place: a trend or a ranking reads a few columns of it. */
export const REPORTS: StoredTable = { ...TOLD_REPORTS, told: TOLD_REPORTS, by: 'year' };

/** One row a report with all its cells in the order of FIELDS, sorted by place: an organ's or county's page reads a few blocks of it. */
export const FORMS: StoredTable = {
	name: 'forms',
	columns: [...ABOUT, ['values', 'DOUBLE[]']],
	told: TOLD_REPORTS,
	select: `${ABOUT.map(([name]) => name).join(', ')}, [${FIELDS.map(({ id }) => column(id)).join(', ')}]`
};

const TOLD_ORGANS: Table<PlainType> = {
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

export const ORGANS: StoredTable = { ...TOLD_ORGANS, told: TOLD_ORGANS, order: 'code' };

const TOLD_AREAS: Table<PlainType> = {
	name: 'areas',
	columns: [
		['code', 'VARCHAR'],
		['name', 'VARCHAR'],
		['level', 'VARCHAR'],
		['parent', 'VARCHAR']
	]
};

export const AREAS: StoredTable = { ...TOLD_AREAS, told: TOLD_AREAS, order: 'code' };

/**
 * Cells with a story: a state the document says, a text that is more than the number, a remark, a place worth going to.
 * A cell that is not here and has no value is absent, or not applicable on its form.
 */
const TOLD_NOTES: Table<PlainType> = {
	name: 'cell_notes',
	columns: [
		['field', 'VARCHAR'],
		['report', 'VARCHAR'],
		['place', 'VARCHAR'],
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

/** Sorted by field, for a question about one figure of many reports. */
export const CELL_NOTES: StoredTable = { ...TOLD_NOTES, told: TOLD_NOTES, order: 'field, report' };

/** The same sorted by place, for a report. */
export const FORM_NOTES: StoredTable = { ...TOLD_NOTES, name: 'form_notes', told: TOLD_NOTES };

/** What the rules say of reports that do not satisfy them, by place and year. `told`: checks and cause as JSON, which the engine never looks into. */
const TOLD_FINDINGS: Table<PlainType> = {
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

export const FINDINGS: StoredTable = { ...TOLD_FINDINGS, told: TOLD_FINDINGS };

export const TABLES: readonly StoredTable[] = [
	REPORTS,
	FORMS,
	ORGANS,
	AREAS,
	CELL_NOTES,
	FORM_NOTES,
	FINDINGS
];
