import type { OnProgress } from '../dataSource';
import { EngineError, type Engine } from './engine';

/** A start under way: who waits for it, and how far it is. */
interface Start {
	readonly engine: Promise<Engine>;
	readonly stopping: AbortController;
	readonly listeners: Set<OnProgress>;
	waiting: number;
	progress: Parameters<OnProgress> | null;
}

/** Rejects with AbortError when the signal is aborted; never resolves. */
function abortedBy(signal: AbortSignal, ended: AbortSignal): Promise<never> {
	return new Promise((_resolve, reject) => {
		const abort = () => reject(signal.reason as Error);
		signal.addEventListener('abort', abort, { once: true, signal: ended });
	});
}

/**
 * One engine for all who ask for one: started by the first, kept once it runs. A start that failed may be tried again; one that
 * nobody waits for any more is stopped, so that it does not keep a slow line from what is wanted instead.
 */
export function sharedEngine(
	open: (signal: AbortSignal, onProgress: OnProgress) => Promise<Engine>
): (signal?: AbortSignal, onProgress?: OnProgress) => Promise<Engine> {
	let running: Promise<Engine> | null = null;
	let start: Start | null = null;

	function begin(): Start {
		const stopping = new AbortController();
		const begun: Start = {
			stopping,
			listeners: new Set(),
			waiting: 0,
			progress: null,
			engine: open(stopping.signal, (...progress) => {
				begun.progress = progress;
				for (const listener of begun.listeners) listener(...progress);
			}).catch((error: unknown) => {
				throw error instanceof EngineError ? error : new EngineError('engine_missing', String(error));
			})
		};
		begun.engine.then(
			() => {
				if (!stopping.signal.aborted) running = begun.engine;
				if (start === begun) start = null;
			},
			() => {
				if (start === begun) start = null;
			}
		);
		return begun;
	}

	return async (signal, onProgress) => {
		signal?.throwIfAborted();
		if (running) return running;
		const own = (start ??= begin());
		own.waiting += 1;
		if (onProgress) own.listeners.add(onProgress);
		if (onProgress && own.progress) onProgress(...own.progress);
		const ended = new AbortController();
		try {
			return await (signal ? Promise.race([own.engine, abortedBy(signal, ended.signal)]) : own.engine);
		} finally {
			ended.abort();
			if (onProgress) own.listeners.delete(onProgress);
			own.waiting -= 1;
			if (own.waiting === 0 && start === own) {
				start = null;
				own.stopping.abort();
			}
		}
	};
}
