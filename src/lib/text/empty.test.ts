import { expect, it } from 'vitest';
import { CATALOG, pointOf, trendAnswer, trendRow, viewOf } from '../testing/points';
import { emptySentence } from './empty';
import type { AnsweredView } from './viewTitle';

const of = (part: Parameters<typeof viewOf>[0], answer: AnsweredView['answer']): AnsweredView => ({
	view: viewOf(part),
	answer
});
const series = (...points: readonly ReturnType<typeof pointOf>[]) => ({
	question: 'series' as const,
	rows: points
});
const without = (state: 'absent' | 'blank' | 'not_applicable', year: number) =>
	pointOf({ state, year, report: `990101001-${year}` });
const missing = pointOf({ state: 'no_report', report: null });
const OF_ONE = { indicator: 'penalty_decisions', organs: ['990101001'], years: [2021, 2023] as const };
const ALL = { indicator: 'penalty_decisions', years: [2021, 2023] as const };

it.each([
	[
		'no report at all, of one organ',
		of(OF_ONE, series(missing, missing, missing)),
		'数据中没有所选单位 2021—2023 年的报告，也就没有“行政处罚处理决定数量”；没有收到不等于没有发布。',
		'The data hold no report of the chosen organs for 2021–2023'
	],
	[
		'no report at all, of a group',
		of(ALL, trendAnswer([trendRow({}), trendRow({ year: 2023 })])),
		'数据中没有所选单位 2021—2023 年的报告，也就没有“行政处罚处理决定数量”；没有收到不等于没有发布。',
		'that does not mean none was published'
	],
	[
		'reports without the figure, and in which state it is',
		of(OF_ONE, series(without('absent', 2021), without('blank', 2022), without('absent', 2023))),
		'2021—2023 年有所选单位的 3 份报告，都没有“行政处罚处理决定数量”的数：未填报 1 份，未见 2 份。',
		'The data hold 3 reports of the chosen organs for 2021–2023, without a figure of “administrative penalties: decisions”: 1 not filled in, 2 not seen.'
	],
	[
		'a year without a report beside one without the figure',
		of(OF_ONE, series(missing, without('not_applicable', 2022))),
		'2021—2023 年有所选单位的 1 份报告，都没有“行政处罚处理决定数量”的数：不适用 1 份。',
		'The data hold 1 report of the chosen organs'
	],
	[
		'reports of a group without the figure',
		of(ALL, trendAnswer([trendRow({ reports: 4 }), trendRow({ year: 2023, reports: 8 })])),
		'2021—2023 年有所选单位的 12 份报告，都没有“行政处罚处理决定数量”的数。',
		'The data hold 12 reports of the chosen organs for 2021–2023, without a figure of “administrative penalties: decisions”.'
	],
	[
		'no organ with a figure in all years',
		of({ ...ALL, matchedOrgans: true }, trendAnswer([trendRow({ reports: 4 })])),
		'2021—2023 年没有一个单位在有数的每一年都有“行政处罚处理决定数量”，所以只看各年都有数据的单位时什么也没有。',
		'No organ has “administrative penalties: decisions” in every year of 2021–2023'
	],
	[
		'years in which nobody has the figure, though only organs with all years were asked for',
		of(
			{ ...ALL, years: [2016, 2017], matchedOrgans: true },
			trendAnswer([trendRow({ year: 2016, reports: 4 })])
		),
		'2016—2017 年有所选单位的 4 份报告，都没有“行政处罚处理决定数量”的数。',
		'without a figure of'
	],
	[
		'rates over nothing',
		of(
			{ ...OF_ONE, indicator: 'disclosure_rate' },
			series(pointOf({ state: 'no_cases', numerator: 0, denominator: 0 }), missing)
		),
		'2021—2023 年没有办结件，“公开率”无比率可算：两个件数都填了，作分母的是 0。',
		'no applications handled'
	],
	[
		'rates over nothing, of a group',
		of({ ...ALL, indicator: 'disclosure_rate' }, trendAnswer([trendRow({ reports: 4 })], { noCases: 3 })),
		'2021—2023 年“公开率”无比率可算：3 个单位两个件数都有，但没有办结件，作分母的是 0；其余单位缺其中的数。',
		'3 organs have both counts, with no applications handled'
	]
])('%s', (_, asked, zh, en) => {
	expect(emptySentence(asked, CATALOG, 'zh')?.text).toBe(zh);
	expect(emptySentence(asked, CATALOG, 'en')?.text).toContain(en);
});

it('has nothing to say of a rate of few cases, which is shown as its counts', () => {
	const few = pointOf({ value: 1, numerator: 1, denominator: 1 });
	expect(
		emptySentence(of({ ...OF_ONE, indicator: 'disclosure_rate' }, series(few)), CATALOG, 'zh')
	).toBeNull();
});

it('leads out of organs with all years by all organs, and not by another year', () => {
	const asked = of({ ...ALL, matchedOrgans: true }, trendAnswer([trendRow({ reports: 4 })]));
	expect(emptySentence(asked, CATALOG, 'zh')).toMatchObject({ unmatched: true, year: null });
});
