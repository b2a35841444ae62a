import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from './columns';

describe('pack', () => {
	it('leaves out what is null throughout and writes a single value once', () => {
		const rows = [
			{ year: 2021, state: 'reported', value: 0, note: null },
			{ year: 2022, state: 'reported', value: null, note: null }
		];
		expect(pack(rows, ['year', 'state', 'value', 'note'])).toEqual({
			rows: 2,
			columns: { year: [2021, 2022], state: 'reported', value: [0, null] }
		});
	});

	it('gives every row back, through JSON', () => {
		const cell = fc.oneof(
			fc.string(),
			fc.boolean(),
			fc.constant(null),
			fc.constant(0),
			fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)
		);
		const rows = fc.array(fc.record({ a: cell, b: fc.constantFrom(null, 'same'), c: cell }));
		fc.assert(
			fc.property(rows, (given) => {
				const packed: unknown = JSON.parse(JSON.stringify(pack(given, ['a', 'b', 'c'])));
				expect(unpack(packed, ['a', 'b', 'c'])).toEqual(given);
			})
		);
	});

	it('refuses a damaged file', () => {
		expect(() => unpack({}, ['a'])).toThrow(TypeError);
		expect(() => unpack('<!doctype html>', ['a'])).toThrow(TypeError);
		expect(() => unpack({ rows: 2, columns: { a: [1] } }, ['a'])).toThrow('a');
	});
});
