import type { Organ } from '../report/organ';
import type { Report } from '../report/report';
import type { Facts } from '../data/files/storedPoints';

/** What every point of a report says again. The organ is given apart: its description may come from a later report. */
export function factsOf(report: Report, organ: Organ): Facts {
	const { url, mirror, published, note } = report.source;
	return {
		organ: organ.code,
		name: organ.name,
		path: organ.path.join(' '),
		year: report.year,
		form: report.form,
		report: report.id,
		url,
		mirror,
		published,
		reportNote: note === '' ? null : note
	};
}
