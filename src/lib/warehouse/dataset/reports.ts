import type { Finding } from '../../audit/audit';
import type { Report } from '../../report/report';
import type { ReportEntry } from '../catalog';

/** A report as the list of reports knows it; `findings`: those of its organ. */
export function reportEntry(
	{ id, organ, year, form, source, figures }: Report,
	findings: readonly Finding[]
): ReportEntry {
	const severe = (wanted: Finding['severity']) =>
		findings.filter(({ report, severity }) => report === id && severity === wanted).length;
	let reported = 0;
	let unreadable = 0;
	for (const { state } of figures.values())
		if (state === 'reported') reported++;
		else if (state === 'unreadable') unreadable++;
	return {
		report: id,
		organ: organ.code,
		year,
		form,
		published: source.published,
		complete: source.complete,
		reported,
		unreadable,
		errors: severe('error'),
		warnings: severe('warning')
	};
}
