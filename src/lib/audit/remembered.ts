import type { Report } from '../report/report';
import { auditReport, type Audited } from './audit';
import type { Subject } from './rule';

interface Known {
	/** Everything the audit was given, in one order. */
	readonly given: readonly unknown[];
	readonly audited: Audited;
}

const known = new WeakMap<Report, Known>();

/** Everything a rule may look at. Reports and texts are never changed, so that the same ones say the same. */
const givenTo = ({ report, years, text, beside = [], county }: Subject): readonly unknown[] => [
	report,
	text,
	years.size,
	...years.values(),
	...beside.flatMap((each) => [each.report, each.text]),
	county?.organs,
	...(county?.reports ?? [])
];

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
	a.length === b.length && a.every((one, at) => one === b[at]);

/**
 * What every rule says of a report, as `auditReport` gives it. It is audited anew as soon as it, or anything it is held against, is another than
 * when it was audited last: of a thousand reports of which one was corrected only those near that one.
 */
export function auditRemembered(subject: Subject): Audited {
	const given = givenTo(subject);
	const before = known.get(subject.report);
	if (before && isSame(before.given, given)) return before.audited;
	const audited = auditReport(subject);
	known.set(subject.report, { given, audited });
	return audited;
}
