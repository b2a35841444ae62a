import { correctedFigures } from '../report/correction';
import type { WaitingReport } from '../data/dataSource';
import { FIRST_YEAR, isReportYear } from '../report/limits';
import { joinedNotes, writtenNote } from '../report/notes/notes';
import type { Report } from '../report/report';
import type { ReportText } from '../report/text';
import { compareEditions } from '../read/edition';
import { isComplete, reportFromReading, type Missing } from '../read/reportFromReading';
import { ownCode } from '../view/view';
import { saidNote, type Said } from './said';
import { readingOf, type Listed, type StoredReport } from './storedReport';

/** Why a report read on this machine is not in the reader's data set. */
export type LeftOut =
	/** The document does not say clearly enough who reports, what kind of organ that is, or for which year. */
	| 'organ_unknown'
	| 'kind_unknown'
	| 'year_unknown'
	/** A report of the same organ and year is newer by its own signs. */
	| 'newer_edition'
	/** A person chose another report of the same organ and year. */
	| 'other_chosen'
	/** A report of the same organ and year was read later, and nothing else tells which is the newer. */
	| 'read_later';

/** The reader's own data set: at most one report for each organ and year. */
interface OwnReports {
	readonly reports: readonly Report[];
	/** By the key of the report that is left out. */
	readonly leftOut: ReadonlyMap<string, LeftOut>;
	/** The data set's report by the key of what is stored. */
	readonly byKey: ReadonlyMap<string, Report>;
}

/** Whether there can be a report of a year on a day: that of the year itself is written when it ends. */
export const isYear = (year: number, today: Date): boolean =>
	isReportYear(year) && year <= today.getFullYear();

const LEFT_OUT: Readonly<Record<Missing, LeftOut>> = {
	organ: 'organ_unknown',
	kind: 'kind_unknown',
	year: 'year_unknown'
};

/** By what is stored, which never changes: the same one is the same report, and who holds reports against each other sees which are new. */
const made = new WeakMap<StoredReport, Report | LeftOut>();

/** The report of what is stored, corrections in place, or why it can be none. */
export function reportOf(stored: StoredReport): Report | LeftOut {
	const known = made.get(stored);
	if (known !== undefined) return known;
	const report = reportFrom(stored);
	made.set(stored, report);
	return report;
}

function reportFrom(stored: StoredReport): Report | LeftOut {
	const { key: document, file, problems, corrections, said = {}, listed } = stored;
	const reading = readingOf(stored);
	const origin = listed ? listed.source.note : writtenNote('file', file);
	const note = joinedNotes([saidNote(said), origin].filter((part) => part !== ''));
	const complete = listed?.source.complete ?? isComplete(reading);
	const read = reportFromReading(reading, { document, problems, note, complete });
	if (typeof read === 'string') return LEFT_OUT[read];
	// A year no report can be of is a misreading.
	if (!isReportYear(read.year)) return 'year_unknown';
	const report = listed ? asListed(read, listed, said) : read;
	return { ...report, figures: correctedFigures(report.figures, corrections) };
}

/** The report of a line of CSV, under the code it has there unless a person says who reports. */
function asListed(report: Report, { code, area, formerNames, source }: Listed, said: Said): Report {
	const { url, mirror } = source;
	const listed = { ...report, source: { ...report.source, url, mirror } };
	if (said.identity || said.batch?.county) return listed;
	return { ...listed, id: `${code}-${report.year}`, organ: { ...report.organ, code, area, formerNames } };
}

const isChosen = ({ said }: StoredReport): boolean => said?.stands === true;

/** Which of two editions stands: the one a person chose, else the newer by its own signs. */
const newerOf = (a: StoredReport, b: StoredReport): number =>
	Number(isChosen(a)) - Number(isChosen(b)) || compareEditions(a, b);

/** Everything stored as one data set, in the codes of the project's files. */
export function ownReports(stored: readonly StoredReport[]): OwnReports {
	const leftOut = new Map<string, LeftOut>();
	const latest = new Map<string, { each: StoredReport; report: Report }>();
	for (const each of stored.toSorted((a, b) => b.readAt - a.readAt)) {
		const report = reportOf(each);
		if (typeof report === 'string') {
			leftOut.set(each.key, report);
			continue;
		}
		const other = latest.get(report.id)?.each;
		const newer = other === undefined ? 0 : newerOf(each, other);
		if (other !== undefined) {
			const why =
				isChosen(each) || isChosen(other) ? 'other_chosen' : newer === 0 ? 'read_later' : 'newer_edition';
			leftOut.set(newer > 0 ? other.key : each.key, why);
		}
		if (other === undefined || newer > 0) latest.set(report.id, { each, report });
	}
	const used = [...latest.values()].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
	return {
		reports: used.map(({ report }) => report),
		leftOut,
		byKey: new Map(used.map(({ each, report }) => [each.key, report]))
	};
}

/** Ids of reports that stand under another id than before, by the one they had; where another stands under that now it is its own. */
export function idsMoved(before: OwnReports, after: OwnReports): ReadonlyMap<string, string> {
	const taken = new Set(after.reports.map(({ id }) => id));
	return new Map(
		[...before.byKey].flatMap(([key, { id }]) => {
			const now = after.byKey.get(key)?.id;
			return now === undefined || now === id || taken.has(id) ? [] : [[id, now] as const];
		})
	);
}

/** Those whose organ is known and whose year is not: they are in no count, and their organs have sent something all the same. */
export const waitingReports = (
	stored: readonly StoredReport[],
	{ leftOut }: OwnReports
): readonly WaitingReport[] =>
	stored
		.filter(({ key }) => leftOut.get(key) === 'year_unknown')
		.flatMap((each) => {
			const report = reportOf({ ...each, said: { ...each.said, year: FIRST_YEAR } });
			return typeof report === 'string'
				? []
				: [{ organ: report.organ.code, name: report.organ.name, file: each.file }];
		});

/** The prose of those that stand, by the id of the report. */
export const ownTexts = (
	stored: readonly StoredReport[],
	{ byKey }: OwnReports
): ReadonlyMap<string, ReportText> =>
	new Map(
		stored.flatMap(({ key, reading }) => {
			const id = byKey.get(key)?.id;
			return id !== undefined && reading.text ? [[id, reading.text] as const] : [];
		})
	);

/** The same reports as organs beside the published ones: `my` before their codes, and the mark behind their names. */
export const besidePublished = (reports: readonly Report[], mark: string): readonly Report[] =>
	reports.map((report) => ({
		...report,
		id: ownCode(report.id),
		organ: { ...report.organ, code: ownCode(report.organ.code), name: report.organ.name + mark }
	}));
