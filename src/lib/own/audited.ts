import { auditReport, factsKnown, rulesKnowing, subjectsOf, type Audited } from '../audit/audit';
import type { Subject } from '../audit/rule';
import { correctedFigures } from '../report/correction';
import { writtenNote } from '../report/notes/notes';
import { unnamedReport } from '../read/reportFromReading';
import { readingOf, type StoredReport } from './storedReport';
import { ownReports, ownTexts } from './reports';

/** Of a report that is no longer stored. */
export const NOTHING_FOUND: Audited = { findings: [], tallies: new Map(), doubts: [] };

/** A report that cannot stand among the reader's own, by itself. */
function subjectAlone(stored: StoredReport): Subject {
	const { key, file, corrections } = stored;
	const reading = readingOf(stored);
	const report = unnamedReport(reading, key, '', writtenNote('file', file));
	const corrected = { ...report, figures: correctedFigures(report.figures, corrections) };
	const { text } = reading;
	return { report: corrected, years: new Map([[report.year, corrected]]), ...(text ? { text } : {}) };
}

/** What the rules say of every report stored on this machine, by its key: corrections in place, beside the others of its organ and county. */
export function auditStored(stored: readonly StoredReport[]): ReadonlyMap<string, Audited> {
	const own = ownReports(stored);
	const { reports, byKey } = own;
	const texts = ownTexts(stored, own);
	const subjects = new Map(subjectsOf(reports, texts).map((subject) => [subject.report.id, subject]));
	return new Map(
		stored.map((each) => {
			const subject = subjects.get(byKey.get(each.key)?.id ?? '');
			return [
				each.key,
				subject
					? auditReport(subject)
					: auditReport(subjectAlone(each), rulesKnowing(factsKnown(readingOf(each))))
			];
		})
	);
}
