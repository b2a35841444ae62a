import { belongsInLetter, stands, type Decisions } from '../audit/decisions';
import type { OrganEntry, ReportEntry } from '../data/catalog';
import { coverageOf } from '../data/coverage';
import type { Report } from '../report/report';
import type { PaperKind } from '../view/letters';
import { correctionFor } from './correction';
import { ownGovernment, type CountyYear } from './countyYear';
import type { Writing } from './frame';
import type { Notes } from './itemWords';
import type { LetterPart } from './letter';
import { latenessLetter, missingLetter } from './reminders';
import { LATENESS_RULES, toCorrect } from './lateness';

/** Which letters the organs of a county are to be sent, and each of them. */

/** A letter to one organ. */
export interface Paper {
	readonly kind: PaperKind;
	readonly organ: OrganEntry;
	/** What the letter is about; null where it is missing. */
	readonly report: ReportEntry | null;
}

/** The findings of a report that go into a letter of correction. */
export const correctionsOf = ({ findings }: CountyYear, report: string, decisions: Decisions) =>
	toCorrect(findings.filter((one) => one.report === report && belongsInLetter(one, decisions)));

/**
 * Whether an organ is to be written to about the day. The dates bind departments; of the others one of March is worth a letter
 * unless it was explained, one of January only when somebody confirmed it.
 */
function isToldLate(
	{ findings }: CountyYear,
	{ report }: ReportEntry,
	{ kind }: OrganEntry,
	decisions: Decisions
) {
	const late = findings.filter((one) => one.report === report && LATENESS_RULES.includes(one.rule));
	if (kind === 'department') return late.length > 0 && late.every((one) => stands(one, decisions));
	return late.some((one) => belongsInLetter(one, decisions));
}

/** The order in which letters are counted. */
const ORDER: Readonly<Record<PaperKind, number>> = { missing: 0, correction: 1, late: 2 };

/**
 * The letters of a county and year, kind by kind and organ by organ. The government of the area itself is not written to about the
 * day.
 */
export function papersOf(all: CountyYear, decisions: Decisions): readonly Paper[] {
	const { organs, reports, roster, year, waiting } = all;
	const government = ownGovernment(all);
	const papers = coverageOf(organs, reports, [year, year], roster).flatMap(({ organ, years }) =>
		years.flatMap(({ report, status, expected }): Paper[] => {
			const own = organ.code === government?.code;
			if (!report) {
				const isMissing = status === 'missing' && expected && !own && !waiting?.has(organ.code);
				return isMissing ? [{ kind: 'missing', organ, report }] : [];
			}
			const corrections = correctionsOf(all, report.report, decisions).length > 0;
			const late = !own && isToldLate(all, report, organ, decisions);
			return [
				...(corrections ? [{ kind: 'correction' as const, organ, report }] : []),
				...(late ? [{ kind: 'late' as const, organ, report }] : [])
			];
		})
	);
	return papers.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

/** A letter in its parts; null where there is nothing to write. `report`: the whole report that a letter of correction is about, which no other needs. */
export function writtenPaper(
	{ kind, organ, report: entry }: Paper,
	report: Report | null,
	all: CountyYear,
	decisions: Decisions,
	writing: Writing
): readonly LetterPart[] | null {
	if (kind === 'missing') return missingLetter(organ, all.year, writing);
	if (!entry) return null;
	if (kind === 'late')
		return entry.published === null ? null : latenessLetter(organ, all.year, entry.published, writing);
	if (!report) return null;
	return correctionFor(report, correctionsOf(all, entry.report, decisions), writing, notesOf(decisions));
}

/** Notes by the key of their finding. */
const notesOf = (decisions: Decisions): Notes =>
	new Map([...decisions].flatMap(([key, { note }]) => (note === '' ? [] : [[key, note] as const])));
