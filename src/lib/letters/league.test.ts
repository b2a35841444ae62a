import { describe, expect, it } from 'vitest';
import { auditReport, subjectsOf } from '../audit/audit';
import { ruleCounts, type RuleCounts } from '../audit/ruleCounts';
import { exampleReport, type Example } from '../audit/testing';
import { columnLabel } from '../form/componentLabels';
import { INDICATORS } from '../form/indicators';
import { csvOf } from '../download/csv';
import { CATALOG } from '../testing/points';
import { DEFAULT_COLUMNS, type LeagueOrder } from '../view/league';
import { leagueOf, type League } from './league';

const broken: Example = {
	code: '990101001',
	name: '甲镇',
	cells: { reconsideration_total: 3, handled_total__total: 4, granted__total: 3 }
};
const sound: Example = {
	code: '990101002',
	name: '乙镇',
	cells: {
		items_disclosed: 12,
		new_requests__total: 16,
		new_requests__natural_person: 16,
		carried_out__total: 16,
		carried_out__natural_person: 16
	},
	source: { published: '2024-02-17' }
};
const blank: Example = { code: '990101003', name: '丙镇', cells: { new_requests__total: 'blank' } };
const government: Example = {
	code: '990101',
	name: '示例县人民政府',
	kind: 'county',
	cells: { new_requests__total: 900 }
};
const silent = exampleReport({ code: '990101004', name: '丁镇', year: 2022 });

function league(
	columns: readonly string[],
	order?: LeagueOrder,
	{
		examples = [broken, sound, blank, government],
		compared = false,
		counts = []
	}: {
		examples?: readonly Example[];
		compared?: boolean;
		counts?: readonly (readonly [string, RuleCounts])[];
	} = {}
): League {
	const reports = [...examples.map(exampleReport), silent];
	const audits = subjectsOf(reports).map((subject) => [subject.report.id, auditReport(subject)] as const);
	const rules = new Map([
		...audits.map(([id, { tallies }]) => [id, ruleCounts(tallies)] as const),
		...counts
	]);
	return leagueOf(columns, order, {
		area: '示例县',
		year: 2023,
		organs: reports.map(({ organ }) => organ),
		reports,
		audited: { findings: audits.flatMap(([, { findings }]) => findings), rules },
		compared,
		catalog: CATALOG,
		language: 'zh'
	});
}

const names = (table: League, group = 'townships') =>
	table.groups.find((each) => each.group === group)?.rows.map(({ cells }) => cells[0]?.text);

function cellOf({ table }: League, name: string, column: string) {
	const row = table.rows.find(({ cells }) => cells[0]?.text === name);
	return row?.cells[table.heads.findIndex(({ id }) => id === column)];
}

describe('the league table', () => {
	it('has the organs without a finding first, and those without a report last', () => {
		expect(names(league(DEFAULT_COLUMNS))).toEqual(['乙镇', '丙镇', '甲镇', '丁镇']);
	});

	it('has a report of hardly a figure behind those that could be assessed, whatever they break', () => {
		const bare: Example = { code: '990101005', name: '戊镇', form: null, cells: { items_disclosed: 1 } };
		const counts = { rules: 44, assessed: 3, lacking: 15, failing: 0 };
		const table = league(['rules_assessed'], undefined, {
			examples: [bare, broken, sound, blank],
			counts: [[exampleReport(bare).id, counts]]
		});
		expect(names(table)).toEqual(['乙镇', '丙镇', '甲镇', '戊镇', '丁镇']);
		expect(cellOf(table, '戊镇', 'rules_assessed')?.text).toBe('3 / 44');
	});

	it('ranks townships among townships alone, and says who is counted', () => {
		const order = { column: 'new_requests__total', down: true };
		const table = league(['new_requests__total'], order);
		expect(names(table)).toEqual(['乙镇', '甲镇', '丙镇', '丁镇']);
		expect(names(table, 'governments')).toEqual(['示例县人民政府']);
		expect(table.groups.map(({ heading }) => heading)).toEqual([
			'乡镇街道（4 个单位，3 个有报告，2 个有“本年新收（件）”）',
			'各级政府（1 个单位，1 个有报告，1 个有“本年新收（件）”）'
		]);
		expect(cellOf(table, '乙镇', 'rank')?.text).toBe('1');
		expect(cellOf(table, '示例县人民政府', 'rank')?.text).toBe('1');
		expect(cellOf(table, '丙镇', 'rank')?.text).toBe('');
	});

	it('has what is missing last both ways, as a dash with the sign of its state', () => {
		const up = league(['new_requests__total'], { column: 'new_requests__total', down: false });
		expect(names(up)).toEqual(['甲镇', '乙镇', '丙镇', '丁镇']);
		expect(cellOf(up, '丙镇', 'new_requests__total')).toMatchObject({
			text: '—□',
			file: null,
			state: 'blank'
		});
		expect(cellOf(up, '丁镇', 'new_requests__total')).toMatchObject({ text: '—×', state: 'no_report' });
		expect(cellOf(up, '丁镇', 'published_on')).toBeUndefined();
		expect(up.remarks).toContain('“—”没有数，不是 0：□ 未填报；× 无报告。');
	});

	it('gives a rate with its counts, below ten cases the counts alone, and none over nothing', () => {
		const many: Example = {
			code: '990101005',
			name: '戊镇',
			cells: { handled_total__total: 16, granted__total: 12 }
		};
		const table = league(
			['disclosure_rate'],
			{ column: 'disclosure_rate', down: true },
			{
				examples: [broken, many, sound]
			}
		);
		expect(cellOf(table, '戊镇', 'disclosure_rate')).toMatchObject({ text: '75%（12 / 16）≠', file: 0.75 });
		expect(cellOf(table, '甲镇', 'disclosure_rate')?.text).toContain('3 / 4');
		expect(cellOf(table, '乙镇', 'disclosure_rate')).toMatchObject({ text: '—', state: 'no_cases' });
		// Three of four are no share to rank by.
		expect(names(table)).toEqual(['戊镇', '甲镇', '乙镇', '丁镇']);
		expect(cellOf(table, '戊镇', 'disclosure_rate.denominator')?.file).toBe(16);
	});

	it('adds up nothing across a gap', () => {
		const gap: Example = {
			code: '990101005',
			name: '戊镇',
			cells: { reconsideration_total: 3, litigation_direct_total: 'unreadable' }
		};
		const table = league(['disputes_total'], undefined, { examples: [gap, broken] });
		expect(cellOf(table, '戊镇', 'disputes_total')).toMatchObject({ text: '—？', file: null });
		expect(cellOf(table, '甲镇', 'disputes_total')).toMatchObject({ text: '3 ≠', file: 3 });
	});

	it('marks a figure that a finding doubts, and its arithmetic goes into the file', () => {
		const table = league(['disputes_total']);
		expect(cellOf(table, '甲镇', 'disputes_total.checks')?.file).toContain('差');
		expect(cellOf(table, '乙镇', 'disputes_total')?.text).toBe('0');
		expect(table.remarks.some((remark) => remark.startsWith('≠'))).toBe(true);
	});

	it('has no number of copies where texts were not compared, and 0 where all were', () => {
		expect(cellOf(league(['copies']), '乙镇', 'copies')).toMatchObject({ text: '—', file: null });
		expect(cellOf(league(['copies'], undefined, { compared: true }), '乙镇', 'copies')?.file).toBe(0);
	});

	it('says how many sums hold of those that can be checked', () => {
		const table = league(['sums_hold', 'published_on']);
		expect(cellOf(table, '乙镇', 'sums_hold')?.text).toBe('42 / 42');
		expect(cellOf(table, '丙镇', 'sums_hold')?.text).toBe('40 / 40');
		expect(cellOf(table, '甲镇', 'sums_hold.of')?.file).toBe(42);
		expect(cellOf(table, '丁镇', 'published_on')?.text).toBe('无报告');
	});

	it('goes into a file with a head for every cell, each its own, and states beside the numbers', () => {
		const { table } = league([...DEFAULT_COLUMNS, 'form_used', 'breaks', 'jumps', 'copies'], {
			column: 'disclosure_rate',
			down: true
		});
		expect(new Set(table.heads.map(({ label }) => label)).size).toBe(table.heads.length);
		expect(new Set(table.heads.map(({ id }) => id)).size).toBe(table.heads.length);
		for (const { cells } of table.rows) expect(cells).toHaveLength(table.heads.length);
		const [head, ...lines] = csvOf(table).trim().split('\r\n');
		expect(head).toContain('本年新收：状态');
		expect(lines.find((line) => line.startsWith('丁镇'))).toContain('无报告');
	});

	it('has heads that differ, whatever columns are chosen', () => {
		for (const language of ['zh', 'en'] as const)
			expect(new Set(INDICATORS.map(({ id }) => columnLabel(id)[language])).size).toBe(INDICATORS.length);
	});

	it('is ordered by no column that was taken out', () => {
		const table = league(['errors'], { column: 'warnings', down: true });
		expect(table.order).toContain('查出问题少的在前');
		expect(league([], undefined).table.heads.filter(({ fileOnly }) => !fileOnly)).toHaveLength(1);
	});
});
