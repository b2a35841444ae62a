import { describe, expect, it } from 'vitest';
import { indicatorOf } from '../form/indicators';
import {
	bare,
	compact,
	exact,
	pointText,
	quotient,
	rateText,
	share,
	signed,
	tick,
	unitText
} from './numbers';

const penalties = indicatorOf('penalty_decisions')!;
const items = indicatorOf('items_disclosed')!;
const fees = indicatorOf('fees_collected')!;
const rate = indicatorOf('disclosure_rate')!;

describe('a value in full', () => {
	it.each([
		[12345, penalties, '12,345 件', '12,345'],
		[0, penalties, '0 件', '0'],
		[1472, items, '1,472 条', '1,472'],
		[0.092, fees, '0.092 万元', '0.092 (CNY 10,000)'],
		[623.6315, fees, '623.6315 万元', '623.6315 (CNY 10,000)'],
		[0.5, rate, '50%', '50%']
	])('%d', (value, indicator, zh, en) => {
		expect(exact(value, indicator, 'zh')).toBe(zh);
		expect(exact(value, indicator, 'en')).toBe(en);
	});

	it('has no unit where the form prints none', () => {
		const procurement = indicatorOf('procurement_amount_v19')!;
		expect(procurement.unit).toBe('(unit not printed)');
		expect(exact(1234.5, procurement, 'zh')).toBe('1,234.5');
	});

	it('shows the sign of a change the form asks for', () => {
		const added = indicatorOf('licensing_items_change_v19')!;
		expect([5, 0, -3].map((value) => exact(value, added, 'zh'))).toEqual(['+5 项', '0 项', '−3 项']);
		expect([5, 0, -3].map((value) => signed(value, 'en'))).toEqual(['+5', '0', '−3']);
	});
});

describe('a number for an axis', () => {
	it.each([
		[0, '0', '0'],
		[500, '500', '500'],
		[9000, '9,000', '9,000'],
		[12345, '1.2万', '12k'],
		[20000, '2万', '20k'],
		[150000, '15万', '150k'],
		[1500000, '150万', '1.5M'],
		[120000000, '1.2亿', '120M'],
		[-12345, '−1.2万', '−12k'],
		[0.25, '0.25', '0.25']
	])('%d', (value, zh, en) => {
		expect(compact(value, 'zh')).toBe(zh);
		expect(compact(value, 'en')).toBe(en);
	});

	it('of a rate is a percentage', () => {
		expect(tick(0.2, rate, 'zh')).toBe('20%');
		expect(tick(20000, penalties, 'zh')).toBe('2万');
	});
});

describe('a rate', () => {
	it.each([
		[3, 4, '3 / 4'],
		[0, 9, '0 / 9'],
		[9, 12, '75%'],
		[1, 3000, '<0.1%'],
		[2999, 3000, '>99.9%'],
		[3000, 3000, '100%'],
		[0, 12, '0%'],
		[1, 12, '8.3%'],
		[0, 0, '—'],
		[null, 4, '—'],
		[3, null, '—']
	])('%s of %s', (numerator, denominator, text) => {
		expect(rateText(numerator, denominator, 'zh')).toBe(text);
	});

	it('stands beside its two sums', () => {
		expect(quotient(1234, 5678, 'zh')).toBe('1,234 / 5,678');
		expect(share(1.25)).toBe('125%');
	});
});

it('the figure of a point is a count, a rate, or nothing when nothing was counted', () => {
	expect(pointText({ value: 0, numerator: null, denominator: null }, penalties, 'zh')).toBe('0 件');
	expect(pointText({ value: 0.75, numerator: 3, denominator: 4 }, rate, 'zh')).toBe('3 / 4');
	expect(pointText({ value: null, numerator: 0, denominator: 0 }, rate, 'zh')).toBe('—');
	expect(bare(-1234567, 'en')).toBe('−1,234,567');
});

it.each([
	['余', '100 余 条', 'over 100'],
	['约', '约 100 条', 'about 100'],
	['余; unit:项', '100 余 条', 'over 100'],
	['单位件', '100 条', '100'],
	[null, '100 条', '100']
])('a number the report gives with %s is not shown as exact', (note, zh, en) => {
	const point = { value: 100, numerator: null, denominator: null, note };
	expect(pointText(point, items, 'zh')).toBe(zh);
	expect(pointText(point, items, 'en')).toBe(en);
});

it('a caption states the unit once', () => {
	expect(unitText(fees, 'zh')).toBe('万元');
	expect(unitText(fees, 'en')).toBe('CNY 10,000');
	expect(unitText(penalties, 'en')).toBe('');
});
