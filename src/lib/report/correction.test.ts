import { describe, expect, it } from 'vitest';
import { fieldOf } from '../form/fields';
import { correctedFigures, typedNumber } from './correction';
import type { Figure } from './figure';

const reading = new Map<string, Figure>([
	[
		'reconsideration_total',
		{ state: 'reported', value: 12, raw: '1 2', place: { table: 'disputes', line: 7 } }
	],
	['reconsideration_upheld', { state: 'unreadable', raw: '▢', reason: 'not_a_number' }]
]);

describe('a correction', () => {
	it('stands in the place of the reading, and says what was read', () => {
		const figures = correctedFigures(
			reading,
			new Map([['reconsideration_total', { state: 'reported', value: 2 }]])
		);
		expect(figures.get('reconsideration_total')).toEqual({
			state: 'reported',
			value: 2,
			raw: '1 2',
			place: { table: 'disputes', line: 7 },
			note: 'corrected_from:12'
		});
		expect(reading.get('reconsideration_total')).toMatchObject({ value: 12 });
	});

	it('can be a state, and can be of a cell the document does not have', () => {
		const figures = correctedFigures(
			reading,
			new Map([
				['reconsideration_upheld', { state: 'blank' as const }],
				['items_disclosed', { state: 'reported' as const, value: 0 }]
			])
		);
		expect(figures.get('reconsideration_upheld')).toEqual({
			state: 'blank',
			raw: '▢',
			reason: 'corrected_state:unreadable; not_a_number'
		});
		expect(figures.get('items_disclosed')).toMatchObject({ value: 0, raw: null, place: null });
	});
});

describe('a typed number', () => {
	const typed = (text: string, field: string) => typedNumber(text, fieldOf(field));

	it('is read in any width, with separators', () => {
		expect(typed(' １,２３４ ', 'reconsideration_total')).toBe(1234);
		expect(typed('0', 'reconsideration_total')).toBe(0);
	});

	it('is what the form allows there, or nothing', () => {
		for (const text of ['', '-1', '1.5', '十二', '1e3', '99999999999999999999', '1000000001', '\u0000'])
			expect(typed(text, 'reconsideration_total')).toBeNull();
		expect(typed('47.35', 'fees_collected')).toBe(47.35);
	});
});
