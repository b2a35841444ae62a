import { describe, expect, it } from 'vitest';
import { holdExamples } from '../examples';
import { linesOf, prose } from '../testing';
import { CLAIM_RULES } from './claims';

const overview = (...overview: string[]) => prose({ sections: { overview } });
const six = (...other: string[]) => prose({ sections: { other } });
const growth = overview('2023年主动公开政府信息33条,较上年增长10%。');

holdExamples(CLAIM_RULES, [
	{
		rule: 'NAR-T2',
		passes: { text: overview('制发规范性文件4件。'), cells: { normative_documents_issued: 4 } },
		fails: [
			{ text: overview('制发规范性文件0件。'), cells: { normative_documents_issued: 4 } },
			'normative_documents_issued: 4 ≠ 0 (4)'
		],
		open: [
			{ text: overview('办理行政处罚7件。'), cells: { penalty_decisions: 'blank' } },
			'penalty_decisions: without 2023 penalty_decisions'
		]
	},
	{
		rule: 'T2-FEE-ZERO',
		passes: { text: six('收取信息处理费380元。'), cells: { fees_collected: 0.038 } },
		fails: [
			{ text: six('本年收取信息处理费380元。') },
			'table 2: 0 (CNY 10,000); section six: information processing fee 380 元'
		],
		open: [{ text: six('无。'), cells: { fees_collected: 'blank' } }, 'without 2023 fees_collected']
	},
	{
		rule: 'NAR-SUM',
		passes: { text: overview('公开信息59条,其中机构职能20条,财政信息39条。') },
		fails: [
			{ text: overview('公开信息32条,其中机构职能20条,财政信息39条。') },
			'20 + 39 = 59 ≠ 32 “公开信息32条,其中机构职能20条,财政信息39条。”'
		],
		open: [{ text: prose({}) }, 'without no prose of sections one and two']
	},
	{
		rule: 'NAR-SHARE',
		passes: { text: overview('公开信息32条,机构职能类20条,占62.5%。') },
		fails: [
			{ text: overview('公开信息32条,机构职能类20条,占52%。') },
			'20 ÷ 32 = 62.5% ≠ 52% “公开信息32条,机构职能类20条,占52%。”'
		],
		open: [
			{ text: overview('机构职能类20条,占52%。') },
			'without of what it is 52% is not said: “机构职能类20条,占52%。”'
		]
	},
	{
		rule: 'NAR-GROWTH',
		passes: {
			text: growth,
			cells: { items_disclosed: 33 },
			others: [{ year: 2022, cells: { items_disclosed: 30 } }]
		},
		fails: [
			{
				text: growth,
				cells: { items_disclosed: 33 },
				others: [{ year: 2022, cells: { items_disclosed: 22 } }]
			},
			'22 → 33: 50.0% ≠ 10% “2023年主动公开政府信息33条,较上年增长10%。”'
		],
		open: [
			{ text: growth, cells: { items_disclosed: 33 } },
			'without last year’s number is not known: “2023年主动公开政府信息33条,较上年增长10%。”'
		]
	}
]);

const failed = (id: string, line: string, cells = {}) =>
	linesOf(
		CLAIM_RULES.find((rule) => rule.id === id)!,
		'fail',
		{ text: overview(line), cells }
	);

describe('classes of a whole', () => {
	it.each([
		['channels, where one item counts twice', '公开信息306条,其中网站216条,微信22条,公开栏299条。'],
		['the main ones among others', '公开信息306条,其中重点领域20条,政策解读3条。'],
		['an open list', '公开信息306条,其中机构20条,财政30条,民生40条等。'],
		['other things than the whole', '公开信息306条,其中文件20件,公告3篇,通知5份。'],
		['those of another year', '2022年公开信息32条,其中机构职能20条,财政信息39条。'],
		['a number printed as 余 that they round to', '公开信息230余条,其中机构126条,财政100条。']
	])('are not %s', (_, line) => {
		expect(failed('NAR-SUM', line)).toEqual([]);
	});

	it('fall short as well as exceed, where three or more are listed', () => {
		expect(failed('NAR-SUM', '公开信息212条,其中机构96条,财政60条,民生40条。')).toHaveLength(1);
	});
});

describe('decisions the prose speaks of', () => {
	it.each([
		['what was published of them', '公开行政处罚5件。'],
		['those of another year', '2022年办理行政处罚5件。'],
		['matters on a list', '行政许可事项12项。']
	])('are not %s', (_, line) => {
		expect(failed('NAR-T2', line)).toEqual([]);
	});

	it('may be none', () => {
		expect(failed('NAR-T2', '本年未制发规范性文件。', { normative_documents_issued: 2 })).toEqual([
			'normative_documents_issued: 2 ≠ 0 (2)'
		]);
	});

	it('are found in one sentence about issued, repealed and in force', () => {
		const line = '制发行政规范性文件0件,废止0件,现行有效0件。';
		expect(
			failed('NAR-T2', line, { normative_documents_issued: 4, normative_documents_in_force: 32 })
		).toEqual(['normative_documents_issued: 4 ≠ 0 (4)', 'normative_documents_in_force: 32 ≠ 0 (32)']);
	});
});

describe('changes since last year', () => {
	const check = (line: string, last: number) =>
		linesOf(
			CLAIM_RULES.find((rule) => rule.id === 'NAR-GROWTH')!,
			'fail',
			{
				text: overview(line),
				cells: { items_disclosed: 33 },
				others: [{ year: 2022, cells: { items_disclosed: last } }]
			}
		);

	it('may be told in items, and downwards', () => {
		expect(check('公开政府信息33条,比去年减少7条。', 40)).toEqual([]);
		expect(check('公开政府信息33条,比去年减少7条。', 45)).toHaveLength(1);
	});

	it('are met by a percentage cut or rounded at its last digit', () => {
		expect(check('公开政府信息33条,同比增长17.8%。', 28)).toEqual([]);
		expect(check('公开政府信息33条,同比增长17.9%。', 28)).toEqual([]);
		expect(check('公开政府信息33条,同比增长18.5%。', 28)).toHaveLength(1);
	});
});
