import { SingleBar } from 'cli-progress';

export interface Progress {
	/** Counts `amount` more as done. */
	add(amount: number): void;
	/** Writes a line to stderr above the bar. */
	say(line: string): void;
	stop(): void;
}

/** The number of units done in a second so far, in two or three digits. */
const rateOf = (done: number, since: number): string => {
	const rate = done / Math.max((performance.now() - since) / 1000, 0.001);
	return rate < 10 ? rate.toFixed(1) : rate.toFixed(0);
};

/**
 * A bar on stderr while `total` units of long work are done, with the time left; silent where stderr is not a terminal.
 * `counted` units (files, not bytes) are shown with their number and rate.
 */
export function progressOf(title: string, total: number, counted = false): Progress {
	const counts = counted ? ' {value}/{total} {rate}/s' : '';
	const bar = new SingleBar({
		format: `${title} {bar} {percentage}%${counts} {eta_formatted}`,
		stream: process.stderr,
		clearOnComplete: true,
		hideCursor: true
	});
	const since = performance.now();
	let done = 0;
	bar.start(total, 0, { rate: '-' });
	return {
		add: (amount) => {
			done += amount;
			bar.increment(amount, { rate: rateOf(done, since) });
		},
		say: (line) => {
			process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}\n` : `${line}\n`);
		},
		stop: () => bar.stop()
	};
}
