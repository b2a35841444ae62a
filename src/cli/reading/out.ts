import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareEditions, type Edition } from '../../lib/read/edition';
import { parseReports, writeReports } from '../../lib/report/csv';
import { FIGURES_FILE, REPORTS_FILE } from '../../lib/report/csv/columns';
import { guardedLines, UTF8_MARK } from '../../lib/report/csv/guard';
import { isSameOrgan } from '../../lib/report/csv/organ';
import type { ReadReport } from '../../lib/read/read';
import type { Divisions } from '../../lib/report/divisions';
import type { Organ } from '../../lib/report/organ';
import type { Problem } from '../../lib/report/problem';
import type { Report } from '../../lib/report/report';
import type { ReportText } from '../../lib/report/text';
import type { Reading } from './file';
import { Part, type Span } from './part';
import { fileProblem } from './problems';
import { reportsOf } from './report';

/** What is wrong with each file, refused ones included: one line a problem. */
export const PROBLEMS_FILE = 'problems.csv';
const PROBLEM_COLUMNS = ['file', 'severity', 'code', 'message_zh', 'message_en'];

const csvLines = (rows: readonly (readonly string[])[]): string => guardedLines(rows, '\n');

const { reportsCsv: REPORTS_HEAD, figuresCsv: FIGURES_HEAD } = writeReports([]);

/** A report that stands in the files. */
interface Written {
	readonly edition: Edition;
	readonly report: Span;
	readonly figures: Span;
}

const reportTwice = (whose: string, taken: string, left: string): Problem =>
	fileProblem('report_twice', {
		zh: `${whose}：写入 ${taken}，未写入 ${left}`,
		en: `${whose}: ${taken} is written, ${left} is not`
	});

/** What is remembered of a reading while others follow: enough to tell which edition is the newer. */
const withoutWeight = ({ text, ...reading }: ReadReport): ReadReport => ({
	...reading,
	figures: new Map(),
	...(text === undefined ? {} : { text: { ...text, sections: {} } })
});

/** The project's own CSV of what was read, a report at a time; what cannot stand in it is a problem of its file. */
export class CsvOut {
	/** By the id of the report. */
	readonly #written = new Map<string, Written>();
	readonly #organs = new Map<string, Organ>();

	private constructor(
		readonly divisions: Divisions,
		readonly texts: Map<string, ReportText> | null,
		readonly reports: Part,
		readonly figures: Part,
		readonly problems: Part
	) {}

	/** `texts`: takes the prose of what is written, by id of the report. Rejects with the system's error when the folder cannot be written. */
	static async in(
		folder: string,
		divisions: Divisions,
		texts: Map<string, ReportText> | null = null
	): Promise<CsvOut> {
		await mkdir(folder, { recursive: true });
		const part = (name: string) => Part.beside(join(folder, name));
		const out = new CsvOut(
			divisions,
			texts,
			await part(REPORTS_FILE),
			await part(FIGURES_FILE),
			await part(PROBLEMS_FILE)
		);
		await out.reports.write(REPORTS_HEAD);
		await out.figures.write(FIGURES_HEAD);
		await out.problems.write(UTF8_MARK + csvLines([PROBLEM_COLUMNS]));
		return out;
	}

	get count(): number {
		return this.#written.size;
	}

	/** Writes the reports of a file. Gives the reading with what was wrong with writing it added to its problems. */
	async add(reading: Reading): Promise<Reading> {
		const found: Problem[] = [];
		const { file } = reading;
		for (const { report, read } of reportsOf(reading, this.divisions)) {
			if ('severity' in report) found.push(report);
			else await this.#report(report, { file, reading: read }, found);
		}
		const problems = [...reading.problems, ...found];
		await this.problems.write(
			csvLines(
				problems.map(({ severity, code, message }) => [reading.file, severity, code, message.zh, message.en])
			)
		);
		return { ...reading, problems };
	}

	async #report(read: Report, edition: Edition, problems: Problem[]): Promise<void> {
		const other = this.#written.get(read.id);
		if (other !== undefined) {
			const isNewer = compareEditions(edition, other.edition) > 0;
			const [taken, left] = isNewer ? [edition, other.edition] : [other.edition, edition];
			problems.push(reportTwice(`${read.organ.name} ${read.year}`, taken.file, left.file));
			if (!isNewer) return;
		}
		const organ = this.#organs.get(read.organ.code) ?? read.organ;
		const report = { ...read, organ };
		const { reportsCsv, figuresCsv } = writeReports([report]);
		const [unfit] = parseReports(reportsCsv, figuresCsv, this.divisions).problems;
		if (unfit) {
			problems.push(fileProblem('report_unfit', unfit.message));
			return;
		}
		if (!isSameOrgan(organ, read.organ)) {
			const names = [organ, read.organ].map(({ path, name }) => [...path, name].join(' '));
			problems.push(fileProblem('organ_differs', names.join(', ')));
		}
		this.#organs.set(organ.code, organ);
		if (other !== undefined) {
			this.reports.drop(other.report);
			this.figures.drop(other.figures);
		}
		if (edition.reading.text) this.texts?.set(report.id, edition.reading.text);
		else this.texts?.delete(report.id);
		this.#written.set(report.id, {
			edition: { ...edition, reading: withoutWeight(edition.reading) },
			report: await this.reports.write(reportsCsv.slice(REPORTS_HEAD.length)),
			figures: await this.figures.write(figuresCsv.slice(FIGURES_HEAD.length))
		});
	}

	/** Puts the files in place, once all of them are whole. */
	async close(): Promise<void> {
		const parts = [this.reports, this.figures, this.problems];
		for (const part of parts) await part.finish();
		for (const part of parts) await part.putInPlace();
	}

	/** Leaves no part of the files behind. */
	async abandon(): Promise<void> {
		for (const part of [this.reports, this.figures, this.problems]) await part.abandon();
	}
}
