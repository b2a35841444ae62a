import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from './proportion';

describe('the interval of a share', () => {
	it.each([
		// Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718],
		[20, 20, 0.8389, 1]
	])('%i of %i', (successes, cases, low, high) => {
		const interval = wilson(successes, cases)!;
		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
	});

	it('holds the share, within 0 and 1, and is narrower with more cases', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 100_000 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(n, p) => {
					const successes = Math.round(n * p);
					const { low, high } = wilson(successes, n)!;
					expect(low).toBeGreaterThanOrEqual(0);
					expect(low).toBeLessThanOrEqual(successes / n);
					expect(high).toBeGreaterThanOrEqual(successes / n);
					expect(high).toBeLessThanOrEqual(1);
					const tenfold = wilson(successes * 10, n * 10)!;
					expect(tenfold.high - tenfold.low).toBeLessThan(high - low);
				}
			)
		);
	});

	it('is none without cases, nor of counts that are no share', () => {
		expect(wilson(0, 0)).toBeNull();
		expect(wilson(5, 4)).toBeNull();
		expect(wilson(-1, 4)).toBeNull();
		expect(wilson(NaN, 4)).toBeNull();
	});
});
