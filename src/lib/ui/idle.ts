/** Runs something once the browser has nothing more urgent to do; gives a way to call it off. */
export function whenIdle(run: () => void): () => void {
	if ('requestIdleCallback' in window) {
		const id = window.requestIdleCallback(run, { timeout: 2000 });
		return () => window.cancelIdleCallback(id);
	}
	const id = setTimeout(run, 200);
	return () => clearTimeout(id);
}
