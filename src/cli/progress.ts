import { SingleBar } from 'cli-progress';

export interface Progress {
	/** Counts `amount` more as done. */
	add(amount: number): void;
	stop(): void;
}

/** A bar on stderr while `total` units of long work are done; silent where stderr is not a terminal. */
export function progressOf(title: string, total: number): Progress {
	const bar = new SingleBar({
		format: `${title} {bar} {percentage}% {eta_formatted}`,
		stream: process.stderr,
		clearOnComplete: true,
		hideCursor: true
	});
	bar.start(total, 0);
	return { add: (amount) => bar.increment(amount), stop: () => bar.stop() };
}
