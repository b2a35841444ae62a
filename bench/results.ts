import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'bench/results.md';
/** The section that is written by hand, of attacks whose commands it names. */
const BY_HAND = 'What it withstands';
const TITLE = '# What `npm run bench` measured last\n';

interface Section {
	readonly title: string;
	/** Machine, versions, commit. */
	readonly when: string;
	/** What the columns mean. */
	readonly note: string;
	readonly table: string;
}

/** Sections as they stand in the file, by their titles. */
function kept(): Map<string, string> {
	const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
	return new Map(
		text
			.split(/^## /m)
			.slice(1)
			.map((section) => [section.slice(0, section.indexOf('\n')), section] as const)
	);
}

/** Prints a table and puts it into the file of results, in place of what stood there of the same title; the others stay. */
export function publish({ title, when, note, table }: Section, order: readonly string[]): void {
	console.log(table);
	const sections = kept().set(title, `${title}\n\n${when}.\n\n${note}\n\n${table}\n\n`);
	const all = [...order, BY_HAND];
	const place = (one: string) => all.indexOf(one);
	const known = [...sections].filter(([one]) => place(one) >= 0).sort(([a], [b]) => place(a) - place(b));
	writeFileSync(FILE, `${TITLE}\n${known.map(([, text]) => `## ${text}`).join('')}`.trimEnd() + '\n');
}
