import { expect, it } from 'vitest';
import type { AreaTotal } from '../../data/pageData';
import { areaTotalText } from './area';

const total = (part: Partial<AreaTotal>): AreaTotal => ({
	indicator: 'penalty_decisions',
	aggregation: 'sum',
	largestName: null,
	largestValue: null,
	year: 2024,
	value: 702,
	numerator: null,
	denominator: null,
	reporting: 3,
	expected: 8,
	...part
});
const value = (part: Partial<AreaTotal>) => areaTotalText(total(part), 'townships', 'zh').value;

it('says of a value that is no sum what it is', () => {
	const items = total({ indicator: 'items_disclosed', aggregation: 'median' });
	expect(areaTotalText(total({}), 'townships', 'zh')).toMatchObject({
		label: '行政处罚处理决定数量',
		value: '702 件'
	});
	expect(areaTotalText(items, 'townships', 'zh')).toMatchObject({
		label: '主动公开政府信息条数（中位数）',
		value: '702 条'
	});
	expect(areaTotalText(items, 'townships', 'en').label).toMatch(/ \(median\)$/);
});

it('gives a rate of few cases as its counts', () => {
	expect(value({ indicator: 'disclosure_rate', value: 1, numerator: 1, denominator: 1 })).toBe('1 / 1');
	expect(value({ indicator: 'disclosure_rate', value: 0.9, numerator: 9, denominator: 10 })).toBe(
		'90%（9 / 10）'
	);
});
