import { expect, it } from 'vitest';
import { standOf } from './progress';

it.each([
	[0, 41_352, 3, '0 of 41,352'],
	[4305, 41_352, 20, '4,305 of 41,352, 215/s, 2 min 53 s left'],
	[3, 7, 60, '3 of 7, 0.1/s, 1 min 20 s left'],
	[100, 413_520, 10, '100 of 413,520, 10/s, 11 h 29 min left'],
	[264, 265, 26.4, '264 of 265, 10/s, 1 s left'],
	[7, 7, 9, '7 of 7, 0.8/s, 0 s left']
])('%i of %i after %i s: %s', (done, total, seconds, stand) => {
	expect(standOf(done, total, seconds)).toBe(stand);
});
