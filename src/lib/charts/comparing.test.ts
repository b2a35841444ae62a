import { describe, expect, it } from 'vitest';
import type { Display } from '../view/view';
import type { Point } from '../data/questions/points/point';
import { chart } from './chart';
import { point, sampleView, SIX_STATES, textsOf } from './sample';
import { shadeOf, shadesOf } from './shades';
import { drawSvg } from './svg';

function draw(display: Display, rows: readonly Point[], indicator = 'penalty_decisions') {
	const years = rows.map(({ year }) => year);
	const view = sampleView({
		display,
		indicator,
		years: [Math.min(...years), Math.max(...years)],
		organs: ['甲镇', '乙镇']
	});
	const drawn = chart({ view, answer: { question: 'series', rows }, language: 'zh', shape: 'desk' });
	const svg = drawSvg(drawn);
	return { drawn, svg, texts: textsOf(svg) };
}
const rate = (name: string, numerator: number, denominator: number, year = 2023) =>
	point(name, year, numerator / denominator, { numerator, denominator });

describe('shades', () => {
	it('hold about as many values each, with the values they really have; 0 has none', () => {
		const shades = shadesOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]);
		expect(shades.map(({ least, most }) => [least, most])).toEqual([
			[1, 2],
			[3, 4],
			[5, 6],
			[7, 8],
			[9, 1000]
		]);
		expect(shadeOf(6, shades)?.name).toBe('h3');
	});

	it('are fewer where the values are few, and equal values are equal', () => {
		expect(shadesOf([4, 4, 4]).map(({ least, most }) => [least, most])).toEqual([[4, 4]]);
		expect(shadesOf([0, 0])).toEqual([]);
		expect(shadesOf([1, 9]).map(({ name }) => name)).toEqual(['h1', 'h5']);
	});
});

describe('a table of shades', () => {
	it('writes every number and the reason of every missing one', () => {
		const { texts, drawn } = draw('heat', SIX_STATES);
		for (const text of ['12', '0', '30', '36', '未填报', '不适用', '未能读取', '未见', '无报告'])
			expect(texts).toContain(text);
		expect(drawn.points).toBe(4);
	});

	it('shows a rate of few cases by its counts, without a shade', () => {
		const { texts, svg } = draw('heat', [rate('甲镇', 3, 4, 2022), rate('甲镇', 20, 40)], 'disclosure_rate');
		expect(texts).toEqual(expect.arrayContaining(['3/4', '50%']));
		expect(svg.match(/fill="var\(--h\d\)"/g)).toHaveLength(2);
	});

	it('lets a sign stand for years without a report where most have none, and says what it means', () => {
		const rows = Array.from({ length: 8 }, (_, i) => point('甲镇', 2016 + i, i === 0 ? 5 : 'no_report'));
		const { texts } = draw('heat', rows);
		expect(texts).toContain('×');
		expect(texts.at(-1)).toContain('× 无报告');
	});
});

describe('a slope', () => {
	it('has a long unit once, over its values', () => {
		const rows = [
			point('甲镇', 2021, 1),
			point('甲镇', 2022, 2),
			point('乙镇', 2021, 3),
			point('乙镇', 2022, 4)
		];
		const drawn = chart({
			view: sampleView({
				display: 'slope',
				indicator: 'fees_collected',
				years: [2021, 2022],
				organs: ['甲镇', '乙镇']
			}),
			answer: { question: 'series', rows },
			language: 'en',
			shape: 'phone'
		});
		const texts = textsOf(drawSvg(drawn));
		expect(texts.filter((text) => text.includes('CNY'))).toEqual(['CNY 10,000']);
		expect(texts).toEqual(expect.arrayContaining(['1', '3', '2 甲镇', '4 乙镇']));
	});

	it('leaves out whom it cannot compare, and says so', () => {
		const rows = [
			point('甲镇', 2021, 10),
			point('甲镇', 2023, 30),
			point('乙镇', 2021, 'blank'),
			point('乙镇', 2023, 5)
		];
		const { texts, drawn } = draw('slope', rows);
		expect(texts).toEqual(expect.arrayContaining(['2021', '2023', '10 件', '30 件 甲镇']));
		expect(drawn.remark).toContain('1 个单位没有画');
	});
});

describe('small charts', () => {
	it('are one for each organ, with a sign where a year is missing', () => {
		const other = [2017, 2018].map((year) => point('乙镇', year, year));
		const { texts, drawn } = draw('panels', [...SIX_STATES, ...other]);
		expect(texts).toEqual(expect.arrayContaining(['甲镇', '乙镇', '□', '？']));
		expect(texts.at(-1)).toContain('□ 未填报');
		expect(drawn.points).toBe(6);
	});
});

describe('a funnel', () => {
	it('names whom chance hardly explains, and leaves rates of few cases out', () => {
		const rows = [rate('甲镇', 90, 100), rate('乙镇', 100, 200), rate('丙镇', 110, 200), rate('丁镇', 2, 2)];
		const drawn = chart({
			view: sampleView({ display: 'funnel', indicator: 'disclosure_rate', years: [2023, 2023] }),
			answer: { question: 'ranking', rows, expected: 4 },
			language: 'zh',
			shape: 'desk'
		});
		const texts = textsOf(drawSvg(drawn));
		expect(texts).toEqual(expect.arrayContaining(['甲镇 90%', '合并 60.2%']));
		expect(texts.join()).not.toContain('丁镇');
		expect(drawn.points).toBe(3);
	});

	it('draws no rate where nobody has one', () => {
		const drawn = chart({
			view: sampleView({ display: 'funnel', indicator: 'disclosure_rate', years: [2023, 2023] }),
			answer: { question: 'ranking', rows: [point('甲镇', 2023, 'absent')], expected: 1 },
			language: 'zh',
			shape: 'desk'
		});
		expect(textsOf(drawSvg(drawn)).join()).not.toContain('合并');
		expect(drawn.points).toBe(0);
		expect(drawn.remark).toBeNull();
	});
});
