import { describe, expect, it } from 'vitest';
import { FIELDS, isFieldId } from './fields';
import { INDICATORS, fieldsNeeded, indicatorOf, isComparable } from './indicators';

describe('indicators', () => {
	it('have unique ids and use only fields of the form', () => {
		expect(new Set(INDICATORS.map((i) => i.id)).size).toBe(INDICATORS.length);
		for (const indicator of INDICATORS)
			for (const field of fieldsNeeded(indicator))
				expect(isFieldId(field), `${indicator.id}: ${field}`).toBe(true);
	});

	it('leave no figure of the form out', () => {
		const used = new Set(INDICATORS.flatMap((indicator) => fieldsNeeded(indicator)));
		expect(FIELDS.filter((field) => !used.has(field.id))).toEqual([]);
	});

	it('derive the four subtotals the form does not print', () => {
		expect(indicatorOf('denied__total')?.formulas['2021']?.sum).toHaveLength(8);
		expect(indicatorOf('unavailable__total')?.formulas['2021']?.sum).toHaveLength(3);
		expect(indicatorOf('not_processed__total')?.formulas['2021']?.sum).toHaveLength(5);
		expect(indicatorOf('other_handling__total')?.formulas).toEqual({
			'2019': { sum: ['other_handling__total'] },
			'2021': { sum: ['other_no_supplement__total', 'other_fee_unpaid__total', 'other_other__total'] }
		});
	});

	it('never compare documents made under the 2019 form with those issued under the 2021 form', () => {
		const documents = indicatorOf('normative_documents_issued')!;
		expect(documents.atFormChange).toBe('separate');
		expect(isComparable(documents, '2019', '2021')).toBe(false);
		expect(isComparable(documents, '2021', '2021')).toBe(true);
		expect(isComparable(indicatorOf('penalty_decisions')!, '2019', '2021')).toBe(true);
	});

	it('state a rate as a ratio of sums', () => {
		expect(indicatorOf('disclosure_rate')?.formulas['2021']).toEqual({
			sum: ['granted__total', 'partly_granted__total'],
			over: ['handled_total__total']
		});
		expect(indicatorOf('refusal_rate')?.formulas['2019']?.sum).toHaveLength(8);
		expect(indicatorOf('other_rate')?.formulas['2019']?.sum).toEqual(['other_handling__total']);
	});
});
