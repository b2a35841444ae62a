import { describe, expect, it } from 'vitest';
import { auditReport, subjectsOf } from '../audit/audit';
import { ruleCounts } from '../audit/ruleCounts';
import { exampleReport } from '../audit/testing';
import type { Language } from '../form/words';
import { CATALOG } from '../testing/points';
import { AUDIT_COLUMNS, DEFAULT_COLUMNS } from '../view/league';
import { leagueOf } from './league';
import { leaguePaper } from './leaguePaper';

function tablesOf(columns: readonly string[], language: Language = 'zh') {
	const reports = [
		exampleReport({ name: '甲镇' }),
		exampleReport({ code: '990101', name: '示例县', kind: 'county' })
	];
	const rules = new Map(
		subjectsOf(reports).map((of) => [of.report.id, ruleCounts(auditReport(of).tallies)] as const)
	);
	const league = leagueOf(columns, undefined, {
		area: '示例县',
		year: 2023,
		organs: reports.map(({ organ }) => organ),
		reports,
		audited: { findings: [], rules },
		compared: false,
		catalog: CATALOG,
		language
	});
	return leaguePaper(league, true, language).flatMap((part) => (part.kind === 'table' ? [part] : []));
}

describe('the league table on paper', () => {
	it('has a table for each group, which fills the page', () => {
		const tables = tablesOf(DEFAULT_COLUMNS.slice(0, 8));
		expect(tables.map(({ rows }) => rows.map(([name]) => name))).toEqual([['甲镇'], ['示例县']]);
		for (const { columns = [] } of tables)
			expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
	});

	it('goes on below with the names again where its columns do not fit, each part about as wide', () => {
		for (const language of ['zh', 'en'] as const) {
			const tables = tablesOf([...DEFAULT_COLUMNS, ...AUDIT_COLUMNS.slice(1)], language);
			const counts = tables.map(({ heads }) => heads.length);
			expect(tables.length).toBeGreaterThan(2);
			expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(6);
			for (const { heads, rows } of tables) {
				expect(heads[0]).toBe(language === 'zh' ? '单位' : 'Organ');
				for (const row of rows) expect(row).toHaveLength(heads.length);
			}
			expect(tables[1]?.caption).toMatch(/（续）$| \(continued\)$/);
		}
	});

	it('names the organs where no column is left', () => {
		expect(tablesOf([]).map(({ heads }) => heads)).toEqual([['单位'], ['单位']]);
	});
});
