import { auditReport, factsKnown, rulesKnowing, subjectsOf, type Audited } from '../audit/audit';
import { auditRemembered } from '../audit/remembered';
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

/** By what is stored, which never changes. */
const alone = new WeakMap<StoredReport, Audited>();

function auditedAlone(stored: StoredReport): Audited {
	const known = alone.get(stored);
	if (known) return known;
	const audited = auditReport(subjectAlone(stored), rulesKnowing(factsKnown(readingOf(stored))));
	alone.set(stored, audited);
	return audited;
}

/**
 * What the rules say of every report stored on this machine, by its key, one after the other and the one of a key first: corrections in place,
 * beside the others of its organ and county. A thousand take a second or more when they are new; those that were audited before, next to nothing.
 */
export function* auditing(
	stored: readonly StoredReport[],
	first: string | null = null
): Generator<readonly [key: string, audited: Audited]> {
	const own = ownReports(stored);
	const { reports, byKey } = own;
	const texts = ownTexts(stored, own);
	const subjects = new Map(subjectsOf(reports, texts).map((subject) => [subject.report.id, subject]));
	for (const each of stored.toSorted((a, b) => Number(b.key === first) - Number(a.key === first))) {
		const subject = subjects.get(byKey.get(each.key)?.id ?? '');
		yield [each.key, subject ? auditRemembered(subject) : auditedAlone(each)];
	}
}
