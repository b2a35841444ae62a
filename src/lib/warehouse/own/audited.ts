import { auditReport, factsKnown, rulesKnowing, subjectsOf, type Audited } from '../../audit/audit';
import type { Subject } from '../../audit/rule';
import { correctedFigures } from '../../report/correction';
import type { Report } from '../../report/report';
import type { HeldReport } from './held';
import { ownReports } from './reports';

/** Of a report that is no longer held. */
export const NOTHING_FOUND: Audited = { findings: [], tallies: new Map(), doubts: [] };

/** A report that cannot stand among the reader's own. A kind or year that is not known stands for nothing: rules that need it are not applied. */
function alone({ key, file, reading, corrections }: HeldReport): Report {
	const { organ, kind, areaCode, path, year, form, figures } = reading;
	return {
		id: key,
		organ: {
			code: key,
			name: organ ?? '',
			kind: kind ?? 'department',
			path,
			area: areaCode,
			formerNames: []
		},
		year: year ?? 0,
		form,
		figures: correctedFigures(figures, corrections),
		source: { url: null, mirror: false, published: null, complete: false, note: file }
	};
}

const subjectAlone = (held: HeldReport): Subject => {
	const report = alone(held);
	const { text } = held.reading;
	return { report, years: new Map([[report.year, report]]), ...(text ? { text } : {}) };
};

/** What the rules say of every report held on this machine, by its key: corrections in place, beside the others of its organ and county. */
export function auditedHeld(held: readonly HeldReport[]): ReadonlyMap<string, Audited> {
	const { reports, byKey } = ownReports(held);
	const texts = new Map(
		held.flatMap(({ key, reading }) => {
			const id = byKey.get(key)?.id;
			return id !== undefined && reading.text ? [[id, reading.text] as const] : [];
		})
	);
	const subjects = new Map(subjectsOf(reports, texts).map((subject) => [subject.report.id, subject]));
	return new Map(
		held.map((each) => {
			const subject = subjects.get(byKey.get(each.key)?.id ?? '');
			return [
				each.key,
				subject
					? auditReport(subject)
					: auditReport(subjectAlone(each), rulesKnowing(factsKnown(each.reading)))
			];
		})
	);
}
