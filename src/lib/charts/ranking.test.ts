import { shortName } from '../text/names';
import { describe, expect, it } from 'vitest';
import type { Point } from '../data/questions/points/point';
import { chart } from './chart';
import { point, sampleView, textsOf } from './sample';
import { drawSvg } from './svg';

function draw(rows: readonly Point[], shape: 'desk' | 'phone' = 'desk') {
	const drawn = chart({
		view: sampleView({ years: [2023, 2023] }),
		answer: { question: 'ranking', rows, expected: rows.length },
		language: 'zh',
		shape
	});
	return { drawn, texts: textsOf(drawSvg(drawn)) };
}

describe('a ranking', () => {
	const long = '示例市经济技术开发区南关街道办事处';
	const rows = [
		point('乙乡', 2023, 0),
		point('丙镇', 2023, 'blank'),
		point(long, 2023, 12345),
		point('甲镇', 2023, 36),
		point('丁镇', 2023, 'no_report')
	];

	it('stands from most to least, with whole names and exact values; 0 is a value', () => {
		for (const shape of ['desk', 'phone'] as const)
			expect(draw(rows, shape).texts).toEqual([
				shortName(long),
				'12,345 件',
				'甲镇',
				'36 件',
				'乙乡',
				'0 件'
			]);
	});

	it('draws no bar for an organ without a value', () => {
		const { drawn, texts } = draw(rows);
		expect(drawn.points).toBe(3);
		expect(texts).not.toEqual(expect.arrayContaining(['丙镇']));
	});

	it('says where an organ is when they are not all of one place', () => {
		const other = point('城关镇', 2023, 8, { path: '示例省 示例市 另一县' });
		expect(draw([...rows, other]).texts).toEqual(expect.arrayContaining(['另一县', '示例县']));
	});

	it('gives a rate its interval, and a rate of few cases no place', () => {
		const rate = (name: string, numerator: number, denominator: number) =>
			point(name, 2023, numerator / denominator, { numerator, denominator });
		const drawn = chart({
			view: sampleView({ years: [2023, 2023], indicator: 'disclosure_rate' }),
			answer: { question: 'ranking', rows: [rate('甲镇', 3, 3), rate('乙镇', 20, 40)], expected: 2 },
			language: 'zh',
			shape: 'desk'
		});
		expect(textsOf(drawSvg(drawn))).toEqual(['乙镇', '50%（20/40）']);
		expect(drawn.remark).toContain('置信区间');
	});

	it('draws organs chosen by name in their own colours', () => {
		const drawn = chart({
			view: sampleView({ years: [2023, 2023], organs: ['乙乡', '甲镇'] }),
			answer: { question: 'ranking', rows: [point('甲镇', 2023, 9), point('乙乡', 2023, 4)], expected: 2 },
			language: 'zh',
			shape: 'desk'
		});
		const bars = [...drawSvg(drawn).matchAll(/fill="var\(--(c\d)\)"/g)].map((match) => match[1]);
		expect(bars).toEqual(['c2', 'c1']);
	});

	it('shows the first thirty of many, and says so', () => {
		const many = Array.from({ length: 41 }, (_, i) => point(`第${i}镇`, 2023, i));
		const { drawn } = draw(many);
		expect(drawn.points).toBe(30);
		expect(drawn.remark).toBe('图中是前 30 个，共 41 个单位有数值；全部见表。');
		expect(draw(rows).drawn.remark).toBeNull();
	});
});
