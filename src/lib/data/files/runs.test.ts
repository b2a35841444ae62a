import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOf, valuesIn } from './runs';

it('numbers that repeat are written once, cells without a number as nothing', () => {
	expect(runsOf([3, 0, 0, 0, null, null, 1.5, null])).toBe('3,0*3,*2,1.5');
	expect(runsOf([null, null])).toBe('');
	expect(runsOf([null, 0])).toBe(',0');
	expect(valuesIn('3,0*3,*2,1.5', 8)).toEqual([3, 0, 0, 0, null, null, 1.5, null]);
});

it('any numbers come back as they were, and no gap becomes 0', () => {
	const cell = fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(0, null, 1) },
		fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0)
	);
	fc.assert(
		fc.property(fc.array(cell, { maxLength: 230 }), (values) => {
			expect(valuesIn(runsOf(values), values.length)).toEqual(values);
		})
	);
});

it.each(['x', '1;2', '1*0', '1*x', '0*9', '1,2,3,4,5,6,7,8,9', 'Infinity', '0x10', '1**2'])(
	'%s is refused: files travel',
	(runs) => {
		expect(() => valuesIn(runs, 8)).toThrow(TypeError);
	}
);
