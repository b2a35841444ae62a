import { describe, expect, it } from 'vitest';
import { hasSameOrgans, statesChange } from './sameOrgans';

// Organs with a value in the year before, in this year, and in both.
describe.each([
	{ before: 16, now: 16, both: 16, joined: true, change: true, why: 'the same organs' },
	{ before: 16, now: 15, both: 15, joined: false, change: true, why: 'one is missing' },
	{ before: 16, now: 16, both: 15, joined: false, change: true, why: 'as many, but one is another' },
	{ before: 10, now: 5, both: 5, joined: false, change: true, why: 'half of the larger year' },
	{ before: 11, now: 5, both: 5, joined: false, change: false, why: 'less than half of the larger year' },
	{ before: 4, now: 11, both: 4, joined: false, change: false, why: 'less than half, the other way' },
	{ before: 2, now: 2, both: 2, joined: true, change: false, why: 'the same two: a line, no statistic' },
	{ before: 8, now: 10, both: 2, joined: false, change: false, why: 'two of many' },
	{ before: 1, now: 1, both: 0, joined: false, change: false, why: 'one after another' },
	{ before: 0, now: 3, both: 0, joined: false, change: false, why: 'nobody the year before' },
	{ before: 0, now: 0, both: 0, joined: false, change: false, why: 'nobody at all' }
])('$why: $before, $now, $both in both', ({ before, now, both, joined, change }) => {
	const years = [
		{ reporting: before, matched: 0 },
		{ reporting: now, matched: both }
	] as const;
	it(joined ? 'is joined' : 'is not joined', () => expect(hasSameOrgans(...years)).toBe(joined));
	it(change ? 'has a change' : 'has no change', () => expect(statesChange(...years)).toBe(change));
});
