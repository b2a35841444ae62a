import { FIELDS } from '../../src/lib/form/fields';
import type { Divisions } from '../../src/lib/report/divisions';
import type { FileReading, ReadReport } from '../../src/lib/read/read';
import { kindOf } from '../../src/lib/read/formats/fileKind';
import { memberBytes, memberPaths } from '../../src/lib/read/formats/members';
import { READERS, type Readers } from '../../src/lib/read/formats/readers';
import { readDocument } from '../../src/lib/read/read';
import { Refusal } from '../../src/lib/read/refusal';
import type { GroundDocument, Truth } from './report';

/** Holds what was read against what was printed. */

export type Fault = 'missed' | 'wrong' | 'misnamed' | 'misstated' | 'crashed';

/** One thing that is not as printed. */
export interface Finding {
	readonly fault: Fault;
	readonly document: string;
	/** Field, or what names the report: organ, year, form. */
	readonly what: string;
	readonly printed: string;
	readonly read: string;
}

export interface Verdict {
	/** Reports read. */
	readonly reports: number;
	/** Figures printed as numbers. */
	readonly figures: number;
	readonly right: number;
	/** Not read, and not to be missed: the document is damaged or does not quite say it. */
	readonly excused: number;
	readonly findings: readonly Finding[];
	/** Milliseconds of the processor it took to read. */
	readonly ms: number;
}

type Counts = Pick<Verdict, 'figures' | 'right' | 'excused'>;

type Note = (fault: Fault, what: string, printed: unknown, read: unknown) => void;

/** Organ, year, form and code: not to know is no fault, to say another is. */
function names(truth: Truth, report: ReadReport, note: Note): void {
	const said = { organ: report.organ, year: report.year, form: report.form, code: report.areaCode };
	for (const key of ['organ', 'year', 'form', 'code'] as const)
		if (said[key] !== null && said[key] !== truth[key]) note('misnamed', key, truth[key], said[key]);
}

/** Numbers read and not printed are wrong wherever they stand; a state other than the printed one is misstated. */
function figures(truth: Truth, report: ReadReport | undefined, note: Note): Counts {
	let printed = 0;
	let right = 0;
	let excused = 0;
	for (const { id } of FIELDS) {
		const { value, state, free } = truth.figures[id] ?? { value: null, state: 'absent', free: true };
		const figure = report?.figures.get(id) ?? { state: 'absent' as const };
		const read = figure.state === 'reported' ? figure.value : null;
		const said =
			figure.state === 'reported'
				? `${figure.value} (${figure.raw ?? ''})`
				: `${figure.state} ${figure.reason ?? ''}`;
		if (value !== null) printed++;
		if (read !== null && read !== value) note('wrong', id, value ?? state, said);
		else if (value !== null && read === value) right++;
		else if (value !== null && free) excused++;
		else if (value !== null) note('missed', id, value, said);
		else if (!free && figure.state !== state) note('misstated', id, state, said);
	}
	return { figures: printed, right, excused };
}

/** Compares a reading with the truths of its document, report by report in the order of the document. */
export function judge(document: GroundDocument, reading: FileReading, ms: number): Verdict {
	const findings: Finding[] = [];
	const note: Note = (fault, what, printed, read) =>
		findings.push({ fault, document: document.name, what, printed: String(printed), read: String(read) });
	const counts = document.truths.map((truth, i) => {
		const report = reading.reports[i];
		if (report) names(truth, report, note);
		return figures(truth, report, note);
	});
	for (const report of reading.reports.slice(document.truths.length))
		note('wrong', 'report', 'none', `${report.organ ?? '?'} ${report.year ?? '?'}`);
	const sum = (key: keyof Counts) => counts.reduce((total, count) => total + count[key], 0);
	for (const { code, message } of reading.problems)
		if (code === 'failed') note('crashed', 'document', '', message.en);
	const reports = reading.reports.length;
	return { reports, figures: sum('figures'), right: sum('right'), excused: sum('excused'), findings, ms };
}

/** Reads a document, or what is packed into it. */
async function readingOf({ bytes, name }: GroundDocument, divisions: Divisions, readers: Readers) {
	if (kindOf(bytes) !== 'zip') return readDocument(bytes, name, divisions, readers);
	const all: FileReading[] = [];
	try {
		for (const path of memberPaths(bytes))
			all.push(await readDocument(memberBytes(bytes, path), path, divisions, readers));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
	}
	const reports = all.flatMap((one) => one.reports);
	return { file: name, reports, problems: all.flatMap(({ problems }) => problems) };
}

/** Reads a document and judges the reading. An exception is a finding of its own. */
export async function tried(
	document: GroundDocument,
	divisions: Divisions,
	readers: Readers = READERS
): Promise<Verdict> {
	const start = process.cpuUsage();
	const ms = () => {
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	};
	try {
		const reading = await readingOf(document, divisions, readers);
		return judge(document, reading, ms());
	} catch (error) {
		const read = error instanceof Error ? error.message : String(error);
		const crash: Finding = { fault: 'crashed', document: document.name, what: 'document', printed: '', read };
		return { reports: 0, figures: 0, right: 0, excused: 0, findings: [crash], ms: ms() };
	}
}
