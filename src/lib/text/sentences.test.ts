import { describe, expect, it } from 'vitest';
import type { Answer } from '../data/askView';
import { titlePhrases } from './viewTitle';
import { coverageSentence } from './coverage';
import { emptySentence } from './empty';
import { figureName, figureSentence } from './sentences';
import { CATALOG, pointOf, trendAnswer, trendRow, viewOf } from '../testing/points';

const median = {
	view: viewOf({}),
	answer: trendAnswer([
		trendRow({ year: 2024, value: 12, q1: 3, q3: 40, reporting: 9, reports: 14 }),
		trendRow({ year: 2025, value: 145, q1: 68, q3: 283, reporting: 12, reports: 15, matched: 2 })
	])
};
const organ = {
	view: viewOf({ indicator: 'penalty_decisions', organs: ['990101001'], years: [2021, 2023] }),
	answer: {
		question: 'series',
		rows: [
			pointOf({ year: 2021, value: 1472 }),
			pointOf({ year: 2022, state: 'blank' }),
			pointOf({ year: 2023, value: 0 })
		]
	} satisfies Answer
};

describe('the sentence of a figure', () => {
	it('says what half of the organs report', () => {
		expect(figureSentence(median, 'zh')).toBe(
			'2025 年，12 个有数据的单位中，一半的单位不少于 145 条；中间一半在 68 到 283 条之间；与 2024 年相比：两年没有足够的相同单位（2 个）。'
		);
		expect(figureSentence(median, 'en')).toContain('of 12 organs with data half reported at least 145');
	});

	it('says where an organ began and ended, 0 included', () => {
		expect(figureSentence(organ, 'zh')).toBe('示例一镇：2021 年 1,472 件，2023 年 0 件。');
	});

	it('gives a rate with its counts', () => {
		const rate = {
			view: viewOf({ indicator: 'disclosure_rate' }),
			answer: trendAnswer([
				trendRow({ year: 2025, value: 0.3, numerator: 30, denominator: 100, reporting: 8 })
			])
		};
		expect(figureSentence(rate, 'zh')).toBe('2025 年，8 个有数据的单位合并计算：30%（30\u00a0/\u00a0100）。');
	});

	it('names the highest of a ranking, and says when there is none', () => {
		const view = viewOf({ indicator: 'penalty_decisions', years: [2022, 2022] });
		const rows = [pointOf({ value: 7 }), pointOf({ organ: 'b', name: '示例二乡', state: 'absent' })];
		expect(figureSentence({ view, answer: { question: 'ranking', rows, expected: 16 } }, 'zh')).toBe(
			'2022 年，1 个单位有数值，最多的是示例一镇，7 件。'
		);
		expect(figureSentence({ view, answer: { question: 'ranking', rows: [], expected: 16 } }, 'en')).toBe(
			'There is no value in this selection.'
		);
	});
});

it('the title breaks between what, who and when', () => {
	expect(titlePhrases(median, 'zh')).toEqual([
		'主动公开政府信息条数，',
		'全部乡镇街道（12 个有数），',
		'2019—2025 年'
	]);
	expect(figureName(organ, 'zh')).toContain('行政处罚处理决定数量，示例一镇，2021—2023 年。');
});

it('coverage stands beside every aggregate', () => {
	expect(coverageSentence(median, CATALOG, 'zh')).toBe(
		'2025 年 12 / 16 个单位有数据。各年有数据的单位不同，用中位数，不用合计。来源：演示数据（虚构），版本 0123abcd。'
	);
	expect(coverageSentence(organ, CATALOG, 'zh')).toContain('1 个单位 × 3 年，2 / 3 个有数。');
});

it('an empty view names a year that has something', () => {
	const view = viewOf({ indicator: 'penalty_decisions', years: [2024, 2025] });
	const empty = {
		view,
		answer: trendAnswer([trendRow({ year: 2024 }), trendRow({ year: 2025 })])
	};
	expect(emptySentence(empty, CATALOG, 'zh')?.year).toBe(2022);
	expect(emptySentence(empty, CATALOG, 'zh')?.text).toContain('数据中没有所选单位 2024—2025 年的报告');
	expect(emptySentence(median, CATALOG, 'zh')).toBeNull();
});
