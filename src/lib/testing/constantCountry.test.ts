import { describe, expect, it } from 'vitest';
import { localPoints } from '../data/questions/points/local';
import { organsOf } from '../data/dataset';
import { INDICATORS } from '../form/indicators';
import { sumsOf } from '../form/sums';
import { valueOf } from '../report/figure';
import { constantCountry } from './constantCountry';

const years = [2016, 2025] as const;

describe('a constant country', () => {
	const reports = constantCountry({ seed: 'a', organs: 12, years, missing: 0.4, blank: 0.05 });

	it('is the same at every call, and another with another seed', () => {
		expect(constantCountry({ seed: 'a', organs: 12, years, missing: 0.4, blank: 0.05 })).toEqual(reports);
		expect(constantCountry({ seed: 'b', organs: 12, years, missing: 0.4 })).not.toEqual(reports);
	});

	it('misses about as many reports as it is told to', () => {
		for (const missing of [0.1, 0.95]) {
			const there = constantCountry({ seed: 'a', organs: 200, years, missing }).length / 2000;
			expect(Math.abs(1 - missing - there)).toBeLessThan(0.03);
		}
	});

	it('gives an organ one value of an indicator for all years, or one for each form that must not be joined', () => {
		for (const indicator of INDICATORS)
			for (const each of organsOf(reports)) {
				const known = localPoints({ indicator: indicator.id, years }, [each]).filter(
					({ value }) => value !== null
				);
				const split = indicator.atFormChange === 'separate';
				const values = new Set(known.map(({ value, form }) => `${split ? form : ''} ${value}`));
				const forms = new Set(known.map(({ form }) => form));
				expect(values.size, indicator.id).toBeLessThanOrEqual(split ? forms.size : 1);
			}
	});

	it('adds up as the form prints', () => {
		for (const { form, figures } of constantCountry({ seed: 'a', organs: 12, years, missing: 0.4 }))
			for (const { left, right } of form === '2019' || form === '2021' ? sumsOf(form) : []) {
				const sum = (fields: readonly string[]) =>
					fields.reduce((total, field) => {
						const figure = figures.get(field);
						return total + ((figure && valueOf(figure)) ?? NaN);
					}, 0);
				expect(sum(left)).toBe(sum(right));
			}
	});
});
