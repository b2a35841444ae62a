import { describe, expect, it } from 'vitest';
import type { Point } from '../../data/questions/points/point';
import { nearest } from './similarOrgans';

const points = (sizes: Readonly<Record<string, number | null>>): Point[] =>
	Object.entries(sizes).map(([organ, value]) => ({ organ, value }) as Point);

describe('nearest in size', () => {
	it('is who differs by the smallest ratio, not by the smallest difference', () => {
		expect(nearest('a', points({ a: 100, b: 55, c: 170, d: 10, e: 1000 }), 2)).toEqual(['c', 'b']);
	});
	it('is never one without a value, or with 0, nor the organ itself', () => {
		expect(nearest('a', points({ a: 3, b: null, c: 0, d: 300 }))).toEqual(['d']);
	});
	it('is nobody for an organ whose size is not known', () => {
		expect(nearest('a', points({ a: null, b: 3 }))).toEqual([]);
		expect(nearest('a', points({ b: 3 }))).toEqual([]);
		expect(nearest('a', points({ a: 0, b: 3 }))).toEqual([]);
	});
});
