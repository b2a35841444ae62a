import { describe, expect, it } from 'vitest';
import { auditReport, subjectsOf } from '../../lib/audit/audit';
import { fieldOf } from '../../lib/form/fields';
import { valueOf } from '../../lib/report/figure';
import { figureOf, type Report } from '../../lib/report/report';
import { COUNTY } from './county';
import { demonstration } from './demonstration';
import { PLANTED } from './planted';

const { reports } = demonstration();
const audited = subjectsOf(reports).map((subject) => auditReport(subject));
const found = audited.flatMap(({ findings }) => findings);

/** Notes that are true of the county by the way it is made; each is counted below from the figures. */
const NOTES = ['ALL-ZERO', 'T2-NORM-STREET', 'T2-BUY-UNIT'];

const number = (report: Report, field: string) => valueOf(figureOf(report, field)) ?? 0;
const named = (rule: string) => found.filter((finding) => finding.rule === rule).map((f) => f.report);

describe('the audit of the demonstration', () => {
	it('finds every planted defect once, and nothing else', () => {
		const planted = PLANTED.flatMap(({ foundBy, aboveCounty, organ, year }) => [
			...foundBy.map((rule) => `${rule} ${organ}-${year}`),
			...(aboveCounty ? [`ROLL-UP ${COUNTY}-${year}`] : [])
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
