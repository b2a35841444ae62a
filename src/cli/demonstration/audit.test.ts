import { describe, expect, it } from 'vitest';
import { auditReport, subjectsOf } from '../../lib/audit/audit';
import { fieldOf } from '../../lib/form/fields';
import { valueOf } from '../../lib/report/figure';
import { figureOf, type Report } from '../../lib/report/report';
import { COUNTY } from './county';
import { demonstration } from './demonstration';
import type { PlantedKind } from './plant';
import { PLANTED } from './planted';

/** What the audit says of each hard case. Most are gaps, which break no rule. */
const EXPECTED: Readonly<Record<PlantedKind, readonly string[]>> = {
	zero: [],
	zero_denominator: [],
	small_rate: [],
	blank: [],
	unreadable: [],
	not_applicable: [],
	absent_row: [],
	table_as_image: [],
	not_on_form: [],
	missing_year: [],
	isolated_year: [],
	approximate: [],
	renamed: [],
	'T3-ID': ['T3-ID'],
	'T3-TOT': ['T3-TOT'],
	'T3-SUM7': ['T3-SUM7'],
	'T4-SUM': ['T4-SUM'],
	carry_over: ['T3-CARRY'],
	off_by_one: ['T3-SUM7'],
	late_form: ['VER-YEAR'],
	fee_in_yuan: ['T2-FEE-UNIT'],
	prose_contradiction: ['NAR-T3'],
	prose_no_applications: ['NAR-ZERO'],
	prose_disputes: ['NAR-T4'],
	partly_twice: ['T3-SUM7'],
	digits_transposed: ['T3-ID', 'T3-TOT', 'T3-SUM7'],
	split_number: [],
	stock_break: ['T2-STOCK-X'],
	rules_of_township: ['T2-RULES-TWP', 'T2-STOCK-X'],
	jump: ['T2-JUMP'],
	roll_up: ['ROLL-UP'],
	late_31_january: ['DATE-31JAN'],
	late_31_march: ['DATE-31JAN', 'DATE-31MAR']
};

/** In these an organ reports more than its county counted of it: the county’s roll-up of the year is then below the sum. */
const ABOVE_THE_COUNTY: readonly PlantedKind[] = [
	'T3-ID',
	'T3-TOT',
	'T4-SUM',
	'carry_over',
	'partly_twice',
	'digits_transposed',
	'jump'
];

const { reports } = demonstration();
const audited = subjectsOf(reports).map((subject) => auditReport(subject));
const found = audited.flatMap(({ findings }) => findings);

/** Notes that are true of the county by the way it is made; each is counted below from the figures. */
const NOTES = ['ALL-ZERO', 'T2-NORM-STREET', 'T2-BUY-UNIT'];

const number = (report: Report, field: string) => valueOf(figureOf(report, field)) ?? 0;
const named = (rule: string) => found.filter((finding) => finding.rule === rule).map((f) => f.report);

describe('the audit of the demonstration', () => {
	it('finds every planted defect once, and nothing else', () => {
		const planted = PLANTED.flatMap(({ kind, organ, year }) => [
			...EXPECTED[kind].map((rule) => `${rule} ${organ}-${year}`),
			...(ABOVE_THE_COUNTY.includes(kind) ? [`ROLL-UP ${COUNTY}-${year}`] : [])
		]);
		const told = found.filter(({ rule }) => !NOTES.includes(rule));
		expect(told.map(({ rule, report }) => `${rule} ${report}`).sort()).toEqual([...new Set(planted)].sort());
	});

	it('doubts its reading of the split number, wherever the digits together would agree, and of no other', () => {
		const doubts = audited.flatMap((each) => each.doubts);
		expect(doubts.map(({ rule, check, cause }) => `${rule}:${check.about} ${cause.id}`)).toEqual([
			'T3-ID:total split_number',
			'T3-TOT:new_requests split_number',
			'NAR-T3:prose_applications_received split_number'
		]);
	});

	it('tells what lies behind those that show it', () => {
		const causes = found.flatMap(({ rule, report, cause }) =>
			cause ? [`${rule} ${report} ${cause.id}`] : []
		);
		expect(causes).toEqual([
			'T3-ID 990101002-2023 also_in_total',
			'T3-CARRY 990101003-2025 also_in_total',
			'VER-YEAR 990101005-2021 old_form',
			'T2-FEE-UNIT 990101005-2023 fee_in_yuan',
			'T3-TOT 990101008-2021 wrong_cell',
			'T3-SUM7 990101013-2023 also_in_total',
			'VER-YEAR 990101015-2021 old_form',
			'VER-YEAR 990101015-2022 old_form',
			'T3-SUM7 xd02-2023 partly_granted_twice',
			'T3-SUM7 xd03-2023 wrong_cell',
			'T3-ID xd03-2025 digits_transposed',
			'T3-TOT xd03-2025 digits_transposed',
			'T3-SUM7 xd03-2025 digits_transposed'
		]);
	});

	it('notes the reports in which every cell is 0', () => {
		const zero = reports.filter(({ form, figures }) => {
			const cells = [...figures].filter(([field]) => fieldOf(field).table !== 'narrative');
			return form !== 'none' && cells.every(([, cell]) => valueOf(cell) === 0);
		});
		expect(named('ALL-ZERO')).toEqual(zero.map(({ id }) => id));
	});

	it('notes the townships that issued normative documents', () => {
		const issuing = reports.filter(
			(report) =>
				['town', 'township', 'street_office'].includes(report.organ.kind) &&
				['normative_documents_issued', 'normative_documents_made_v19'].some((id) => number(report, id) > 0)
		);
		expect(named('T2-NORM-STREET')).toEqual(issuing.map(({ id }) => id));
	});

	it('notes the amounts whose unit the 2019 form does not print', () => {
		const bought = reports.filter((report) => number(report, 'procurement_amount_v19') !== 0);
		expect(named('T2-BUY-UNIT')).toEqual(bought.map(({ id }) => id));
	});
});
