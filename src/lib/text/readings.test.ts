import { describe, expect, it } from 'vitest';
import { fieldsOn } from '../form/fields';
import { brokenSums } from '../report/arithmetic';
import type { Figure } from '../report/figure';
import { arithmetic, figureText, openCell, placeText, readTitle, sumName } from './readings';

const printed = (value: number): Figure => ({ state: 'reported', value, raw: String(value), place: null });
const broken = (cells: Readonly<Record<string, number>>) =>
	brokenSums(
		'2021',
		new Map([
			...fieldsOn('2021').map((field) => [field.id, printed(0)] as const),
			...Object.entries(cells).map(([field, value]) => [field, printed(value)] as const)
		])
	);

describe('a sum that does not hold', () => {
	it('shows its arithmetic in full when it is short', () => {
		const [identity] = broken({
			new_requests__total: 17,
			carried_in__total: 2,
			handled_total__total: 18,
			carried_out__total: 3
		}).filter(({ sum }) => sum.id === 'T3-ID:total');
		expect(identity && arithmetic(identity, 'zh')).toBe('17 + 2 ≠ 18 + 3，差 2');
		expect(identity && sumName(identity, 'zh')).toBe('总计：新收＋上年结转 ＝ 总计＋结转下年度');
	});

	it('leaves the zeros of a long sum out, and says what it comes to', () => {
		const [row] = broken({ granted__natural_person: 2, granted__other_org: 3, granted__total: 4 }).filter(
			({ sum }) => sum.id === 'T3-TOT:granted'
		);
		expect(row && arithmetic(row, 'zh')).toBe('2 + 3 = 5 ≠ 4，差 1');
		expect(row && arithmetic(row, 'en')).toBe('2 + 3 = 5 ≠ 4, off by 1');
	});
});

describe('a cell', () => {
	it('reads as its number or its state, never as 0 for a state', () => {
		expect(figureText(printed(1234), 'zh')).toBe('1,234');
		expect(figureText({ state: 'blank' }, 'zh')).toBe('未填报');
		expect(openCell('reconsideration_total', printed(3), { corrected: true, broken: true }, 'zh')).toMatch(
			/3，人工更正，对不上，查看原文$/
		);
	});

	it('says where it stands', () => {
		const place = { table: 'disputes', line: 7, row: '行政复议', column: '合计' } as const;
		expect(placeText('reconsideration_total', place, 'zh')).toBe(
			'表四 · 行政复议 · 总计；列：合计；第 7 行文字'
		);
	});
});

it('a report without a year says so', () => {
	const report = { organ: '示例镇人民政府', year: null } as Parameters<typeof readTitle>[0];
	expect(readTitle(report, 'zh')).toBe('示例镇人民政府（年度未知）');
});
