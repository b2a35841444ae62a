import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../form/topics';
import { findingOf, viewOf } from '../../testing/points';
import { ownRowsOf, componentRow, rowsOf, topicCalled } from '../../testing/components';
import type { Display } from '../../view/view';
import type { ComponentFlags } from '../../data/flags';
import type { ComponentRow } from '../../data/questions/components/question';
import { linesOf, textsOf } from '../sample';
import { drawSvg } from '../svg';
import { topicChart } from './topic';

function draw(
	id: string,
	rows: readonly ComponentRow[],
	shape: 'desk' | 'phone' = 'desk',
	display: Display | null = null,
	flags?: ComponentFlags
) {
	const drawn = topicChart({
		topic: topicCalled(id),
		view: viewOf({ display }),
		rows,
		language: 'zh',
		shape,
		...(flags ? { flags } : {})
	});
	const svg = drawSvg(drawn);
	return { drawn, svg, texts: textsOf(svg) };
}
const boxes = (svg: string, colour: string) =>
	[...svg.matchAll(/<(?:path|rect)[^>]*fill="var\(--(\w+)\)"/g)].filter(([, name]) => name === colour).length;

describe('columns of components', () => {
	it('stand only where every component is a number, with the sum over them', () => {
		const { drawn, texts } = draw(
			'outcomes',
			rowsOf('outcomes', { 2021: [3, 2, 0, 4, 0, 1], 2022: [9, null, 0, 0, 0, 0] })
		);
		expect(drawn.points).toBe(6);
		expect(texts).toContain('10');
		expect(texts).toContain('予以公开 3 件');
		expect(texts).not.toContain('9');
	});

	it('say under a year of one organ why there is no column', () => {
		const { texts } = draw('outcomes', ownRowsOf('outcomes', { 2021: [3, null, 0, 0, 0, 0], 2022: [] }));
		expect(texts).toContain('5/6 格');
		const blank = ownRowsOf('outcomes', { 2021: [null, null, null, null, null, null] });
		expect(draw('outcomes', blank).texts).toContain('未填报');
	});

	it('give shares of ten cases or more, and of fewer the count', () => {
		const rows = rowsOf('outcomes', { 2021: [3, 1, 0, 0, 0, 0], 2022: [10, 10, 0, 0, 0, 0] });
		const { drawn, texts } = draw('outcomes', rows, 'desk', 'shares');
		expect(drawn.points).toBe(6);
		expect(texts).toContain('只有 4 件');
		expect(texts).toContain('予以公开 50%');
	});

	it('draw a pending case beside those concluded', () => {
		const { texts } = draw('reconsideration', rowsOf('reconsideration', { 2022: [3, 2, 0, 4] }));
		expect(texts.filter((text) => text === '5' || text === '4').length).toBeGreaterThanOrEqual(2);
	});
});

describe('panels', () => {
	it('join years of the same organs and no others, however alike in number', () => {
		const fees = (matched: number) => [
			...rowsOf('fees', { 2021: [5], 2022: [6] }),
			...rowsOf('fees', { 2023: [1] }, { matched }),
			...rowsOf('fees', { 2024: [2] })
		];
		expect(linesOf(draw('fees', fees(16)).svg, 'c1')).toHaveLength(1);
		expect(linesOf(draw('fees', fees(15)).svg, 'c1')).toHaveLength(2);
	});

	it('join nothing of two organs that have a year each, and name each under its year', () => {
		const row = (year: number, value: number, name: string) =>
			componentRow({
				year,
				indicator: 'fees_collected',
				value,
				reporting: 1,
				reports: 1,
				matched: 0,
				organ: { code: name, name }
			});
		const { svg, texts, drawn } = draw('fees', [row(2022, 40_000, '甲镇'), row(2023, 3, '乙镇')]);
		expect(drawn.points).toBe(2);
		expect(
			linesOf(svg, 'c1')
				.flat()
				.filter((path) => path.includes('L'))
		).toEqual([]);
		expect(texts).toEqual(expect.arrayContaining(['甲镇', '乙镇']));
	});

	it('keep the two forms apart, and mark where the new one begins', () => {
		const of = (year: number, segment: '2019' | '2021', value: number) =>
			componentRow({ year, indicator: 'normative_documents_issued', segment, value });
		const { svg, texts } = draw('documents', [
			of(2019, '2019', 57),
			of(2020, '2019', 50),
			of(2021, '2021', 2),
			of(2022, '2021', 3)
		]);
		expect(linesOf(svg, 'c1')).toHaveLength(1);
		expect(linesOf(svg, 'c2')).toHaveLength(1);
		expect(texts).toContain('2021 年起用新表，口径不同');
	});

	it('draw no rate of few cases, and its counts instead', () => {
		const rate = (year: number, numerator: number, denominator: number) =>
			componentRow({
				year,
				indicator: 'pending_share',
				value: denominator === 0 ? null : numerator / denominator,
				numerator,
				denominator
			});
		const few = draw('dispute_rates', [rate(2021, 1, 5), rate(2022, 2, 7)]);
		expect(few.drawn.points).toBe(0);
		expect(few.texts).toContain('/ 7');
		expect(few.texts).toContain('有件数的各年都不足 10 件，只写件数');
		expect(draw('dispute_rates', [rate(2021, 0, 0)]).texts).toContain('各年作分母的件数都是 0，无比率');
		expect(draw('dispute_rates', [rate(2021, 1, 50), rate(2022, 2, 70)]).drawn.points).toBe(2);
	});
});

describe('the flow', () => {
	const cells = Array.from({ length: 36 }, (_, i) => (i < 6 ? i : 0));
	it('leads every applicant with a case to every outcome with one', () => {
		const { drawn, texts } = draw('flow', rowsOf('flow', { 2022: [...cells, 15] }));
		expect(drawn.points).toBe(5);
		expect(texts).toContain('自然人 15');
		expect(texts.some((text) => text.startsWith('商业企业'))).toBe(false);
	});
	it('is not drawn when its cells do not add up, and says so', () => {
		const { drawn } = draw('flow', rowsOf('flow', { 2022: [...cells, 16] }));
		expect(drawn.points).toBe(0);
		expect(drawn.remark).toContain('对不上');
	});
});

describe('a figure of one organ that does not add up has a sign', () => {
	const signs = (texts: readonly string[]) => texts.filter((text) => text.includes('≠'));
	const flagged = (component: string, year: number): ComponentFlags =>
		new Map([[component, new Map([[`990101001-${year}`, [findingOf({})]]])]]);

	it('over its column', () => {
		const rows = ownRowsOf('reconsideration', { 2021: [13, 2, 0, 4], 2022: [11, 2, 3, 4] });
		for (const display of [null, 'shares'] as const) {
			const { texts } = draw(
				'reconsideration',
				rows,
				'desk',
				display,
				flagged('reconsideration_upheld', 2022)
			);
			expect(signs(texts)).toEqual(['≠']);
		}
		expect(signs(draw('reconsideration', rows, 'desk', null, flagged('fees_collected', 2022)).texts)).toEqual(
			[]
		);
	});

	it('over its point, and beside its bar', () => {
		const fees = draw(
			'fees',
			ownRowsOf('fees', { 2021: [5], 2022: [6] }),
			'desk',
			null,
			flagged('fees_collected', 2022)
		);
		expect(signs(fees.texts)).toEqual(['≠']);
		const rows = ownRowsOf('refusals', { 2022: [0, 1, 0, 5, 0, 0, 0, 0] });
		const [, ground = ''] = topicCalled('refusals').components;
		expect(signs(draw('refusals', rows, 'desk', null, flagged(ground, 2022)).texts)).toEqual(['1 件 ≠']);
	});

	it('and organs added up have none', () => {
		const rows = rowsOf('fees', { 2021: [5], 2022: [6] });
		expect(signs(draw('fees', rows, 'desk', null, flagged('fees_collected', 2022)).texts)).toEqual([]);
	});
});

it('grounds stand most first, and those of 0 stay in the list', () => {
	const { texts, svg } = draw('refusals', rowsOf('refusals', { 2022: [0, 1, 0, 5, 0, 0, 0, 0] }));
	expect(texts.indexOf('保护第三方合法权益')).toBeLessThan(texts.indexOf('其他法律行政法规禁止公开'));
	expect(texts.filter((text) => text === '0 件')).toHaveLength(6);
	expect(boxes(svg, 'c1')).toBeGreaterThan(0);
});

it.each([
	['desk', 7],
	['phone', 0],
	['desk', null]
] as const)('nothing drawn on a %s of figures of %s is no number', (shape, value) => {
	for (const { id, components } of TOPICS) {
		const rows = rowsOf(id, { 2019: components.map(() => value), 2025: components.map(() => null) });
		const { svg } = draw(id, rows, shape);
		expect(svg, id).not.toMatch(/NaN|undefined|Infinity/);
		for (const [, size] of svg.matchAll(/font-size="(\d+)px"/g))
			expect(Number(size)).toBeGreaterThanOrEqual(12);
	}
});
