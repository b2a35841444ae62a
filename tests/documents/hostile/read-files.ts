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
	/** Most memory the process ever held, in MB. */
	readonly memory: number;
}

for (const file of process.argv.slice(2)) {
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
		memory: Math.round(process.resourceUsage().maxRSS / 1024)
	};
	console.log(JSON.stringify(outcome));
}
