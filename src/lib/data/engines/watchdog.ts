import { EngineError } from './engine';

interface Watchdog {
	/** Rejects with `engine_slow` when nothing was heard for too long. Never resolves. */
	readonly barked: Promise<never>;
	/** Something moves: start counting again. */
	readonly heard: () => void;
	stop(): void;
}

/** A start that never settles, made to: DuckDB-WASM neither resolves nor rejects when its worker or wasm fails to load. */
export function watchdog(patience: number): Watchdog {
	let bark: (error: EngineError) => void;
	const barked = new Promise<never>((_resolve, reject) => (bark = reject));
	// Whoever races against it handles it; after the race nobody listens.
	barked.catch(() => {});
	const expire = () =>
		bark(new EngineError('engine_slow', `the engine gave no sign of life for ${patience / 1000} s`));
	let timer = setTimeout(expire, patience);
	return {
		barked,
		heard() {
			clearTimeout(timer);
			timer = setTimeout(expire, patience);
		},
		stop: () => clearTimeout(timer)
	};
}
