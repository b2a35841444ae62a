import { describe, expect, it } from 'vitest';
import { valueOf, type Figure } from './figure';
import { figureOf, type Report } from './report';

const report = (form: Report['form'], figures: [string, Figure][] = []): Report => ({
	id: 'x1-2022',
	organ: { code: 'x1', name: '示例镇人民政府', kind: 'town', path: [], area: null, formerNames: [] },
	year: 2022,
	form,
	figures: new Map(figures),
	source: { url: null, mirror: false, published: null, complete: false, note: '' }
});

describe('figureOf', () => {
	it('gives a listed figure as it is, 0 included', () => {
		const zero: Figure = { state: 'reported', value: 0, raw: '0', place: null };
		expect(figureOf(report('2021', [['penalty_decisions', zero]]), 'penalty_decisions')).toBe(zero);
	});

	it('tells a figure not on the form from one not seen', () => {
		expect(figureOf(report('2021'), 'fees_collected').state).toBe('absent');
		expect(figureOf(report('2019'), 'fees_collected').state).toBe('not_applicable');
		expect(figureOf(report('none'), 'penalty_decisions').state).toBe('not_applicable');
		expect(figureOf(report('none'), 'items_disclosed').state).toBe('absent');
		expect(figureOf(report(null), 'fees_collected').state).toBe('absent');
	});

	it('has no value but a reported one', () => {
		expect(valueOf({ state: 'reported', value: 0, raw: '0', place: null })).toBe(0);
		expect(valueOf({ state: 'blank', raw: '' })).toBeNull();
	});
});
