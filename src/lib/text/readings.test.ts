import { describe, expect, it } from 'vitest';
import type { Figure } from '../report/figure';
import { figureText, openCell, placeText, readTitle } from './readings';

const printed = (value: number): Figure => ({ state: 'reported', value, raw: String(value), place: null });
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
