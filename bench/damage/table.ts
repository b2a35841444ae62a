import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ReadingProcess } from '../../src/cli/reading/process';
import { readingVersion } from '../../src/cli/reading/version';
import { Found, type Entry } from './found';
import { damagedBy, DAMAGED_FORMATS, shareOf, type Case } from './lots';
import type { Answer } from './reader';

/**
 * Reads documents of every format after damage to their bytes: what is then read is what was printed, or nothing. Each is read in a
 * process that has the reader's own limits, so that what hangs or breaks it is counted and the rest goes on.
 */

const DAMAGES = 100_000;
const READER = fileURLToPath(new URL('./reader.ts', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
const GROUND = fileURLToPath(new URL('../../tests/documents', import.meta.url));
const SPOKEN = 1000;

/** What a folder keeps of damages after which something is not as printed. */
function keep(folder: string, one: Case, { findings }: Entry): void {
	const { hurt, wound } = damagedBy(one);
	const place = join(folder, `${one.format}-${one.number}-${wound}-${hurt.name}`);
	mkdirSync(folder, { recursive: true });
	writeFileSync(place, hurt.bytes);
	writeFileSync(`${place}.json`, JSON.stringify({ ...one, findings }, null, '\t'));
}

/** What came of one damage. */
async function entryOf(reader: ReadingProcess<Answer>, one: Case): Promise<Entry> {
	const answer = await reader.read(JSON.stringify(one));
	const { format, number } = one;
	if ('outcome' in answer) return { format, number, ...answer.outcome, ended: 'read' };
	const [why] = answer.problems;
	const ended = why?.code === 'reading_broke' ? 'crashed' : why?.code === 'too_slow' ? 'hung' : 'refused';
	const { wound } = damagedBy(one);
	return { format, number, wound, reports: 0, right: 0, missed: 0, touched: 0, findings: [], ended };
}

/** The cases in turn through all formats, so that a run that is stopped has of each what is its due. */
function casesOf(seed: string, damages: number): Case[] {
	const due = (format: string, number: number) => (number + 0.5) / shareOf(format, damages);
	return DAMAGED_FORMATS.flatMap((format) =>
		Array.from({ length: shareOf(format, damages) }, (_, number): Case => ({ seed, format, number }))
	).sort((a, b) => due(a.format, a.number) - due(b.format, b.number));
}

/**
 * A line for each format and wound. `seed`: the same seed, the same damages. `folder`: for every document after whose damage
 * something is not as printed. `workers`: processes at once. A run that was stopped goes on where it was, as long as no line of the reader is another.
 */
export async function damageTable(
	[count = String(DAMAGES), seed = '1', folder, workers]: readonly string[],
	say: (what: string) => void
): Promise<string> {
	const version = await readingVersion(HERE, GROUND);
	const name = createHash('sha256').update(`${version} ${seed}`).digest('hex').slice(0, 16);
	const found = new Found(join('.cache', 'damage', `${name}.jsonl`));
	const cases = casesOf(seed, Number(count));
	const left = cases.filter((one) => !found.has(one)).values();
	const start = Date.now();
	let done = found.size;
	const work = async () => {
		const reader = new ReadingProcess<Answer>(undefined, undefined, READER);
		for (const one of left) {
			const entry = await entryOf(reader, one);
			found.add(entry);
			if (folder !== undefined && (entry.findings.length > 0 || /crashed|hung/.test(entry.ended)))
				keep(folder, one, entry);
			done += 1;
			if (done % SPOKEN === 0)
				say(
					`${done} of ${cases.length} after ${Math.round((Date.now() - start) / 1000)} s; ${found.summary()}`
				);
		}
		reader.stop();
	};
	const several = workers === undefined ? availableParallelism() : Number(workers);
	await Promise.all(Array.from({ length: several }, work));
	return [
		`Seed ${seed}, ${cases.length} damages. \`npx tsx bench/damage/one.ts ${seed} FORMAT NUMBER FOLDER\` writes a damaged document out.`,
		'',
		...found.table(new Set(cases.map(({ format, number }) => `${format} ${number}`)))
	].join('\n');
}
