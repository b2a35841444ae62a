import { describe, expect, it } from 'vitest';
import { topicCoverage } from './coverage';
import { topicFile, topicTitle } from './scope';
import { topicSentence } from './sentences';
import { ownRowsOf, componentRow, rowsOf, shownOf, topicCalled } from '../../testing/components';
import { CATALOG } from '../../testing/points';

const zh = (...shown: Parameters<typeof shownOf>) => topicSentence(shownOf(...shown), 'zh');
const en = (...shown: Parameters<typeof shownOf>) => topicSentence(shownOf(...shown), 'en');

describe('the sentence of a topic', () => {
	it('writes the cross-footing out, and says when it does not hold', () => {
		expect(zh('caseload', rowsOf('caseload', { 2022: [86, 8, 85, 9] }))).toBe(
			'2022 年，全部乡镇街道中 16 个单位：本年新收 86 ＋ 上年结转 8 ＝ 本年办结 85 ＋ 结转下年 9。'
		);
		expect(zh('caseload', ownRowsOf('caseload', { 2022: [60, 0, 61, 0] }))).toBe(
			'2022 年：本年新收 60 ＋ 上年结转 0 ≠ 本年办结 61 ＋ 结转下年 0，差 1。'
		);
		expect(en('caseload', rowsOf('caseload', { 2022: [86, 8, 85, 9] }))).toBe(
			'2022, 16 organs (all townships, towns and street offices): received 86 + carried in 8 = handled 85 + carried out 9.'
		);
	});

	it('gives shares of ten cases or more only', () => {
		expect(zh('outcomes', rowsOf('outcomes', { 2022: [10, 5, 0, 5, 0, 0] }))).toBe(
			'2022 年，全部乡镇街道中 16 个单位共 20 件：予以公开 10 件（50%），部分公开 5 件（25%），无法提供 5 件（25%）。'
		);
		expect(zh('outcomes', ownRowsOf('outcomes', { 2022: [3, 0, 1, 0, 0, 0] }))).toBe(
			'2022 年共 4 件：予以公开 3 件，不予公开 1 件。'
		);
		expect(en('outcomes', rowsOf('outcomes', { 2022: [3, 0, 1, 0, 0, 0] }, { reporting: 1 }))).toBe(
			'2022, 1 organ (all townships, towns and street offices): altogether 4: disclosed in full 3, not disclosed (denied) 1.'
		);
	});

	it('counts a pending dispute for itself', () => {
		expect(zh('reconsideration', rowsOf('reconsideration', { 2022: [3, 2, 0, 1] }))).toBe(
			'2022 年，全部乡镇街道中 16 个单位已有结果 5 件：结果维持 3 件，结果纠正 2 件；尚未审结 1 件。'
		);
	});

	it('speaks of the last year with all components, never of one that has only some', () => {
		const rows = rowsOf('outcomes', { 2021: [1, 0, 0, 0, 0, 0], 2022: [9, null, 0, 0, 0, 0] });
		expect(zh('outcomes', rows)).toBe('2021 年，全部乡镇街道中 16 个单位共 1 件：予以公开 1 件。');
	});

	it('adds grounds up over the years that have all of them', () => {
		const rows = rowsOf('refusals', {
			2021: [0, 2, 0, 5, 0, 0, 0, 0],
			2022: [0, 1, 0, 0, 0, null, 0, 0],
			2023: [0, 1, 0, 2, 0, 0, 0, 0]
		});
		expect(zh('refusals', rows)).toBe(
			'2021—2023 年，全部乡镇街道 32 份报告合计 10 件，最多的是保护第三方合法权益 7 件，其他法律行政法规禁止公开 3 件。'
		);
	});

	it('takes the last year that speaks for a component, with its organs', () => {
		const rows = [
			...rowsOf('decisions', { 2021: [136, 1780, 35] }),
			...rowsOf('decisions', { 2022: [0, 1577, 20] }, { reporting: 1 })
		];
		expect(zh('decisions', rows)).toContain(
			'2021 年，全部乡镇街道：行政许可处理决定数量 136 件（16 个单位）'
		);
	});

	it('puts the years of a rate together where single years have too few cases', () => {
		const rates = (year: number, numerator: number, denominator: number) =>
			topicCalled('dispute_rates').components.map((indicator) =>
				componentRow({ year, indicator, value: numerator / denominator, numerator, denominator })
			);
		const rows = [...rates(2021, 1, 5), ...rates(2022, 2, 7)];
		expect(zh('dispute_rates', rows)).toMatch(
			/^2021—2022 年，全部乡镇街道合起来：复议纠正率 25%（3\u00a0\/\u00a012，32 份报告），95% 区间 8\.9%—53\.2%；/
		);
		expect(zh('dispute_rates', rates(2022, 3, 12))).toMatch(
			/^2022 年，全部乡镇街道：复议纠正率 25%（3\u00a0\/\u00a012，16 个单位）/
		);
	});

	it('says why a flow is not drawn', () => {
		const cells = Array.from({ length: 36 }, () => 1);
		expect(zh('flow', rowsOf('flow', { 2022: [...cells, 36] }))).toBe(
			'2022 年全部乡镇街道中 16 个单位办结 36 件，最宽的一股是自然人 → 予以公开，1 件。'
		);
		expect(zh('flow', rowsOf('flow', { 2022: [...cells, 38] }))).toBe(
			'2022 年各格相加是 36 件，表上印的总计是 38 件，差 2 件：对不上，所以不画。'
		);
		expect(zh('flow', rowsOf('flow', { 2022: [...cells, null] }))).toMatch(/^没有一年的三十六格都有数/);
	});
});

describe('whom a topic is about', () => {
	const title = (
		view: Parameters<typeof shownOf>[2],
		rows = rowsOf('outcomes', { 2022: [1, 1, 1, 1, 1, 1] })
	) => topicTitle(shownOf('outcomes', rows, view), [2022, 2022], 'zh').join('');
	it('is named: a group, an area, one organ, several, or how many', () => {
		expect(title({})).toBe('申请的结果，全部乡镇街道 16 个有数的单位，2022 年');
		expect(title({ area: '990101' })).toBe('申请的结果，示例县的乡镇街道 16 个有数的单位，2022 年');
		expect(title({ organs: ['990101001'] }, ownRowsOf('outcomes', { 2022: [1, 1, 1, 1, 1, 1] }))).toBe(
			'申请的结果，示例一镇，2022 年'
		);
		const both = rowsOf('outcomes', { 2022: [1, 1, 1, 1, 1, 1] }, { reporting: 2, expected: 2 });
		expect(title({ organs: ['990101001', '990101002'] }, both)).toBe(
			'申请的结果，示例一镇、示例二镇，2022 年'
		);
		expect(title({ organs: ['990101001', '990101009'] }, both)).toBe('申请的结果，2 个单位，2022 年');
		expect(title({ area: '990199' })).toBe('申请的结果，区划 990199 的乡镇街道 16 个有数的单位，2022 年');
	});

	const one = { code: '990101001', name: '示例一镇人民政府' };
	const two = { code: '990101002', name: '示例二镇人民政府' };
	const ofOne = (year: number, organ = one) =>
		rowsOf('outcomes', { [year]: [10, 0, 0, 0, 0, 0] }, { reporting: 1, matched: 0, organ });

	it('and of one organ bears its name, in the sentence too', () => {
		const rows = [...ofOne(2021), ...ofOne(2023)];
		expect(title({}, rows)).toBe('申请的结果，示例一镇（全部乡镇街道中唯一有数的），2022 年');
		expect(zh('outcomes', rows)).toBe('2023 年，示例一镇共 10 件：予以公开 10 件（100%）。');
		expect(en('outcomes', rows)).toBe('2023, 示例一镇: altogether 10: disclosed in full 10 (100%).');
	});

	it('and each year of another says how many there are', () => {
		expect(title({}, [...ofOne(2021), ...ofOne(2022, two)])).toBe(
			'申请的结果，全部乡镇街道（2 个有数的单位，每年各一个），2022 年'
		);
	});

	it('and of other organs each year says how many at most', () => {
		const rows = [
			...rowsOf('outcomes', { 2021: [1, 1, 1, 1, 1, 1] }, { reporting: 8 }),
			...rowsOf('outcomes', { 2022: [1, 1, 1, 1, 1, 1] }, { reporting: 10, matched: 2 })
		];
		expect(title({}, rows)).toBe('申请的结果，全部乡镇街道（每年至多 10 个单位有数），2022 年');
	});

	it('and the name of a file says the same', () => {
		expect(topicFile(shownOf('outcomes', ofOne(2021)), 'zh')).toBe(
			'outcomes-示例一镇（全部乡镇街道中唯一有数的）'
		);
		expect(topicFile(shownOf('outcomes', rowsOf('outcomes', { 2022: [1, 1, 1, 1, 1, 1] })), 'en')).toBe(
			'outcomes-all_townships,_towns_and_street_offices,_16_organs_with_figures'
		);
	});
});

describe('an organ that makes more than half', () => {
	const largest = { code: '990101001', name: '示例一镇人民政府', value: 12 };
	it('is named with its part', () => {
		const parts = { 2022: [10, 5, 0, 5, 0, 0] };
		expect(zh('outcomes', rowsOf('outcomes', parts, { largest }))).toMatch(
			/共 20 件（其中示例一镇 12 件，占 60%）：/
		);
		expect(zh('outcomes', rowsOf('outcomes', parts, { largest: { ...largest, value: 10 } }))).toMatch(
			/共 20 件：/
		);
		expect(zh('caseload', rowsOf('caseload', { 2022: [16, 4, 15, 5] }, { largest }))).toMatch(
			/本年新收 16 ＋ 上年结转 4（其中示例一镇 12 件，占 60%） ＝/
		);
		expect(en('decisions', rowsOf('decisions', { 2022: [20, null, null] }, { largest }))).toMatch(
			/20 \(16 organs, of which 示例一镇 12, 60%\)/
		);
	});

	it('of several years is named with what is known of it', () => {
		const year = (own: number, who: typeof largest) =>
			rowsOf('refusals', { [own]: [0, 10, 0, 10, 0, 0, 0, 0] }, { largest: who });
		const two = { code: '990101002', name: '示例二镇人民政府', value: 11 };
		expect(zh('refusals', [...year(2021, largest), ...year(2022, { ...largest, value: 11 })])).toMatch(
			/合计 40 件（其中示例一镇 23 件，占 57.5%），/
		);
		expect(zh('refusals', [...year(2021, largest), ...year(2022, two)])).toMatch(/合计 40 件，/);
		expect(zh('refusals', [...year(2021, { ...largest, value: 20 }), ...ownYear(2022)])).toMatch(
			/合计 22 件（其中示例一镇至少 20 件，占 90.9% 以上），/
		);
	});
});

/** A year in which nobody is known to have most. */
const ownYear = (year: number) => rowsOf('refusals', { [year]: [0, 1, 0, 1, 0, 0, 0, 0] });

describe('years of other organs', () => {
	const told = (matched: number, years: readonly number[]) =>
		topicCoverage(
			shownOf(
				'outcomes',
				years.flatMap((year) => rowsOf('outcomes', { [year]: [1, 1, 1, 1, 1, 1] }, { matched }))
			),
			CATALOG,
			'zh'
		);
	it('are said not to be compared, and those of the same are not', () => {
		expect(told(15, [2021, 2022])).toContain('各年的单位不同，年与年之间不能比较。');
		expect(told(16, [2021, 2022])).not.toContain('不能比较');
		expect(told(16, [2020, 2022])).toContain('隔开的年份未必是同样的单位，不能比较。');
	});
});

describe('what a topic covers', () => {
	it('says how many organs are added up, and that the others are not in the data', () => {
		const rows = rowsOf('outcomes', { 2022: [1, 1, 1, 1, 1, 1] }, { reporting: 14 });
		expect(topicCoverage(shownOf('outcomes', rows), CATALOG, 'zh')).toMatch(
			/^2022 年 14 \/ 16 个单位各项都有数，只把它们相加。其余的单位，本数据中没有当年报告或缺其中的数/
		);
	});
});
