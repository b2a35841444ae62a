import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { auditReport } from '../audit/audit';
import { exampleReport, type Example } from '../audit/testing';
import { rollUpXlsx } from './rollUpWorkbook';

const town = (code: string, name: string, cells: NonNullable<Example['cells']>, year = 2023) =>
	exampleReport({ code, name, cells, year });
const reports = [
	town('990101001', '甲镇', { penalty_decisions: 3, granted__total: 2, reconsideration_total: 1 }),
	town('990101002', '乙镇', { penalty_decisions: 'blank', granted__total: 5, fees_collected: 0.092 }),
	town('990101003', '丙镇', { penalty_decisions: 70 }, 2022)
];
const county = {
	area: '示例县',
	year: 2023,
	form: '2021',
	organs: reports.map(({ organ }) => organ),
	reports,
	findings: reports.flatMap(
		(report) => auditReport({ report, years: new Map([[report.year, report]]) }).findings
	)
} as const;
const opened = read(rollUpXlsx(county, { fictional: true, version: '0123abcd' }, 'zh'));
const rowsOf = (name: string) =>
	utils.sheet_to_json<(string | number | null)[]>(opened.Sheets[name] ?? {}, { header: 1, defval: null });
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
			'单位'
		]);
	});

	it('says whose it is, of how many organs, and that they are invented', () => {
		expect(rowsOf('表三')[0]?.[0]).toBe('示例县 2023 年，由 2 / 3 个单位的报告相加（演示：虚构）');
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

	it('names the organs without a report', () => {
		expect(
			rowsOf('单位')
				.slice(1, 4)
				.map((cells) => cells.slice(0, 2))
		).toEqual([
			['甲镇', '有'],
			['乙镇', '有'],
			['丙镇', '无报告']
		]);
	});
});
