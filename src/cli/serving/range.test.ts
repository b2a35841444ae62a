import { expect, it } from 'vitest';
import { rangeOf } from './range';

it.each([
	['bytes=0-0', { start: 0, end: 0 }],
	['bytes=10-19', { start: 10, end: 19 }],
	['bytes=10-', { start: 10, end: 99 }],
	['bytes=90-200', { start: 90, end: 99 }],
	['bytes=-10', { start: 90, end: 99 }],
	['bytes=-1000', { start: 0, end: 99 }],
	['bytes=100-', 'unsatisfiable'],
	['bytes=-0', 'unsatisfiable'],
	['bytes=9-3', 'whole'],
	['bytes=0-1,5-6', 'whole'],
	['bytes=', 'whole'],
	['lines=1-2', 'whole']
])('%s of 100 bytes', (header, expected) => {
	expect(rangeOf(header, 100)).toEqual(expected);
});

it('has nothing to give of an empty file', () => {
	expect(rangeOf('bytes=0-', 0)).toBe('unsatisfiable');
	expect(rangeOf('bytes=-5', 0)).toBe('unsatisfiable');
});
