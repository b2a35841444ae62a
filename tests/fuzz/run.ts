import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ReadingProcess } from '../../src/cli/reading/process';
import { TARGET_NAMES, trialOf, type TrialCase, type TrialVerdict } from './targets';
import type { TrialAnswer } from './trial';

/**
 * `npm run fuzz -- --minutes 10 --seed S`: damaged inputs for everything that takes one, as many as the minutes let pass, from a seed that
 * it prints: the same seed, the same inputs. `--only flips` tries one kind of them alone. Each is tried in a process with the limits of the command, so that what hangs or breaks it
 * is counted. Every input with a fault is kept in `.cache/fuzz/` with what was wrong. Exit code 1 when there is one.
 */

const TRIAL = fileURLToPath(new URL('./trial.ts', import.meta.url));
const FOLDER = join('.cache', 'fuzz');

const { values } = parseArgs({
	options: { minutes: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } }
});
const minutes = Number(values.minutes ?? '10');
const seed = values.seed ?? Date.now().toString(36);
if (!(minutes > 0)) throw new Error('--minutes: expected a number above 0');
const targets = TARGET_NAMES.filter((name) => values.only === undefined || name === values.only);
if (targets.length === 0) throw new Error(`--only: expected one of ${TARGET_NAMES.join(', ')}`);
console.log(`seed ${seed}, ${minutes} minutes`);

/** How often what came out as another could not be seen, by its kind. */
const unseen = new Map<string, number>();
const tried = new Map(targets.map((name) => [name, { trials: 0, faults: 0 }]));
const end = Date.now() + minutes * 60_000;
let number = 0;

async function keep(one: TrialCase, faults: readonly string[]): Promise<void> {
	const place = join(FOLDER, `${one.target}-${seed}-${one.number}`);
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(place, (await trialOf(one)).input);
	writeFileSync(`${place}.json`, JSON.stringify({ ...one, faults }, null, '\t'));
	console.log(`${place}: ${faults.join('; ').slice(0, 300)}`);
}

/** Wrong answers, crashes and hangs of one trial. */
async function verdictOf(process: ReadingProcess<TrialAnswer>, one: TrialCase): Promise<TrialVerdict> {
	const answer = await process.read(JSON.stringify(one));
	if ('faults' in answer) return answer;
	return { faults: answer.problems.map(({ code, message }) => `${code}: ${message.en}`), unseen: [] };
}

async function work(): Promise<void> {
	const process = new ReadingProcess<TrialAnswer>(undefined, undefined, TRIAL);
	while (Date.now() < end) {
		const target = targets[number % targets.length] ?? 'reader';
		const one = { target, seed, number: Math.floor(number++ / targets.length) };
		const { faults, unseen: kinds } = await verdictOf(process, one);
		for (const kind of kinds) unseen.set(kind, (unseen.get(kind) ?? 0) + 1);
		const counts = tried.get(target);
		if (counts) counts.trials += 1;
		if (faults.length === 0) continue;
		if (counts) counts.faults += 1;
		await keep(one, faults);
	}
	process.stop();
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
for (const [name, { trials, faults }] of tried)
	console.log(`${name}: ${trials} tried, ${faults} with a fault`);
for (const [kind, times] of [...unseen].sort(([a], [b]) => (a < b ? -1 : 1)))
	console.log(`no check can see: ${kind}, ${times} times`);
if ([...tried.values()].some(({ faults }) => faults > 0)) process.exitCode = 1;
