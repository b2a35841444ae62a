import { describe, expect, it } from 'vitest';
import { strip } from './peers';

const places = (values: readonly number[]) =>
	strip(values, (value) => value).map(({ at, level }) => [at, level]);

describe('a strip of peers', () => {
	it('runs from 0 to the greatest value', () => {
		expect(places([5, 10, 0])).toEqual([
			[0, 0],
			[0.5, 0],
			[1, 0]
		]);
	});

	it('stacks equal values, so that each is seen', () => {
		expect(places([4, 4, 4])).toEqual([
			[1, 0],
			[1, 1],
			[1, 2]
		]);
	});

	it('holds where all are 0', () => {
		expect(places([0, 0])).toEqual([
			[0, 0],
			[0, 1]
		]);
	});

	it('begins at the least value below 0', () => {
		expect(places([-2, 2])).toEqual([
			[0, 0],
			[1, 0]
		]);
	});
});
