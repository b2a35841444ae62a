import { describe, expect, it } from 'vitest';
import type { TrendRow } from '../data/questions/trend/question';
import { chart } from './chart';
import { linesOf, sampleView, textsOf, trendRow } from './sample';
import { trendAnswer } from '../testing/points';
import { drawSvg } from './svg';

const full = (year: number, value: number, part: Partial<TrendRow> = {}) =>
	trendRow(year, {
		value,
		q1: value / 2,
		q3: value * 2,
		reporting: 10,
		matched: part.reporting ?? 10,
		...part
	});

function draw(indicator: string, rows: readonly TrendRow[], shape: 'desk' | 'phone' = 'desk') {
	const aggregation = rows.some((row) => row.q1 !== null) ? 'median' : 'sum';
	const drawn = chart({
		view: sampleView({ indicator, aggregation }),
		answer: trendAnswer(rows),
		language: 'zh',
		shape
	});
	return { drawn, svg: drawSvg(drawn) };
}

describe('the trend of organs put together', () => {
	const gap = [
		full(2019, 20),
		full(2020, 24),
		trendRow(2021, {}),
		full(2022, 0, { reporting: 9 }),
		full(2023, 30, { reporting: 9 })
	];

	it('breaks at a year without a value: two sub-paths, two bands, four values', () => {
		const { drawn, svg } = draw('penalty_decisions', gap);
		expect(linesOf(svg, 'c1').map((line) => line.length)).toEqual([2]);
		expect(svg.match(/<polygon/g)).toHaveLength(2);
		expect(drawn.points).toBe(4);
		expect(svg).not.toMatch(/NaN|undefined|null/);
	});

	it('joins only years of the same organs, and has a band of its own for each', () => {
		const { drawn, svg } = draw('penalty_decisions', [
			full(2019, 20),
			full(2020, 24),
			full(2021, 22, { matched: 9 }),
			full(2022, 26)
		]);
		expect(linesOf(svg, 'c1').map((line) => line.length)).toEqual([1, 1]);
		expect(svg.match(/<polygon/g)).toHaveLength(2);
		expect(drawn.points).toBe(4);
	});

	it('shows the organs where the years are of different ones: a dot each, the same one joined', () => {
		const dot = (organ: string, year: number, value: number) => ({
			organ,
			name: organ,
			year,
			segment: null,
			value,
			numerator: null,
			denominator: null
		});
		const values = [dot('甲镇', 2019, 4), dot('甲镇', 2020, 6), dot('乙镇', 2020, 8), dot('丙镇', 2022, 7)];
		const rows = [
			full(2019, 4, { reporting: 1, matched: 0 }),
			full(2020, 7, { reporting: 2, matched: 1 }),
			full(2022, 7, { reporting: 1, matched: 0 })
		];
		const drawn = chart({
			view: sampleView({ aggregation: 'median' }),
			answer: trendAnswer(rows, { values }),
			language: 'zh',
			shape: 'desk'
		});
		const [joins, dots] = [...drawSvg(drawn).matchAll(/<path d="([^"]*)"[^>]*stroke-linecap="round"/g)].map(
			([, path = '']) => path.match(/M/g)?.length
		);
		expect([joins, dots]).toEqual([1, 4]);
		expect(drawn.points).toBe(7);
		expect(drawn.remark).toContain('一点是一个单位');
		expect(drawSvg(drawn)).not.toContain('<polygon');
	});

	it('leaves off the scale only a few of many counts, and says how many; never a rate', () => {
		const value = (organ: number, figure: number) => ({
			organ: `99010${organ}`,
			name: `${organ}镇`,
			year: 2019,
			segment: null,
			value: figure,
			numerator: figure * 100,
			denominator: 100
		});
		const remarkOf = (indicator: string, figures: readonly number[]) =>
			chart({
				view: sampleView({ indicator }),
				answer: trendAnswer([full(2019, figures[0] ?? 0, { q1: null, q3: null })], {
					values: figures.map((figure, i) => value(i, figure))
				}),
				language: 'zh',
				shape: 'desk'
			}).remark;
		const many = Array.from({ length: 60 }, () => 1);
		expect(remarkOf('penalty_decisions', [...many, 900])).toContain('另有 1 个数高于 2 件');
		expect(remarkOf('penalty_decisions', [1, 1, 900])).not.toContain('另有');
		expect(remarkOf('disclosure_rate', [...many.map(() => 0.1), 1])).not.toContain('另有');
	});

	it('keeps a value that stands alone, with a marker and a band of its own', () => {
		const { svg } = draw('items_disclosed', [full(2019, 20), trendRow(2020, {}), full(2021, 24)]);
		expect(svg.match(/fill="var\(--c1\)" stroke="var\(--c1\)"/g)).toHaveLength(2);
		expect(svg.match(/<polygon/g)).toHaveLength(2);
	});

	it('names a long unit at the axis alone: a phone has no room for it beside every value', () => {
		const fees = chart({
			view: sampleView({ indicator: 'fees_collected', aggregation: 'sum' }),
			answer: trendAnswer([trendRow(2021, { value: 3, reporting: 10 })]),
			language: 'en',
			shape: 'phone'
		});
		const texts = textsOf(drawSvg(fees));
		expect(texts.filter((text) => text.includes('CNY'))).toEqual(['CNY 10,000']);
		expect(texts).toContain('sum 3');
	});

	it('says of a year whose form has no place for the figure that it does not apply, not that organs are missing', () => {
		const rows = [trendRow(2020, {}), full(2021, 3), full(2022, 4, { reporting: 9 })];
		const texts = textsOf(draw('fees_collected', rows).svg);
		expect(texts.filter((text) => /不适用|不完整| \/ /.test(text))).toEqual([
			'不适用',
			'10 / 10',
			'9 / 10',
			'不完整'
		]);
		// Reports in the old form of a later year still count.
		const late = [full(2020, 3, { reporting: 4 }), full(2021, 3)];
		expect(textsOf(draw('fees_collected', late).svg)).toContain('4 / 10');
	});

	it('says under each year how many organs it covers, and that they are not all', () => {
		const texts = textsOf(draw('penalty_decisions', gap).svg);
		expect(texts.filter((text) => text.includes(' / '))).toEqual([
			'10 / 10',
			'10 / 10',
			'0 / 10',
			'9 / 10',
			'9 / 10'
		]);
		expect(texts.filter((text) => text === '不完整')).toHaveLength(3);
	});

	it('of a sample says the number only', () => {
		const rows = [
			full(2022, 10, { reporting: 104, expected: 814 }),
			full(2023, 12, { reporting: 140, expected: 814 })
		];
		const texts = textsOf(draw('items_disclosed', rows).svg);
		expect(texts).toContain('140 份');
		expect(texts).not.toContain('不完整');
	});

	it('names the line and its quartiles where they end', () => {
		const texts = textsOf(draw('penalty_decisions', gap).svg);
		expect(texts).toEqual(expect.arrayContaining(['中位数 30 件', '上四分位 60 件', '下四分位 15 件']));
	});

	it('says the year of the last value when it is not the last year', () => {
		const texts = textsOf(draw('items_disclosed', [full(2022, 10), trendRow(2023, {})]).svg);
		expect(texts).toContain('中位数 10 条（2022 年）');
	});

	it('marks the change of form where the indicator is touched by it', () => {
		expect(textsOf(draw('penalty_decisions', gap).svg)).toContain('2021 年起用新表');
		expect(textsOf(draw('new_requests__total', gap).svg)).not.toContain('2021 年起用新表');
		expect(textsOf(draw('penalty_decisions', gap.slice(3)).svg)).not.toContain('2021 年起用新表');
	});

	it('draws figures of the two forms apart where they must not be joined', () => {
		const { svg } = draw('normative_documents_issued', [
			full(2019, 9, { segment: '2019' }),
			full(2020, 8, { segment: '2019' }),
			full(2021, 1, { segment: '2021' }),
			full(2022, 2, { segment: '2021' })
		]);
		expect(linesOf(svg, 'c1').map((line) => line.length)).toEqual([1]);
		expect(linesOf(svg, 'c2').map((line) => line.length)).toEqual([1]);
		expect(textsOf(svg)).toEqual(
			expect.arrayContaining(['2021 年起用新表，口径不同', '2019 年版表', '2021 年版表'])
		);
	});

	it('shows a rate of few cases as the cases', () => {
		const rate = (year: number, numerator: number, denominator: number) =>
			trendRow(year, { value: numerator / denominator, numerator, denominator, reporting: 10 });
		const { drawn, svg } = draw('disclosure_rate', [rate(2022, 30, 40), rate(2023, 3, 4)]);
		expect(textsOf(svg)).toContain('3 / 4');
		expect(drawn.points).toBe(1);
		expect(drawn.remark).toContain('2023 年 3 / 4');
		expect(textsOf(draw('disclosure_rate', [rate(2022, 1, 2)]).svg)).toContain(
			'有件数的各年都不足 10 件，只写件数'
		);
	});

	it('draws axes and no value when there is none', () => {
		const { drawn, svg } = draw('penalty_decisions', [trendRow(2022, {}), trendRow(2023, {})], 'phone');
		expect(drawn.points).toBe(0);
		expect(svg).not.toMatch(/NaN|polygon|stroke-width="2.25"/);
	});
});
