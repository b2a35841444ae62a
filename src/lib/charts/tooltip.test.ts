import { describe, expect, it } from 'vitest';
import { indicatorOf } from '../form/indicators';
import { lookOf } from './palette';
import { point, SIX_STATES, trendRow } from './sample';
import { rankingTooltip, seriesTooltip, trendTooltip } from './tooltip';

const penalties = indicatorOf('penalty_decisions')!;
const rate = indicatorOf('disclosure_rate')!;
const cells = (html: string) => [...html.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map((match) => match[1]);

describe('a tooltip', () => {
	it('gives exact figures, and states in words', () => {
		const texts = SIX_STATES.map((p) => cells(seriesTooltip([p], new Map(), penalties, 'zh'))[1]);
		expect(texts).toEqual([
			'12 件',
			'未填报',
			'0 件',
			'不适用',
			'未能读取',
			'30 件',
			'36 件',
			'未见',
			'无报告'
		]);
	});

	it('shows every text as text', () => {
		const html = seriesTooltip(
			[point('<img src=x>', 2023, 1, { note: '"余" & 约' })],
			new Map([['<img src=x>', lookOf(0)]]),
			penalties,
			'zh'
		);
		expect(html).toContain('&lt;img src=x&gt;');
		expect(html).toContain('<small>&quot;余&quot; &amp; 约</small>');
		expect(html).not.toContain('<img');
	});

	it('of a rate shows the two sums once', () => {
		const many = point('甲镇', 2023, 0.75, { numerator: 9, denominator: 12 });
		const few = point('甲镇', 2023, 0.75, { numerator: 3, denominator: 4 });
		expect(cells(rankingTooltip(many, undefined, rate, 'zh'))[1]).toBe('75%<small>9 / 12</small>');
		const place = { best: 3, worst: 9, of: 16 };
		expect(cells(rankingTooltip(many, place, rate, 'zh'))[1]).toBe(
			'75%<small>9 / 12</small><small>第 3—9 位（共 16 个）</small>'
		);
		expect(cells(rankingTooltip(few, undefined, rate, 'zh'))[1]).toBe('3 / 4');
	});

	it('of a year says how many organs it covers', () => {
		const row = trendRow(2023, { value: 1234, q1: 12, q3: 2000, reporting: 9 });
		expect(cells(trendTooltip([row], { aggregation: 'median' }, penalties, 'zh'))).toEqual([
			'中位数',
			'1,234 件',
			'上四分位',
			'2,000 件',
			'下四分位',
			'12 件',
			'有数据的单位',
			'9 / 10',
			'有报告的单位',
			'10'
		]);
		expect(cells(trendTooltip([trendRow(2022, {})], { aggregation: 'sum' }, penalties, 'en'))).toEqual([
			'sum',
			'—',
			'organs with data',
			'0 / 10',
			'organs with a report',
			'10'
		]);
	});
});
