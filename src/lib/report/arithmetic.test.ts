import { describe, expect, it } from 'vitest';
import { fieldsOn } from '../form/fields';
import { brokenSums } from './arithmetic';
import type { Figure } from './figure';

const printed = (value: number): Figure => ({ state: 'reported', value, raw: String(value), place: null });

/** A report that prints 0 in every cell, except those named. */
const report = (cells: Readonly<Record<string, Figure>>) =>
	new Map<string, Figure>([
		...fieldsOn('2021').map((field) => [field.id, printed(0)] as const),
		...Object.entries(cells)
	]);

describe('broken sums', () => {
	it('are none in a report that adds up', () => {
		expect(brokenSums('2021', report({}))).toEqual([]);
	});

	it('carry both sides and their difference', () => {
		const broken = brokenSums(
			'2021',
			report({
				reconsideration_upheld: printed(2),
				reconsideration_corrected: printed(1),
				reconsideration_total: printed(4)
			})
		);
		expect(broken.map(({ sum, difference }) => [sum.id, difference])).toEqual([
			['T4-SUM:reconsideration', -1]
		]);
		expect(broken[0]?.left.map((term) => term.value)).toEqual([2, 1, 0, 0]);
		expect(broken[0]?.right.map((term) => term.value)).toEqual([4]);
	});

	it('are not judged where a figure is missing: a blank is not 0', () => {
		const figures = report({
			reconsideration_upheld: { state: 'blank', raw: '' },
			reconsideration_total: printed(4)
		});
		expect(brokenSums('2021', figures)).toEqual([]);
	});
});
