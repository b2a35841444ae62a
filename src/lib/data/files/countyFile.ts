import { formDue } from '../../form/field';
import type { Words } from '../../form/words';
import type { ReportForm } from '../../report/report';
import { columns, type Columns } from './columns';
import { count, list, object, record, words } from './validate';

/** How the file of a county is laid out: `packCounty.ts` writes it, `unpackCounty.ts` reads it. */

export const ORGAN_KEYS = ['code', 'name', 'kind', 'path', 'area', 'former_names'] as const;
/** `values`: the numbers of all cells, in the order of FIELDS. */
export const REPORT_KEYS = [
	'id',
	'year',
	'form',
	'url',
	'mirror',
	'published',
	'complete',
	'note',
	'values'
] as const;
/** Cells with a story. `report` and `at` count from 0, `at` in the order of FIELDS, `state` in that of FIGURE_STATES. */
export const CELL_KEYS = [
	'report',
	'at',
	'state',
	'raw',
	'note',
	'opening',
	'file',
	'row',
	'column',
	'line',
	'page',
	'clause'
] as const;
export const FINDING_KEYS = ['report', 'key', 'rule', 'severity', 'doubtful', 'checks', 'cause'] as const;

/** Everything known of the organs of a county, in one file: who they are, their reports whole, the findings of the audit. */
export interface CountyFile {
	readonly organs: Columns;
	/** How many reports each organ has, which follow one another. */
	readonly counts: readonly number[];
	readonly reports: Columns;
	readonly cells: Columns;
	readonly findings: Columns;
	/** What the rules are called that found something. */
	readonly rules: Readonly<Record<string, Words>>;
}

export const countyFile = object<CountyFile>({
	organs: columns,
	counts: list(count),
	reports: columns,
	cells: columns,
	findings: columns,
	rules: record(words)
});

export const idOf = (organ: string, year: number): string => `${organ}-${year}`;
export const dueIn = (year: number): ReportForm => formDue(year) ?? 'none';
