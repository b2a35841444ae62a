import { brokenSums } from '../../report/arithmetic';
import type { Report } from '../../report/report';
import type { ReportEntry } from '../catalog';
import { pack, type Columns } from '../answers/columns';
import { byArea } from './dataset';

export const REPORT_KEYS = [
	'report',
	'organ',
	'year',
	'form',
	'published',
	'complete',
	'reported',
	'unreadable',
	'broken'
] as const satisfies readonly (keyof ReportEntry)[];

function entryOf({ id, organ, year, form, source, figures }: Report): ReportEntry {
	const count = (state: string) => [...figures.values()].filter((figure) => figure.state === state).length;
	return {
		report: id,
		organ: organ.code,
		year,
		form,
		published: source.published,
		complete: source.complete,
		reported: count('reported'),
		unreadable: count('unreadable'),
		broken: form === '2019' || form === '2021' ? brokenSums(form, figures).length : null
	};
}

/** Every report without its figures, by area and year. */
export const reportEntries = (reports: readonly Report[]): Columns =>
	pack(
		reports.toSorted(byArea).map((report) => ({ ...entryOf(report) })),
		REPORT_KEYS
	);
