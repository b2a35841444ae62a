/**
 * Reads the files named, one after the other, and prints one line of JSON for each: what came of it and what it took.
 * Run as a process of its own, so that a crash, a hang or a swollen memory is this process's and can be measured.
 */
import { readFileSync } from 'node:fs';
import { readDocument } from '../../../src/lib/read/read';
import { INVENTED_PLACES } from '../places';

/** What reading one file took. Seconds are the processor's, so that a busy machine fails no test. */
export interface Outcome {
	readonly file: string;
	readonly reported: number;
	readonly problems: readonly string[];
	/** What the first problem says, in English. */
	readonly said: string;
	readonly seconds: number;
	/** How many times as long as the machine the limits were set on this one takes for the same work; 1 when it is faster. */
	readonly slowness: number;
	/** Most memory the process ever held, in MB: for this file or one before it. */
	readonly memory: number;
}

/** Processor time of the work below on the machine the limits were set on, in seconds. */
const REFERENCE = 0.6;

/** Taken before any file: a clock says of a machine how fast it is only beside something it always does. */
function slownessOfMachine(): number {
	const before = process.cpuUsage();
	let found = 0;
	for (let i = 0; i < 120_000; i++) {
		const text = `第${i}行 行政处罚 ${i * 7} 件`.normalize('NFKC').replace(/\s+/g, '');
		found += new Map(Array.from(text, (letter, at) => [letter, at])).size;
	}
	const { user, system } = process.cpuUsage(before);
	return found > 0 ? Math.max(1, (user + system) / 1e6 / REFERENCE) : 1;
}

const slowness = slownessOfMachine();
for (const file of process.argv.slice(2)) {
	// What the last file left is not this one's.
	globalThis.gc?.();
	const before = process.cpuUsage();
	const { reports, problems } = await readDocument(readFileSync(file), file, INVENTED_PLACES);
	const { user, system } = process.cpuUsage(before);
	const outcome: Outcome = {
		file,
		reported: reports
			.flatMap(({ figures }) => [...figures.values()])
			.filter(({ state }) => state === 'reported').length,
		problems: problems.map(({ code }) => code),
		said: problems[0]?.message.en.slice(0, 200) ?? '',
		seconds: (user + system) / 1e6,
		slowness,
		memory: Math.round(process.resourceUsage().maxRSS / 1024)
	};
	console.log(JSON.stringify(outcome));
}
