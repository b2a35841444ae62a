import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from './engine';
import { openMemory } from './native';
import { column, literal } from './literal';

let engine: Engine;
beforeAll(async () => void (engine = await openMemory()));
afterAll(() => engine.close());

describe('literal', () => {
	it('writes numbers, words, truth, nothing and lists', () => {
		expect(literal(-1.5)).toBe('-1.5');
		expect(literal("O'Brien; --")).toBe("'O''Brien; --'");
		expect(literal(true)).toBe('true');
		expect(literal(null)).toBe('null');
		expect(literal(['town', 'township'])).toBe("('town', 'township')");
		expect(literal([])).toBe('(null)');
	});

	it('refuses what SQL cannot say', () => {
		expect(() => literal(NaN)).toThrow(RangeError);
		expect(() => literal(Infinity)).toThrow(RangeError);
		expect(() => literal('a\0b')).toThrow(RangeError);
	});

	it('comes back from an engine as it went in', async () => {
		const text = fc.string({ unit: 'grapheme' }).filter((t) => !t.includes('\0'));
		await fc.assert(
			fc.asyncProperty(text, fc.double({ noNaN: true, noDefaultInfinity: true }), async (words, number) => {
				const [row] = await engine.rows(
					`select ${literal(words)} as words, ${literal(number)}::DOUBLE as number`
				);
				expect(row?.['words']).toBe(words);
				expect(row?.['number']).toBeCloseTo(number, 10);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('column', () => {
	it('takes the ids of fields and nothing else', () => {
		expect(column('granted__natural_person')).toBe('"granted__natural_person"');
		expect(() => column('a"; drop table reports; --')).toThrow(RangeError);
	});
});
