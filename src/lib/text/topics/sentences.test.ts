import { describe, expect, it } from 'vitest';
import { topicCoverage, topicEmpty } from './coverage';
import { topicTitle } from './scope';
import { topicSentence } from './sentences';
import { ownRowsOf, partRow, rowsOf, shownOf, topicCalled } from './testing';
import { CATALOG } from '../testing';

const zh = (...asked: Parameters<typeof shownOf>) => topicSentence(shownOf(...asked), 'zh');
const en = (...asked: Parameters<typeof shownOf>) => topicSentence(shownOf(...asked), 'en');

describe('the sentence of a topic', () => {
	it('writes the cross-footing out, and says when it does not hold', () => {
		expect(zh('caseload', rowsOf('caseload', { 2022: [86, 8, 85, 9] }))).toBe(
			'2022 年，16 个单位：本年新收 86 ＋ 上年结转 8 ＝ 本年办结 85 ＋ 结转下年 9。'
		);
		expect(zh('caseload', ownRowsOf('caseload', { 2022: [60, 0, 61, 0] }))).toBe(
			'2022 年：本年新收 60 ＋ 上年结转 0 ≠ 本年办结 61 ＋ 结转下年 0，差 1。'
		);
	});

	it('gives shares of ten cases or more only', () => {
		expect(zh('outcomes', rowsOf('outcomes', { 2022: [10, 5, 0, 5, 0, 0] }))).toBe(
			'2022 年，16 个单位共 20 件：予以公开 10 件（50%），部分公开 5 件（25%），无法提供 5 件（25%）。'
		);
		expect(zh('outcomes', ownRowsOf('outcomes', { 2022: [3, 0, 1, 0, 0, 0] }))).toBe(
			'2022 年共 4 件：予以公开 3 件，不予公开 1 件。'
		);
		expect(en('outcomes', rowsOf('outcomes', { 2022: [3, 0, 1, 0, 0, 0] }, { reporting: 1 }))).toBe(
			'2022, 1 organ: altogether 4: disclosed in full 3, not disclosed (denied) 1.'
		);
	});

	it('counts a pending dispute for itself', () => {
		expect(zh('reconsideration', rowsOf('reconsideration', { 2022: [3, 2, 0, 1] }))).toBe(
			'2022 年，16 个单位已有结果 5 件：结果维持 3 件，结果纠正 2 件；尚未审结 1 件。'
		);
	});

	it('speaks of the last year with all parts, never of one that has only some', () => {
		const rows = rowsOf('outcomes', { 2021: [1, 0, 0, 0, 0, 0], 2022: [9, null, 0, 0, 0, 0] });
		expect(zh('outcomes', rows)).toBe('2021 年，16 个单位共 1 件：予以公开 1 件。');
	});

	it('adds grounds up over the years that have all of them', () => {
		const rows = rowsOf('refusals', {
			2021: [0, 2, 0, 5, 0, 0, 0, 0],
			2022: [0, 1, 0, 0, 0, null, 0, 0],
			2023: [0, 1, 0, 2, 0, 0, 0, 0]
		});
		expect(zh('refusals', rows)).toBe(
			'2021—2023 年 32 份报告合计 10 件，最多的是保护第三方合法权益 7 件，其他法律行政法规禁止公开 3 件。'
		);
	});

	it('takes the last year that speaks for a part, with its organs', () => {
		const rows = [
			...rowsOf('decisions', { 2021: [136, 1780, 35] }),
			...rowsOf('decisions', { 2022: [0, 1577, 20] }, { reporting: 1 })
		];
		expect(zh('decisions', rows)).toContain('2021 年：行政许可处理决定数量 136 件（16 个单位）');
	});

	it('puts the years of a rate together where single years have too few cases', () => {
		const rates = (year: number, numerator: number, denominator: number) =>
			topicCalled('dispute_rates').parts.map((indicator) =>
				partRow({ year, indicator, value: numerator / denominator, numerator, denominator })
			);
		const rows = [...rates(2021, 1, 5), ...rates(2022, 2, 7)];
		expect(zh('dispute_rates', rows)).toMatch(
			/^2021—2022 年合起来：复议纠正率 25%（3\u00a0\/\u00a012），95% 区间 8\.9%—53\.2%；/
		);
		expect(zh('dispute_rates', rates(2022, 3, 12))).toMatch(/^2022 年：复议纠正率 25%（3\u00a0\/\u00a012）/);
	});

	it('says why a flow is not drawn', () => {
		const cells = Array.from({ length: 36 }, () => 1);
		expect(zh('flow', rowsOf('flow', { 2022: [...cells, 36] }))).toBe(
			'2022 年全部乡镇街道办结 36 件，最宽的一股是自然人 → 予以公开，1 件。'
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
		expect(title({})).toBe('申请的结果，全部乡镇街道，2022 年');
		expect(title({ area: '990101' })).toBe('申请的结果，示例县全部乡镇街道，2022 年');
		expect(title({ organs: ['990101001'] }, ownRowsOf('outcomes', { 2022: [1, 1, 1, 1, 1, 1] }))).toBe(
			'申请的结果，示例一镇，2022 年'
		);
		expect(title({ organs: ['990101001', '990101002'] })).toBe('申请的结果，示例一镇、示例二镇，2022 年');
		expect(title({ organs: ['990101001', '990101009'] })).toBe('申请的结果，2 个单位，2022 年');
	});
});

describe('what a topic covers', () => {
	it('says how many organs are added up, and that the others are not in the data', () => {
		const rows = rowsOf('outcomes', { 2022: [1, 1, 1, 1, 1, 1] }, { reporting: 14 });
		expect(topicCoverage(shownOf('outcomes', rows), CATALOG, 'zh')).toMatch(
			/^2022 年 14 \/ 16 个单位各项都有数，只把它们相加。其余的单位，本数据中没有当年报告或缺其中的数/
		);
	});

	it('says that there is nothing, and why; and when there is something the chart cannot hold', () => {
		const none = rowsOf('outcomes', { 2022: [null, null, null, null, null, null] });
		expect(topicEmpty(shownOf('outcomes', none), 'zh')).toMatch(/^2022 年没有单位“申请的结果”各项都有数/);
		const some = ownRowsOf('outcomes', { 2022: [3, null, 1, 0, 0, 0] });
		expect(topicEmpty(shownOf('outcomes', some, { organs: ['990101001'] }), 'zh')).toMatch(/有的数见表/);
		expect(
			topicEmpty(shownOf('outcomes', rowsOf('outcomes', { 2022: [0, 0, 0, 0, 0, 0] })), 'zh')
		).toBeNull();
	});
});
