import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { parseReports, writeReports } from '../../lib/report/csv';
import { FIGURES_FILE, REPORTS_FILE } from '../../lib/report/csv/columns';
import { isSameOrgan } from '../../lib/report/csv/organ';
import type { Divisions } from '../../lib/report/divisions';
import type { Organ } from '../../lib/report/organ';
import type { Problem } from '../../lib/report/problem';
import type { Report } from '../../lib/report/report';
import type { Reading } from './file';
import { fileProblem } from './problems';
import { reportsOf } from './report';
import { write } from './sink';

/** What is wrong with each file, refused ones included: one line a problem. */
export const PROBLEMS_FILE = 'problems.csv';
const PROBLEM_COLUMNS = ['file', 'severity', 'code', 'message_zh', 'message_en'];

const csvLines = (rows: readonly (readonly string[])[]): string =>
	rows.length === 0 ? '' : `${Papa.unparse([...rows.map((row) => [...row])], { newline: '\n' })}\n`;

const { reportsCsv: REPORTS_HEAD, figuresCsv: FIGURES_HEAD } = writeReports([]);

/** A file written beside its place and put there at the end, so that half a result never looks like a whole one. */
class Part {
	readonly #stream;
	constructor(readonly path: string) {
		this.#stream = createWriteStream(`${path}.part`);
	}
	write(text: string): Promise<void> {
		return write(this.#stream, text);
	}
	async close(): Promise<void> {
		this.#stream.end();
		await once(this.#stream, 'finish');
		await rename(`${this.path}.part`, this.path);
	}
}

/** The project's own CSV of what was read, a report at a time; what cannot stand in it is a problem of its file. */
export class CsvOut {
	/** Files by the id of the report they gave. */
	readonly #written = new Map<string, string>();
	readonly #organs = new Map<string, Organ>();

	private constructor(
		readonly divisions: Divisions,
		readonly reports: Part,
		readonly figures: Part,
		readonly problems: Part
	) {}

	/** Rejects with the system's error when the folder cannot be written. */
	static async in(folder: string, divisions: Divisions): Promise<CsvOut> {
		await mkdir(folder, { recursive: true });
		const part = (name: string) => new Part(join(folder, name));
		const out = new CsvOut(divisions, part(REPORTS_FILE), part(FIGURES_FILE), part(PROBLEMS_FILE));
		await out.reports.write(REPORTS_HEAD);
		await out.figures.write(FIGURES_HEAD);
		await out.problems.write(csvLines([PROBLEM_COLUMNS]));
		return out;
	}

	get count(): number {
		return this.#written.size;
	}

	/** Writes the reports of a file. Gives the reading with what was wrong with writing it added to its problems. */
	async add(reading: Reading): Promise<Reading> {
		const found: Problem[] = [];
		for (const { report } of reportsOf(reading, this.divisions)) {
			if ('severity' in report) found.push(report);
			else await this.#report(report, reading.file, found);
		}
		const problems = [...reading.problems, ...found];
		await this.problems.write(
			csvLines(
				problems.map(({ severity, code, message }) => [reading.file, severity, code, message.zh, message.en])
			)
		);
		return { ...reading, problems };
	}

	async #report(read: Report, file: string, problems: Problem[]): Promise<void> {
		const first = this.#written.get(read.id);
		if (first !== undefined) {
			const { organ, year } = read;
			problems.push(fileProblem('report_twice', `${organ.name} ${year}: ${first}, ${file}`));
			return;
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
		this.#written.set(report.id, file);
		await this.reports.write(reportsCsv.slice(REPORTS_HEAD.length));
		await this.figures.write(figuresCsv.slice(FIGURES_HEAD.length));
	}

	/** Puts the files in place. */
	async close(): Promise<void> {
		for (const part of [this.reports, this.figures, this.problems]) await part.close();
	}
}
