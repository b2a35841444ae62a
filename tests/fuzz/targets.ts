import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { outcomeOf } from '../../bench/damage/outcome';
import { DAMAGED_FORMATS, damagedBy } from '../../bench/damage/lots';
import { dice, type Dice } from '../../src/cli/demonstration/dice';
import { loadDivisions } from '../../src/cli/divisions';
import { readDecisions, writeDecisions } from '../../src/lib/audit/decisionsFile';
import type { Decision } from '../../src/lib/audit/decisions';
import { Refusal } from '../../src/lib/read/refusal';
import { KEPT_FILE, readHandover, writeHandover, type Handover } from '../../src/lib/own/handover/handover';
import { MANIFEST_FILE } from '../../src/lib/own/handover/manifest';
import { packedIn } from '../../src/lib/own/handover/packed';
import { ownReports } from '../../src/lib/own/reports';
import { storedFrom, type StoredReport } from '../../src/lib/own/storedReport';
import { parseReports, writeReports } from '../../src/lib/report/csv';
import type { Figure } from '../../src/lib/report/figure';
import { isFigureValue, isName, isReportYear } from '../../src/lib/report/limits';
import type { Report } from '../../src/lib/report/report';
import { addressOf, viewFrom } from '../../src/lib/view/address';
import { findingsQuery, findingsViewFrom } from '../../src/lib/view/findings';
import { lettersQuery, lettersViewFrom, NO_LETTERS } from '../../src/lib/view/letters';
import type { ViewDefaults } from '../../src/lib/view/view';
import { readDocument } from '../../src/lib/read/read';
import { documentOf, inventedFor } from '../documents/ground';
import { flippedBy, verdictOf } from '../documents/flips';
import { INVENTED_PLACES } from '../documents/places';
import { mutated, withOddValue } from './mutations';

/**
 * What the fuzz command attacks, each from a corpus of sound inputs: the reader, the CSV of a build, addresses, what is imported and
 * what a browser keeps. A trial is known by its seed and number: the same two, the same input.
 */

export interface Trial {
	/** The input, to be kept where it does harm. */
	readonly input: Uint8Array;
	/** What is wrong of what came of it; none when all is well. An exception is a fault too. */
	readonly faults: () => Promise<readonly string[]>;
	/** What came out as another and no check can see, by its kind: a digit that became another digit. */
	readonly unseen?: () => Promise<readonly string[]>;
}

type Target = (throws: Dice, seed: string, number: number) => Trial | Promise<Trial>;

const figureFaults = (figures: Iterable<readonly [string, Figure]>): string[] =>
	[...figures].flatMap(([field, figure]) =>
		figure.state === 'reported' && !isFigureValue(figure.value) ? [`${field} is ${figure.value}`] : []
	);

const reportFaults = (reports: readonly Report[]): string[] =>
	reports.flatMap(({ organ, year, figures }) => [
		...figureFaults(figures),
		...(isReportYear(year) ? [] : [`a report of ${year}`]),
		...([organ.name, ...organ.path].every(isName) ? [] : ['a name with signs no name has'])
	]);

const DATA = ['reports.csv', 'figures.csv'].map((name) => readFileSync(join('data', name), 'utf8'));

/** Of the published figures some lines, damaged. What is taken of them can be written and taken again. */
const csv: Target = async (throws) => {
	const divisions = await loadDivisions();
	const [head = '', ...rows] = (DATA[0] ?? '').split('\n');
	const row = rows[throws.whole(0, rows.length - 2)] ?? '';
	const [figureHead = '', ...figureRows] = (DATA[1] ?? '').split('\n');
	const own = figureRows.filter((line) => line.startsWith(`${row.split(',', 1).join('')},`)).slice(0, 40);
	const whole = [`${head}\n${row}\n`, `${figureHead}\n${own.join('\n')}\n`];
	const hurt = throws.whole(0, 1);
	const [reports = '', figures = ''] = whole.map((text, i) => (i === hurt ? mutated(text, throws) : text));
	return {
		input: strToU8(`${reports}\n\n${figures}`),
		faults: async () => {
			const taken = parseReports(reports, figures, divisions);
			if (taken.problems.length > 0) return [];
			const { reportsCsv, figuresCsv } = writeReports(taken.reports);
			const again = parseReports(reportsCsv, figuresCsv, divisions);
			const same = JSON.stringify(writeReports(again.reports)) === JSON.stringify({ reportsCsv, figuresCsv });
			return [...reportFaults(taken.reports), ...(same ? [] : ['what was taken is not taken again'])];
		}
	};
};

const DEFAULTS: ViewDefaults = { indicator: 'items_disclosed', years: [2019, 2025], span: [2008, 2025] };
const RULES = ['T3-SUM', 'T2-STOCK-X'];
const QUERIES = [
	'i=penalty_decisions&y=2021-2023&o=410325111+110101001&d=slope&t=table&l=1',
	'i=disclosure_rate&g=departments&a=4103&s=median&y=2023',
	'severity=error&rule=T3-SUM&year=2023&area=410325',
	'area=410325&year=2023&letter=summary'
];

/** An address of a view, damaged. Whatever it is, it leads to a view whose own address leads to the same. */
const addresses: Target = (throws) => {
	const query = mutated(QUERIES[throws.whole(0, QUERIES.length - 1)] ?? '', throws);
	const ways = [
		(text: string) => addressOf(viewFrom(new URLSearchParams(text), DEFAULTS), DEFAULTS),
		(text: string) => findingsQuery(findingsViewFrom(new URLSearchParams(text), RULES)),
		(text: string) => lettersQuery(lettersViewFrom(new URLSearchParams(text), NO_LETTERS), NO_LETTERS)
	];
	return {
		input: strToU8(query),
		faults: async () =>
			ways.flatMap((way) => {
				const once = way(query);
				return way(once) === once ? [] : [`${once} leads to ${way(once)}`];
			})
	};
};

const DECISION: Decision = {
	key: 'T3-SUM 410325111-2023 granted__total=3',
	place: 'T3-SUM 410325111-2023 granted__total',
	verdict: 'confirmed',
	note: '示例',
	at: '2024-02-01T00:00:00.000Z',
	steps: { sent: '2024-02-02' }
};

/** A file of decisions, damaged as a text or in one of its values. */
const decisions: Target = (throws) => {
	const whole = writeDecisions(new Map([[DECISION.key, DECISION]]));
	const text =
		throws.uniform() < 0.5 ? mutated(whole, throws) : JSON.stringify(withOddValue(JSON.parse(whole), throws));
	return {
		input: strToU8(text),
		faults: async () => {
			const read = readDecisions(text);
			if (read === null || read === 'newer') return [];
			const kept = new Map(read.decisions.map((one) => [one.key, one]));
			const again = readDecisions(writeDecisions(kept));
			const same = again !== null && again !== 'newer' && again.decisions.length === kept.size;
			return same ? [] : ['what was taken is not taken again'];
		}
	};
};

let corpus: Promise<readonly StoredReport[]> | undefined;

/** Reports as a browser keeps them. */
const keptReports = (): Promise<readonly StoredReport[]> =>
	(corpus ??= Promise.all(
		['one', 'two'].map(async (seed) => {
			const { bytes, name } = documentOf(inventedFor('html', seed), 'html');
			return storedFrom(await readDocument(bytes, name, INVENTED_PLACES), seed, 1);
		})
	).then((all) => all.flat()));

const figuresOf = (stored: readonly StoredReport[]): string =>
	JSON.stringify(stored.map(({ reading }) => [...reading.figures]));

const storedFaults = (stored: readonly StoredReport[]): string[] => [
	...stored.flatMap(({ reading, corrections }) =>
		figureFaults([
			...reading.figures,
			...[...corrections].map(
				([field, one]) => [field, { ...one, raw: null, place: null } as Figure] as const
			)
		])
	),
	...reportFaults(ownReports(stored).reports)
];

/** What an archive hands over; null where nobody can say what is in it. */
async function handedOver(bytes: Uint8Array): Promise<Handover | null> {
	try {
		const read = await readHandover(packedIn(bytes));
		return typeof read === 'string' ? null : read;
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
}

/** An archive that is handed over, with bytes changed: it is as it was written, or it is refused. */
const archives: Target = async (throws) => {
	const stored = await keptReports();
	const bytes = writeHandover(stored, new Map([[DECISION.key, DECISION]]), {
		settings: {},
		roster: []
	}).slice();
	for (let left = throws.whole(1, 3); left > 0; left--) {
		const at = throws.whole(0, bytes.length - 1);
		bytes[at] = (bytes[at] ?? 0) ^ (1 << throws.whole(0, 7));
	}
	return {
		input: bytes,
		faults: async () => {
			const read = await handedOver(bytes);
			if (read === null || read.damaged.some(({ path }) => path === KEPT_FILE)) return [];
			return figuresOf(read.stored) === figuresOf(stored) ? [] : ['other figures than were written'];
		}
	};
};

/**
 * What a browser keeps and an archive hands over, with one value exchanged, and without what says that it is whole: taken within the limits of any figure, or refused.
 */
const kept: Target = async (throws) => {
	const { [MANIFEST_FILE]: _, ...whole } = unzipSync(
		writeHandover(await keptReports(), new Map(), { settings: {}, roster: [] })
	);
	const told: unknown = JSON.parse(strFromU8(whole['kept.json'] ?? new Uint8Array()));
	const input = zipSync({ ...whole, 'kept.json': strToU8(JSON.stringify(withOddValue(told, throws))) });
	return {
		input,
		faults: async () => {
			const read = await handedOver(input);
			return read === null ? [] : storedFaults(read.stored);
		}
	};
};

/** A document of any format of the proving ground, damaged as `npm run bench -- damage` does. */
const reader: Target = (throws, seed, number) => {
	const one = {
		seed,
		number,
		format: DAMAGED_FORMATS[throws.whole(0, DAMAGED_FORMATS.length - 1)] ?? 'html'
	};
	return {
		input: damagedBy(one).hurt.bytes,
		faults: async () => {
			const { findings } = await outcomeOf(one);
			return findings.map(
				({ fault, what, printed, read }) => `${one.format}: ${fault} ${what}: ${printed}, read ${read}`
			);
		}
	};
};

/** A document of any format of which one bit is another. */
const flips: Target = (_, seed, number) => {
	const format = DAMAGED_FORMATS[number % DAMAGED_FORMATS.length] ?? 'html';
	const flip = flippedBy(seed, format, Math.floor(number / DAMAGED_FORMATS.length));
	let verdict: ReturnType<typeof verdictOf> | undefined;
	const once = () => (verdict ??= verdictOf(flip));
	return {
		input: flip.hurt.bytes,
		faults: async () => (await once()).faults.map((fault) => `${format}: ${fault}`),
		unseen: async () => (await once()).unseen.map((fault) => `${format}: ${fault}`)
	};
};

const TARGETS = { reader, flips, csv, addresses, decisions, archives, kept } satisfies Record<string, Target>;

export type TargetName = keyof typeof TARGETS;

/** How often each is tried: a document takes as long as a hundred addresses. */
export const TARGET_NAMES = Object.keys(TARGETS) as readonly TargetName[];

export interface TrialCase {
	readonly target: TargetName;
	readonly seed: string;
	readonly number: number;
}

export const trialOf = async ({ target, seed, number }: TrialCase): Promise<Trial> =>
	TARGETS[target](dice(`${seed} ${target} ${number}`), seed, number);

export interface TrialVerdict {
	/** What is wrong of what came of it. */
	readonly faults: readonly string[];
	/** What is another, where no check can see it. */
	readonly unseen: readonly string[];
}

export async function verdictOfTrial(one: TrialCase): Promise<TrialVerdict> {
	const trial = await trialOf(one);
	try {
		return { faults: await trial.faults(), unseen: (await trial.unseen?.()) ?? [] };
	} catch (error) {
		const threw = error instanceof Error ? (error.stack ?? error.message) : String(error);
		return { faults: [`threw ${threw}`], unseen: [] };
	}
}
