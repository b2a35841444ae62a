import { SingleBar } from 'cli-progress';

interface Progress {
	/** Counts `amount` more as done. */
	add(amount: number): void;
	/** Writes a line to stderr above the bar. */
	say(line: string): void;
	stop(): void;
}

/** The number of units done in a second so far, in two or three digits. */
const rateOf = (done: number, seconds: number): string => {
	const rate = done / Math.max(seconds, 0.001);
	return rate < 10 ? rate.toFixed(1) : rate.toFixed(0);
};

const count = (number: number): string => number.toLocaleString('en-US');

function durationOf(seconds: number): string {
	const whole = Math.ceil(seconds);
	if (whole < 60) return `${whole} s`;
	const minutes = Math.floor(whole / 60);
	return minutes < 60
		? `${minutes} min ${whole % 60} s`
		: `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How far long work is, for a line of a log: what a bar says. The time left is that of a rate that stays the same; unknown before anything is done. */
export function standOf(done: number, total: number, seconds: number): string {
	const stand = `${count(done)} of ${count(total)}`;
	if (done === 0) return stand;
	const left = ((total - done) * seconds) / done;
	return `${stand}, ${rateOf(done, seconds)}/s, ${durationOf(left)} left`;
}

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
			bar.increment(amount, { rate: rateOf(done, (performance.now() - since) / 1000) });
		},
		say: (line) => {
			process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}\n` : `${line}\n`);
		},
		stop: () => bar.stop()
	};
}
