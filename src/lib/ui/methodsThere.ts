/**
 * Settles when the methods are there that browsers of some years ago lack (README names the oldest). A page has them from app.html; a worker,
 * which that does not reach, waits for this before it works.
 */
export const methodsThere: Promise<unknown> =
	'toSorted' in Array.prototype && 'findLast' in Array.prototype
		? Promise.resolve()
		: import('core-js-bundle/minified.js');
