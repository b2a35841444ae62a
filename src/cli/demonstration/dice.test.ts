import { describe, expect, it } from 'vitest';
import { dice } from './dice';

const times = <T>(n: number, throwOf: () => T) => Array.from({ length: n }, throwOf);

describe('dice', () => {
	it('throw the same for the same seed', () => {
		const [one, same, other] = ['a', 'a', 'b'].map((seed) => times(5, dice(seed).uniform));
		expect(one).toEqual(same);
		expect(one).not.toEqual(other);
	});

	it('stay between the numbers asked for, and reach both', () => {
		const { whole } = dice('whole');
		expect(new Set(times(200, () => whole(-1, 2)))).toEqual(new Set([-1, 0, 1, 2]));
	});

	it.each([0, 0.5, 8, 1450])('count around a mean of %d', (mean) => {
		const { count } = dice('count');
		const counts = times(400, () => count(mean));
		const average = counts.reduce((sum, n) => sum + n, 0) / counts.length;
		expect(Math.abs(average - mean)).toBeLessThanOrEqual(Math.sqrt(mean) / 5);
		expect(counts.every((n) => Number.isInteger(n) && n >= 0)).toBe(true);
	});

	it('pick by weight', () => {
		const { pick } = dice('pick');
		const picked = times(300, () =>
			pick([
				['often', 9],
				['seldom', 1],
				['never', 0]
			])
		);
		expect(picked.filter((choice) => choice === 'often').length).toBeGreaterThan(220);
		expect(picked).not.toContain('never');
		expect(() => pick([])).toThrow('nothing to pick from');
	});
});
