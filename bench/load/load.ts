import { setTimeout as wait } from 'node:timers/promises';
import { databaseIn } from '../floor';
import { abort, client, type Answered } from './client';
import { askingOf } from './files';
import { serverProcess, type Held, type ServerProcess } from './server';

const CLIENTS = 200;
const EVERY_MS = 10_000;
const ABORTED = 10_000;
const ABORTED_AT_ONCE = 100;
const MINUTES = 10;

interface Load {
	readonly answers: number;
	readonly megabytes: number;
	readonly errors: ReadonlyMap<string, number>;
	/** What the server held, every ten seconds. */
	readonly held: readonly Held[];
}

/** Numbers that look random and are the same at each run: a linear congruential generator. */
function dice(seed: number): () => number {
	let state = seed;
	return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

async function underLoad(server: ServerProcess, dir: string, minutes: number): Promise<Load> {
	const next = askingOf(dir, dice(20221231));
	const errors = new Map<string, number>();
	const held: Held[] = [];
	let [answers, bytes] = [0, 0];
	const tell = (answer: Answered) => {
		answers++;
		if ('error' in answer) errors.set(answer.error, (errors.get(answer.error) ?? 0) + 1);
		else bytes += answer.bytes;
	};
	const until = Date.now() + minutes * 60_000;
	const watching = setInterval(() => server.isAlive() && held.push(server.held()), EVERY_MS);
	await Promise.all(Array.from({ length: CLIENTS }, () => client(server.url, next, until, tell)));
	clearInterval(watching);
	return { answers, megabytes: bytes / 2 ** 20, errors, held };
}

/** How many of the downloads begun were left in their middle. */
async function leave(server: ServerProcess, dir: string): Promise<number> {
	const url = new URL(databaseIn(dir), server.url);
	let left = 0;
	for (let begun = 0; begun < ABORTED; begun += ABORTED_AT_ONCE) {
		const round = await Promise.all(Array.from({ length: ABORTED_AT_ONCE }, () => abort(url)));
		left += round.filter(Boolean).length;
	}
	return left;
}

const row = (what: string, value: string | number) => `| ${what} | ${value} |`;
const whole = (value: number) => Math.round(value).toLocaleString('en');

/** Means of the second, the sixth and the last tenth: the first fills caches and code. */
function overTime(held: readonly Held[], of: (one: Held) => number): string {
	const tenth = Math.max(1, Math.floor(held.length / 10));
	return [1, 5, 9]
		.map((at) => held.slice(at * tenth, (at + 1) * tenth).map(of))
		.map((part) => (part.length === 0 ? '—' : whole(part.reduce((sum, one) => sum + one, 0) / part.length)))
		.join(', ');
}

/** What was held of one thing: at rest, over time, at most. */
const heldRows = (what: string, atRest: Held, held: readonly Held[], of: (one: Held) => number) => [
	row(`${what} at rest`, whole(of(atRest))),
	row(`${what} in the 2nd, 6th, last tenth`, overTime(held, of)),
	row(`the most ${what}`, whole(Math.max(...held.map(of))))
];

/** `lens serve` under two hundred clients for so many minutes, then left by ten thousand more. */
export async function loadTable(
	dir: string,
	minutes = MINUTES,
	say: (what: string) => void = () => undefined
): Promise<string> {
	const server = await serverProcess(dir);
	try {
		const atRest = server.held();
		say(`${CLIENTS} clients for ${minutes} minutes`);
		const load = await underLoad(server, dir, minutes);
		await wait(EVERY_MS);
		const before = server.held();
		say(`${ABORTED} downloads left in their middle`);
		const left = await leave(server, dir);
		await wait(EVERY_MS);
		const after = server.held();
		const errors = [...load.errors].map(([what, times]) => `${times} × ${what}`).join(', ');
		return [
			'| what | |',
			'| --- | --: |',
			row('answers', whole(load.answers)),
			row('MB answered', whole(load.megabytes)),
			row('errors', errors || 0),
			...heldRows('MB held', atRest, load.held, (one) => one.megabytes),
			...heldRows('descriptors', atRest, load.held, (one) => one.descriptors),
			row('descriptors when all have gone', before.descriptors),
			row('downloads left in their middle', whole(left)),
			row('descriptors, MB held afterwards', `${after.descriptors}, ${whole(after.megabytes)}`)
		].join('\n');
	} finally {
		await server.stop();
	}
}
