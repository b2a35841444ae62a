const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'wheel', 'scroll'] as const;

let there: Promise<void> | null = null;

/**
 * Settles at the first sign that somebody is at the page: a pointer, a finger, a key, focus, scrolling. What only answers to
 * people waits for it: a page that is merely read stays as light as its HTML.
 */
export function userActive(): Promise<void> {
	there ??= new Promise((settle) => {
		const listening = new AbortController();
		const seen = () => {
			listening.abort();
			settle();
		};
		for (const sign of SIGNS)
			window.addEventListener(sign, seen, { passive: true, signal: listening.signal });
	});
	return there;
}
