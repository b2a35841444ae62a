import { describe, expect, it } from 'vitest';
import { indicatorOf } from '../form/indicators';
import { trendRow } from '../testing/points';
import { changePhrase, largestPhrase, matchedChange, onlyOrgan } from './matched';

const count = indicatorOf('penalty_decisions')!;
const rate = indicatorOf('disclosure_rate')!;
const before = trendRow({ year: 2023, value: 300, reporting: 20 });
/** 2024 with 18 organs of the 20 of 2023 and two others. */
const later = trendRow({
	year: 2024,
	value: 900,
	reporting: 20,
	matched: 18,
	matchedBefore: 300,
	matchedNow: 312
});
const change = (row: typeof later, than = before) => matchedChange(row, [than, row], count, 'zh');

describe('the change of organs put together', () => {
	it('is one of those that have both years, and says how many they are', () => {
		expect(change(later)).toEqual({ file: 12, text: '18 个两年都有数的单位：▲ 12 (4%)', order: 12 });
	});

	it('needs no base where the organs are the same', () => {
		expect(change({ ...later, matched: 20 }).text).toBe('▲ 12 (4%)');
	});

	it('is not stated of two organs, nor of less than half of the larger year', () => {
		expect(change({ ...later, matched: 2 })).toEqual({
			file: null,
			text: '两年没有足够的相同单位（2 个）',
			order: null
		});
		expect(change({ ...later, matched: 9 }).file).toBeNull();
		expect(change({ ...later, reporting: 40, matched: 18 }).file).toBeNull();
	});

	it('of a rate needs ten cases of those organs in both years', () => {
		const now = { ...later, value: 0.5, matchedBefore: 0.25, matchedNow: 0.5, casesBefore: 9, casesNow: 80 };
		const rates = (row: typeof now) => matchedChange(row, [{ ...before, value: 0.4 }, row], rate, 'zh');
		expect(rates(now).file).toBeNull();
		expect(rates({ ...now, casesBefore: 10 }).text).toBe('18 个两年都有数的单位：▲ 25 个百分点');
	});

	it('is none across a gap, and none to another figure', () => {
		expect(change(later, { ...before, year: 2022 }).text).toBe('—');
		expect(change({ ...later, segment: '2021' }, { ...before, segment: '2019' }).text).toBe(
			'口径变化，不可比'
		);
	});

	it('names who makes most of it', () => {
		const moved = { ...later, mover: 'a', moverName: '示例一镇人民政府', moved: 10 };
		expect(changePhrase(moved, [before, moved], count, 'zh')).toBe(
			'；比 2023 年，18 个两年都有数的单位▲ 12 (4%)，其中示例一镇 +10 件'
		);
		// What has no unit printed has none here either.
		const bought = indicatorOf('procurement_amount_v19')!;
		expect(changePhrase(moved, [before, moved], bought, 'zh')).toMatch(/示例一镇 \+10$/);
		expect(changePhrase(moved, [before, moved], count, 'en')).toBe(
			'; from 2023 the 18 organs with both years ▲ 12 (4%), of it 示例一镇 +10'
		);
	});
});

describe('a single organ', () => {
	it('that makes more than half of a sum is named with its share', () => {
		const row = { ...later, value: 6792, largest: 'a', largestName: '示例一镇人民政府', largestValue: 6322 };
		expect(largestPhrase(row, count, 'zh')).toBe('，其中示例一镇 6,322 件，占 93.1%');
		expect(largestPhrase({ ...row, denominator: 8000 }, rate, 'zh')).toBe('，其中示例一镇占分母的 79%');
		expect(largestPhrase(later, count, 'zh')).toBe('');
	});

	it('that is all of a year gives it its name', () => {
		const row = { ...later, reporting: 1, largest: 'a', largestName: '示例一镇人民政府', largestValue: 900 };
		expect(onlyOrgan(row, 'zh')).toBe('（示例一镇）');
		expect(largestPhrase(row, count, 'zh')).toBe('');
		expect(onlyOrgan(later, 'zh')).toBe('');
	});
});
