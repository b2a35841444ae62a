import type { Finding } from '../../audit/audit';
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
	'errors',
	'warnings'
] as const satisfies readonly (keyof ReportEntry)[];

function entryOf(
	{ id, organ, year, form, source, figures }: Report,
	findings: readonly Finding[]
): ReportEntry {
	const severe = (wanted: Finding['severity']) =>
		findings.filter(({ severity }) => severity === wanted).length;
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
		errors: severe('error'),
		warnings: severe('warning')
	};
}

/** Every report without its figures, by area and year. */
export function reportEntries(reports: readonly Report[], findings: readonly Finding[]): Columns {
	const byReport = new Map<string, Finding[]>();
	for (const finding of findings)
		byReport.set(finding.report, [...(byReport.get(finding.report) ?? []), finding]);
	return pack(
		reports.toSorted(byArea).map((report) => ({ ...entryOf(report, byReport.get(report.id) ?? []) })),
		REPORT_KEYS
	);
}
