import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { exampleReport, type Example } from '../audit/testing';
import { USUAL_ROLL_UP, withGroup, type RollUpChoice } from '../view/rollUp';
import { rollUpFacts } from './rollUpFacts';
import { countyOf } from './testing';
import { rollUpXlsx } from './rollUpWorkbook';

const town = (code: string, name: string, cells: NonNullable<Example['cells']>): Example => ({
	code,
	name,
	cells
});
const examples = [
	town('990101001', '甲镇', { penalty_decisions: 3, granted__total: 2, reconsideration_total: 1 }),
	town('990101002', '乙镇', {
		penalty_decisions: 'blank',
		rules_issued: 'blank',
		granted__total: 5,
		fees_collected: 0.092
	}),
	{ ...town('990101', '示例县', { penalty_decisions: 70 }), kind: 'county' as const }
];
const county = countyOf(examples, [town('990101003', '丙镇', {})]);
const factsOf = (choice: RollUpChoice) =>
	rollUpFacts(county, examples.map(exampleReport), county.findings, '2021', choice);
const open = (choice: RollUpChoice) =>
	read(rollUpXlsx(factsOf(choice), { fictional: true, version: '0123abcd' }, 'zh'));
const opened = open(USUAL_ROLL_UP);
const rowsOf = (name: string, book = opened) =>
	utils.sheet_to_json<(string | number | null)[]>(book.Sheets[name] ?? {}, { header: 1, defval: null });
const row = (name: string, label: string) =>
	rowsOf(name).find((cells) => cells.some((cell) => typeof cell === 'string' && cell.includes(label)));

describe('the roll-up of a county, as another program opens it', () => {
	it('has the three tables, how many organs each cell has, and the organs', () => {
		expect(opened.SheetNames).toEqual([
			'表二',
			'表三',
			'表四',
			'表二 单位数',
			'表三 单位数',
			'表四 单位数',
			'存疑的合计',
			'合计的勾稽',
			'单位',
			'说明'
		]);
	});

	it('says whose it is, of how many organs, and that they are invented', () => {
		expect(rowsOf('表三')[0]?.[0]).toBe('示例县 2023 年，乡镇街道：由 2 / 3 个单位的报告相加（演示：虚构）');
	});

	it('adds up the year’s reports where the form prints the figure', () => {
		expect(row('表二', '行政处罚')).toEqual(['行政处罚', 3, null, null]);
		expect(row('表二 单位数', '行政处罚')?.[1]).toBe('1 / 3');
		expect(row('表三', '予以公开')?.slice(-7)).toEqual([0, 0, 0, 0, 0, 0, 7]);
		expect(row('表三 单位数', '予以公开')?.at(-1)).toBe('2 / 3');
		expect(rowsOf('表四').at(-1)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
		expect(rowsOf('表二').flat()).toContain(0.092);
	});

	it('is laid out as the form prints it', () => {
		const heads = rowsOf('表三').slice(2, 5);
		expect(heads[0]?.[3]).toBe('申请人情况');
		expect(heads[1]?.slice(3, 5)).toEqual(['自然人', '法人或其他组织']);
		expect(heads[2]?.slice(4, 9)).toEqual(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']);
		expect(opened.Sheets['表三']?.['!merges']).toContainEqual({ s: { r: 2, c: 3 }, e: { r: 2, c: 9 } });
	});

	it('names the organs that are in, those that are not, and why', () => {
		expect(
			rowsOf('单位')
				.slice(1, 5)
				.map((cells) => cells.slice(0, 4))
		).toEqual([
			['甲镇', '乡镇街道', '计入', null],
			['乙镇', '乡镇街道', '计入', null],
			['示例县', '县级以上政府自己的报告', '不计', '未选入'],
			['丙镇', '乡镇街道', '缺', '无报告']
		]);
	});

	it('tells what is missing from what need not be there', () => {
		const doubts = rowsOf('存疑的合计').map(([kind, cell, , organ]) => [kind, cell, organ]);
		expect(doubts).toContainEqual(['缺数', expect.stringContaining('行政处罚'), '乙镇']);
		expect(doubts.at(-1)).toEqual(['不需要填', expect.stringContaining('规章'), '乙镇']);
		expect(row('表二 单位数', '规章')?.slice(1)).toEqual(['1 / 2', '2 / 3', '2 / 3']);
	});

	it('says on every table that a government’s own report is added to those of its organs', () => {
		const both = open(withGroup(USUAL_ROLL_UP, 'governments', true, county.organs));
		for (const name of both.SheetNames.slice(0, 6))
			expect(rowsOf(name, both)[1]?.[0]).toContain('重复计算：示例县自己的报告也在里面');
		expect(rowsOf('表二', both).find(([label]) => label === '行政处罚')?.[1]).toBe(73);
	});
});
