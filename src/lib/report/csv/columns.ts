import { KIND_WORDS, type OrganKind } from '../organ';
import type { ReportForm } from '../report';
import type { Columns } from './lines';

/** The two files of the project's own form: one line a report, one line a figure. data/README.md explains each column. */

export const REPORTS_FILE = 'reports.csv';
export const FIGURES_FILE = 'figures.csv';

export const REPORT_COLUMNS: Columns = {
	required: [
		'report_id',
		'organ',
		'kind',
		'province',
		'city',
		'county',
		'township',
		'area_code',
		'year',
		'form',
		'complete',
		'published',
		'url',
		'mirror',
		'note'
	],
	optional: ['former_names', 'figures']
};

export const FIGURE_COLUMNS: Columns = {
	required: ['report_id', 'field', 'value', 'place', 'qualifier'],
	optional: ['state', 'raw']
};

/** Between former names in one cell. */
export const NAMES_SEPARATOR = ';';

const FORMS: readonly (readonly [string, ReportForm])[] = [
	['2019', '2019'],
	['2021', '2021'],
	['before 2019', 'none'],
	['', null]
];

/** A form as the file writes it, and back; undefined for any other text. */
export const formFrom = (text: string): ReportForm | undefined =>
	FORMS.find(([written]) => written === text)?.[1];
export const writtenForm = (form: ReportForm): string => FORMS.find(([, known]) => known === form)?.[0] ?? '';

export const isKind = (text: string): text is OrganKind => Object.hasOwn(KIND_WORDS, text);
