import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Outcome } from './outcome';

/** What came of each damage, kept on the disk as it comes, and the table of it. */

export interface Entry extends Outcome {
	readonly format: string;
	readonly number: number;
	/** How its reading ended: with an answer, refused for its memory, stopped at the limit of the processor, or not at all. */
	readonly ended: 'read' | 'refused' | 'hung' | 'crashed';
}

const COLUMNS = [
	'documents',
	'read',
	'refused',
	'figures right',
	'missed',
	'touched',
	'wrong',
	'misnamed',
	'crashed',
	'hung'
] as const;
type Column = (typeof COLUMNS)[number];
type Counts = Record<Column, number>;

function countsOf({ reports, right, missed, touched, findings, ended }: Entry): Counts {
	const faults = (fault: string) => findings.filter((one) => one.fault === fault).length;
	const crashed = faults('crashed') > 0 || ended === 'crashed';
	const hung = ended === 'hung';
	return {
		documents: 1,
		read: reports > 0 ? 1 : 0,
		refused: reports === 0 && !crashed && !hung ? 1 : 0,
		'figures right': right,
		missed: reports > 0 ? missed : 0,
		touched,
		wrong: faults('wrong'),
		misnamed: faults('misnamed'),
		crashed: crashed ? 1 : 0,
		hung: hung ? 1 : 0
	};
}

const sumOf = (entries: readonly Entry[]): Counts => {
	const counts = entries.map(countsOf);
	const sums = COLUMNS.map((column) => [column, counts.reduce((sum, each) => sum + each[column], 0)]);
	return Object.fromEntries(sums) as Counts;
};

const keyOf = ({ format, number }: Pick<Entry, 'format' | 'number'>): string => `${format} ${number}`;

export class Found {
	readonly #entries = new Map<string, Entry>();

	constructor(readonly file: string) {
		mkdirSync(dirname(file), { recursive: true });
		const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
		for (const line of lines) {
			// The last line of a run that was killed may be half a line.
			if (!line.endsWith('}')) continue;
			const entry = JSON.parse(line) as Entry;
			this.#entries.set(keyOf(entry), entry);
		}
	}

	has(one: Pick<Entry, 'format' | 'number'>): boolean {
		return this.#entries.has(keyOf(one));
	}

	add(entry: Entry): void {
		this.#entries.set(keyOf(entry), entry);
		appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
	}

	get size(): number {
		return this.#entries.size;
	}

	/** What is not as it should be so far. */
	summary(): string {
		const { refused, wrong, misnamed, crashed, hung } = sumOf([...this.#entries.values()]);
		return `${refused} refused, ${wrong} wrong, ${misnamed} misnamed, ${crashed} crashed, ${hung} hung`;
	}

	/** A row for each format and wound of the damages that were asked for, and their sum. */
	table(asked: ReadonlySet<string>): string[] {
		const entries = [...this.#entries].flatMap(([key, entry]) => (asked.has(key) ? [entry] : []));
		const groups = new Map<string, Entry[]>();
		for (const entry of entries) {
			const name = `${entry.format}, ${entry.wound}`;
			const group = groups.get(name);
			if (group) group.push(entry);
			else groups.set(name, [entry]);
		}
		const rows = [...groups]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, group]) => [name, ...Object.values(sumOf(group))]);
		const lines = [...rows, ['all', ...Object.values(sumOf(entries))]].map((row) => `| ${row.join(' | ')} |`);
		const head = ['damage', ...COLUMNS];
		const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
		return [`| ${head.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...lines];
	}
}
