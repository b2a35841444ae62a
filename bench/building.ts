import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildMeasured, FloorMeasured } from './building-child';
import { median } from './statistics';

/** What a build takes as the data grow, beside a bare `CREATE TABLE AS` of the rows it wrote. */

/** Townships: a hundredth of the country's, a tenth, all. */
const SIZES = [413, 4135, 41_352];
const ROUNDS = 3;
const MB = 2 ** 20;
const MOST_MEMORY = 1536 * MB;
const MOST_ANSWERS = 0.05;
const MOST_RATIO = 1.5;

const CHILD = fileURLToPath(new URL('building-child.ts', import.meta.url));

function child(...args: readonly string[]): unknown {
	const said = execFileSync(process.execPath, ['--import', 'tsx', CHILD, ...args], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return JSON.parse(said);
}

function bytesOf(folder: string): number {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

interface Measured extends BuildMeasured {
	readonly answers: number;
	readonly whole: number;
	readonly floor: FloorMeasured;
}

function measured(townships: number, say: (what: string) => void): Measured {
	const place = mkdtempSync(join(tmpdir(), 'lens-bench-'));
	try {
		say(`build of ${townships} townships`);
		const built = child('build', String(townships), place) as BuildMeasured;
		const folder = join(place, 'demo');
		say(`the same rows by CREATE TABLE AS`);
		const floors = Array.from(
			{ length: ROUNDS },
			(_, i) =>
				child('floor', join(folder, built.database), join(place, `floor-${i}.duckdb`)) as FloorMeasured
		);
		const of = (what: keyof FloorMeasured) => median(floors.map((floor) => floor[what]));
		const floor = { wall: of('wall'), processor: of('processor'), memory: of('memory') };
		const [version = ''] = built.database.split('/');
		const answers = bytesOf(join(folder, version, 'answers'));
		return { ...built, answers, whole: bytesOf(folder), floor };
	} finally {
		rmSync(place, { recursive: true });
	}
}

/** A line of the table: how it is reckoned and shown, and what it must not exceed. */
interface Line {
	readonly what: string;
	readonly of: (measured: Measured) => number;
	readonly shown: (value: number) => string;
	readonly limit?: number;
}

const seconds = (value: number): string => `${value.toFixed(1)} s`;
const megabytes = (value: number): string => `${(value / MB).toFixed(1)} MB`;
const count = (value: number): string => value.toLocaleString('en-US');
const share = (value: number): string => `${(value * 100).toFixed(1)} %`;
const ratio = (value: number): string => value.toFixed(2);

/** The build without the generator, which stands where files are read otherwise. */
const building = ({ wall, generating }: Measured): number => wall - generating;
const allowed = ({ floor, audit }: Measured): number => floor.wall + audit;
const phase =
	(name: keyof Measured['phases']) =>
	({ phases }: Measured): number =>
		phases[name] ?? 0;
const passing = (m: Measured): number => phase('organs')(m) - m.generatingOrgans - m.audit;

const LINES: readonly Line[] = [
	{ what: 'reports', of: (m) => m.reports, shown: count },
	{ what: 'figures', of: (m) => m.figures, shown: count },
	{ what: 'start to end', of: (m) => m.wall, shown: seconds },
	{ what: 'of it: inventing the country', of: (m) => m.generating, shown: seconds },
	{ what: '**the build**: the rest', of: building, shown: seconds },
	{ what: 'of it: the audit', of: (m) => m.audit, shown: seconds },
	{ what: 'of it: rows told, lists', of: passing, shown: seconds },
	{ what: 'of it: the database laid out', of: phase('database'), shown: seconds },
	{ what: 'of it: likely answers', of: phase('answers'), shown: seconds },
	{ what: 'of it: answers for each', of: phase('each'), shown: seconds },
	{ what: 'of it: other files, into place', of: phase('files'), shown: seconds },
	{ what: 'floor: `CREATE TABLE AS`', of: (m) => m.floor.wall, shown: seconds },
	{
		what: 'the build to floor and audit',
		of: (m) => building(m) / allowed(m),
		shown: ratio,
		limit: MOST_RATIO
	},
	{ what: 'time of the processor', of: (m) => m.processor, shown: seconds },
	{ what: 'floor: time of the processor', of: (m) => m.floor.processor, shown: seconds },
	{ what: 'peak memory', of: (m) => m.memory, shown: megabytes, limit: MOST_MEMORY },
	{ what: 'floor: peak memory', of: (m) => m.floor.memory, shown: megabytes },
	{ what: 'database', of: (m) => m.bytes, shown: megabytes },
	{ what: 'all files', of: (m) => m.whole, shown: megabytes },
	{ what: 'answers', of: (m) => m.answers, shown: megabytes },
	{ what: 'answers of the whole', of: (m) => m.answers / m.whole, shown: share, limit: MOST_ANSWERS }
];

function cells({ what, of, shown, limit }: Line, all: readonly Measured[]): readonly string[] {
	const values = all.flatMap((one, i) => {
		const value = of(one);
		const before = all[i - 1];
		const shownValue = shown(value) + (limit !== undefined && value > limit ? ' ✗' : '');
		if (!before) return [shownValue];
		return [shownValue, of(before) === 0 ? '—' : `× ${(value / of(before)).toFixed(1)}`];
	});
	return [what, ...values, limit === undefined ? '—' : `≤ ${shown(limit)}`];
}

/** The table: what a build takes, a column for each number of townships and one for what it grew by. */
export function buildingTable(sizes: readonly number[], say: (what: string) => void): string {
	const chosen = sizes.length > 0 ? sizes : SIZES;
	const all: Measured[] = [];
	for (const townships of chosen) {
		const one = measured(townships, say);
		all.push(one);
		// Said at once: the next size takes ten times as long, and may not end well.
		for (const { what, of, shown } of LINES) say(`${townships} townships: ${what}: ${shown(of(one))}`);
	}
	const heads = chosen.flatMap((size, i) => [`${count(size)} townships`, ...(i === 0 ? [] : ['growth'])]);
	const head = ['what', ...heads, 'limit'];
	return [
		`| ${head.join(' | ')} |`,
		`| --- |${' --: |'.repeat(head.length - 1)}`,
		...LINES.map((line) => `| ${cells(line, all).join(' | ')} |`)
	].join('\n');
}
