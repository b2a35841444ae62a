import { describe, expect, it } from 'vitest';
import { INDICATORS, indicatorOf } from './indicators';

describe('what may be made of the figures of several organs', () => {
	const told = INDICATORS.filter(({ caveat }) => caveat !== null).map(({ id }) => id);

	it('all but these add up over organs and compare between them', () => {
		expect(told).toEqual([
			'items_disclosed',
			'prose_applications_received',
			'rules_in_force',
			'rules_disclosed_total_v19',
			'normative_documents_disclosed_total_v19',
			'procurement_amount_v19'
		]);
	});

	it.each([
		['items_disclosed', false, false],
		['prose_applications_granted', true, true],
		['rules_in_force', false, false],
		['normative_documents_in_force', true, true],
		['normative_documents_disclosed_total_v19', false, false],
		['licensing_items_last_year_v19', true, true],
		['procurement_amount_v19', false, false],
		['penalty_decisions', true, true],
		['fees_collected', true, true],
		['denied__total', true, true],
		['disclosure_rate', true, true]
	])('%s: added up %s, compared %s', (id, additive, comparable) => {
		expect(indicatorOf(id)).toMatchObject({ additive, comparable });
	});

	it('what does not add up or compare says why', () => {
		for (const { id, additive, comparable, caveat } of INDICATORS)
			expect(caveat === null, id).toBe(additive && comparable);
	});

	it('no figure of the form claims that more or fewer is better', () => {
		for (const { id, better } of INDICATORS) expect(better, id).toBeNull();
	});
});
