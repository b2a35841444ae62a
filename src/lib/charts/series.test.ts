import { describe, expect, it } from 'vitest';
import type { Language } from '../form/words';
import type { Point } from '../data/questions/points/point';
import { chart } from './chart';
import { linesOf, point, sampleView, SIX_STATES, textsOf } from './sample';
import { drawSvg } from './svg';

function draw(
	points: readonly Point[],
	shape: 'desk' | 'phone' = 'desk',
	language: Language = 'zh',
	indicator = 'penalty_decisions'
) {
	const organs = [...new Set(points.map((p) => p.organ))];
	const drawn = chart({
		view: sampleView({ indicator, organs, aggregation: 'each' }),
		answer: { question: 'series', rows: points },
		language,
		shape
	});
	return { drawn, svg: drawSvg(drawn) };
}

describe('organs each by itself', () => {
	it('draws the numbers, 0 included, and none of the five other states', () => {
		const { drawn, svg } = draw(SIX_STATES);
		expect(drawn.points).toBe(4);
		expect(svg.match(/fill="var\(--c1\)" stroke="var\(--c1\)"/g)).toHaveLength(4);
		expect(svg).not.toMatch(/NaN|undefined/);
	});

	it('breaks the line at every gap', () => {
		const [line] = linesOf(draw(SIX_STATES).svg, 'c1');
		expect(line).toHaveLength(3);
		expect(line?.filter((path) => path.includes('L'))).toHaveLength(1);
	});

	it('says the reason under every gap, on a desk in place and on a phone in a list', () => {
		const desk = textsOf(draw(SIX_STATES).svg);
		for (const word of ['未填报', '不适用', '未能读取', '未见', '无报告']) expect(desk).toContain(word);
		const phone = textsOf(draw(SIX_STATES, 'phone').svg).join('');
		expect(phone).toContain('甲镇：2018 未填报；2020 不适用；2021 未能读取；2024 未见；2025 无报告');
		expect(textsOf(draw(SIX_STATES, 'phone', 'en').svg).join('')).toContain('2021 unreadable');
	});

	it('names lines where they end, with the year when a line ends early', () => {
		const two = [...SIX_STATES, ...SIX_STATES.map((p) => point('乙乡', p.year, 7))];
		const texts = textsOf(draw(two).svg);
		expect(texts).toContain('乙乡 7 件');
		expect(texts).toContain('甲镇 36 件（2023 年）');
	});

	it('says that a rate of nothing has no value', () => {
		const rate = [
			point('甲镇', 2022, 0.5, { numerator: 6, denominator: 12 }),
			point('甲镇', 2023, 'no_cases', { numerator: 0, denominator: 0 })
		];
		expect(textsOf(draw(rate, 'desk', 'zh', 'disclosure_rate').svg)).toContain('无比率');
	});

	it('draws no rate of few cases, and writes its counts under the year, not as missing', () => {
		const rate = [
			point('甲镇', 2021, 0.5, { numerator: 6, denominator: 12 }),
			point('甲镇', 2022, 0.75, { numerator: 3, denominator: 4 }),
			point('甲镇', 2023, 0.75, { numerator: 3, denominator: 4 }),
			point('甲镇', 2024, 0.5, { numerator: 5, denominator: 10 })
		];
		const { drawn, svg } = draw(rate, 'desk', 'zh', 'disclosure_rate');
		expect(drawn.points).toBe(2);
		expect(textsOf(svg).filter((text) => text === '3 / 4')).toHaveLength(2);
		expect(textsOf(svg).join()).not.toContain('75%（');
		expect(svg).not.toContain('var(--missing-wash)');
		const phone = textsOf(draw(rate, 'phone', 'zh', 'disclosure_rate').svg).join('');
		expect(phone.match(/3 \/ 4/g)).toHaveLength(2);
		const few = draw(rate.slice(1, 3), 'desk', 'zh', 'disclosure_rate');
		expect(textsOf(few.svg)).toContain('有件数的各年都不足 10 件，只写件数');
	});

	it('joins nothing across the forms where their figures differ in meaning', () => {
		const years = [2019, 2020, 2021, 2022].map((year) => point('甲镇', year, 5));
		const lines = linesOf(draw(years, 'desk', 'zh', 'normative_documents_issued').svg, 'c1');
		expect(lines).toHaveLength(2);
	});

	it('counts the organs without a value where they are too many for a row each', () => {
		const many = Array.from({ length: 12 }, (_, i) => SIX_STATES.map((p) => ({ ...p, organ: `x${i}` })));
		const texts = textsOf(draw(many.flat()).svg);
		expect(texts).toContain('没有数值的单位数');
		expect(texts.filter((text) => text === '12').length).toBe(5);
	});

	it('keeps an organ in its colour when another is not in the answer', () => {
		const view = sampleView({ organs: ['甲镇', '乙乡'], aggregation: 'each' });
		const rows = [point('乙乡', 2022, 5), point('乙乡', 2023, 6)];
		const drawn = chart({ view, answer: { question: 'series', rows }, language: 'zh', shape: 'desk' });
		expect(linesOf(drawSvg(drawn), 'c2')).toHaveLength(1);
	});
});
