import { describe, expect, it } from 'vitest';
import { correctionLetter, countySummary } from './letter';

const ground = { fictional: true, version: '0123abcd' };
const finding = {
	statement: '每一列里，本年新收加上年结转，等于本年办结总计加结转下年度。',
	arithmetic: '60 + 0 ≠ 61 + 0，差 −1',
	cause: null,
	note: '已电话核实'
};

describe('a letter of correction', () => {
	const letter = correctionLetter('示例镇人民政府', 2023, [finding], '44 条规则中 30 条能核对', ground, 'zh');

	it('says what does not agree, and not which figure is wrong', () => {
		expect(letter.map((part) => part.kind)).toEqual([
			'title',
			'paragraph',
			'salutation',
			'paragraph',
			'list',
			'paragraph',
			'paragraph',
			'signature'
		]);
		expect(letter).toContainEqual({
			kind: 'list',
			items: [{ text: finding.statement, details: [finding.arithmetic, '说明：已电话核实'] }]
		});
		expect(JSON.stringify(letter)).toContain('不能判断哪一处有误');
	});

	it('of the demonstration says that it is one, and of published reports does not', () => {
		expect(JSON.stringify(letter)).toContain('虚构');
		const real = correctionLetter('某镇', 2023, [finding], '', { ...ground, fictional: false }, 'zh');
		expect(JSON.stringify(real)).not.toContain('虚构');
	});
});

it('the summary of a county has a row an organ and counts those with errors', () => {
	const row = {
		organ: '甲镇',
		published: '2024-01-20',
		form: '2021 年版',
		found: { error: '1', warning: '2', info: '0' },
		rules: '30 / 44'
	};
	const summary = countySummary(
		'示例县',
		2023,
		[row, { ...row, organ: '乙镇' }],
		{ broken: 1, unassessed: 0 },
		ground,
		'en'
	);
	const table = summary.find((part) => part.kind === 'table');
	expect(table?.rows).toHaveLength(2);
	expect(table?.rows[0]).toEqual(['甲镇', '2024-01-20', '2021 年版', '1', '2', '0', '30 / 44']);
	expect(JSON.stringify(summary)).toContain('in the reports of 1 an equation');
	expect(JSON.stringify(summary)).not.toContain('nothing found');
	const bare = countySummary('示例县', 2023, [row], { broken: 0, unassessed: 1 }, ground, 'en');
	expect(JSON.stringify(bare)).toContain('In the reports of 1 more rules lack figures');
});
