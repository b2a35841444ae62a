import { describe, expect, it } from 'vitest';
import { auditReport } from '../audit/audit';
import { exampleReport, type Example } from '../audit/testing';
import { rollUp } from '../report/rollUp';
import { doubtedSums, leftOutOf, sumsOfSums } from './rollUpDoubts';

const town = (code: string, name: string, cells: NonNullable<Example['cells']>) =>
	exampleReport({ code, name, cells, year: 2023 });
const reports = [
	town('990101001', '甲镇', { fees_collected: 12.5, reconsideration_total: 3 }),
	town('990101002', '乙镇', { fees_collected: 92_000, penalty_decisions: 'blank' }),
	town('990101003', '丙镇', { licensing_decisions: 'not_applicable', penalty_decisions: 4 })
];
const findings = reports.flatMap(
	(report) => auditReport({ report, years: new Map([[report.year, report]]) }).findings
);

describe('the sums of a county', () => {
	it('leave a fee that is perhaps in yuan out until somebody decides', () => {
		const without = leftOutOf(findings);
		const fees = (out: ReadonlySet<string>) => rollUp(reports, 3, '2021', out).get('fees_collected');
		expect([...without]).toEqual(['990101002-2023 fees_collected']);
		expect(fees(without)?.known).toBe(2);
		expect(fees(without)?.sum).toBe(12.5);
		// Explained or dismissed it stands no more, and is added.
		expect(fees(leftOutOf([]))?.sum).toBe(92_012.5);
	});

	it('name each cell they rest on that has no number or is contradicted, with its organ', () => {
		const doubted = doubtedSums(reports, findings, '2021');
		const of = (field: string) =>
			doubted.filter((each) => each.field === field).map(({ organ, doubt }) => [organ, doubt.why]);
		expect(of('penalty_decisions')).toEqual([['乙镇', 'state']]);
		expect(of('fees_collected')).toEqual([['乙镇', 'left_out']]);
		expect(of('reconsideration_total')).toEqual([['甲镇', 'finding']]);
		// What does not apply is not missed.
		expect(of('licensing_decisions')).toEqual([['丙镇', 'not_expected']]);
	});

	it('are held against the identities of the form themselves', () => {
		const cells = rollUp(reports, 3, '2021');
		const { tally, failing } = sumsOfSums(cells, { year: 2023, form: '2021' });
		expect(tally.fail).toBe(1);
		expect(failing).toHaveLength(1);
		expect(failing[0]?.rule).toBe('T4-SUM');
		expect(tally.pass).toBeGreaterThan(30);
		const sound = sumsOfSums(rollUp(reports.slice(1), 2, '2021'), { year: 2023, form: '2021' });
		expect(sound.failing).toEqual([]);
	});
});
