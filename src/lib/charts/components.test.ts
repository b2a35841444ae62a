import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from './runs';
import { scaleOf } from './scale';
import { spread } from './spread';
import { flow, textWidth, wrap } from './textWidth';

describe('a value axis', () => {
	it.each([
		[[86, null, 372], 'count', { min: 0, max: 400, interval: 100 }],
		[[3, 1], 'count', { min: 0, max: 3, interval: 1 }],
		[[null, null], 'count', { min: 0, max: 1, interval: 1 }],
		[[0], 'count', { min: 0, max: 1, interval: 1 }],
		[[-3, 5], 'count', { min: -4, max: 6, interval: 2 }],
		[[0.092, 0.3], 'amount', { min: 0, max: 0.3, interval: 0.1 }],
		[[0.75, 0.4], 'ratio', { min: 0, max: 0.8, interval: 0.2 }],
		[[null], 'ratio', { min: 0, max: 1, interval: 0.5 }]
	] as const)('of %j', (values, kind, scale) => {
		expect(scaleOf(values, kind)).toEqual(scale);
	});
});

describe('labels in a column', () => {
	it('stay where they wish when they do not touch, and part evenly when they do', () => {
		expect(
			spread(
				[
					{ at: 20, size: 10 },
					{ at: 80, size: 10 }
				],
				0,
				100
			)
		).toEqual([20, 80]);
		expect(
			spread(
				[
					{ at: 50, size: 10 },
					{ at: 50, size: 10 }
				],
				0,
				100
			)
		).toEqual([45, 55]);
		expect(
			spread(
				[
					{ at: 99, size: 10 },
					{ at: 98, size: 10 }
				],
				0,
				100
			)
		).toEqual([95, 85]);
	});

	it('never overlap and never leave a column they fit in', () => {
		const label = fc.record({ at: fc.integer({ min: 0, max: 300 }), size: fc.integer({ min: 10, max: 30 }) });
		fc.assert(
			fc.property(fc.array(label, { maxLength: 10 }), (labels) => {
				const placed = spread(labels, 0, 300)
					.map((at, i) => ({ from: at - labels[i]!.size / 2, to: at + labels[i]!.size / 2 }))
					.sort((a, b) => a.from - b.from);
				placed.forEach(({ from, to }, i) => {
					expect(from).toBeGreaterThanOrEqual(i === 0 ? -1e-6 : placed[i - 1]!.to - 1e-6);
					expect(to).toBeLessThanOrEqual(300 + 1e-6);
				});
			})
		);
	});
});

it('runs join neighbours of one kind and nothing across a gap', () => {
	expect(runsOf(['a', 'a', '', 'a', 'b'], (text) => (text === '' ? null : text))).toEqual([
		{ key: 'a', from: 0, to: 1 },
		{ key: 'a', from: 3, to: 3 },
		{ key: 'b', from: 4, to: 4 }
	]);
});

describe('text without a screen', () => {
	it('gives a Chinese character its full width', () => {
		expect(textWidth('柳河镇', 13)).toBe(39);
		expect(textWidth('1,472', 10)).toBeGreaterThan(24);
	});

	it('breaks between characters or words and cuts nothing off', () => {
		expect(wrap('示例市南关街道办事处', 12, 60)).toEqual(['示例市南关', '街道办事处']);
		expect(wrap('not seen in 2021', 12, 60)).toEqual(['not seen', 'in 2021']);
		expect(wrap('街道。', 12, 24)).toEqual(['街', '道。']);
		expect(flow(['2016 无报告；', '2018 未填报'], 12, 60)).toEqual(['2016 无报告；', '2018 未填报']);
	});
});
