import { describe, expect, it } from 'vitest';
import { auditReport } from './audit';
import { findingLine, subjectOf, type Example } from './testing';

const errorsOf = (example: Example) =>
	auditReport(subjectOf(example))
		.findings.filter(({ severity }) => severity === 'error')
		.map(findingLine);

describe('one mistake, one finding', () => {
	it('a case booked in the wrong row of totals', () => {
		const cells = {
			...{ new_requests__natural_person: 3, new_requests__total: 3 },
			...{ granted__natural_person: 2, granted__total: 3 },
			...{ partly_granted__natural_person: 1, partly_granted__total: 0 },
			...{ handled_total__natural_person: 3, handled_total__total: 3 }
		};
		expect(errorsOf({ cells })).toEqual([
			'T3-TOT 990101001-2023 (wrong_cell) granted: 2 ≠ 3 (-1) & partly_granted: 1 ≠ 0 (1)'
		]);
	});

	it('a mistake in a column that the column of totals repeats', () => {
		const cells = {
			...{ new_requests__natural_person: 2, new_requests__total: 2 },
			...{ granted__natural_person: 1, granted__total: 1 },
			...{ handled_total__natural_person: 1, handled_total__total: 1 }
		};
		expect(errorsOf({ cells })).toEqual([
			'T3-ID 990101001-2023 (also_in_total) natural_person: 2 ≠ 1 (1) & total: 2 ≠ 1 (1)'
		]);
	});

	it('an application entered under its applicant and left out of every total', () => {
		const cells = {
			new_requests__legal_service_org: 1,
			granted__legal_service_org: 1,
			handled_total__legal_service_org: 1
		};
		expect(errorsOf({ cells })).toEqual([
			'T3-TOT 990101001-2023 (not_in_totals) new_requests: 1 ≠ 0 (1) & granted: 1 ≠ 0 (1) & handled_total: 1 ≠ 0 (1)'
		]);
	});

	it('several columns that carry over less than last year, and the total by their sum', () => {
		const findings = auditReport(
			subjectOf({
				cells: { carried_in__total: 0 },
				others: [
					{
						year: 2022,
						cells: { carried_out__natural_person: 2, carried_out__other_org: 1, carried_out__total: 3 }
					}
				]
			})
		).findings.filter(({ rule }) => rule === 'T3-CARRY');
		expect(findings.map(findingLine)).toEqual([
			'T3-CARRY 990101001-2023 (also_in_total) natural_person: 0 ≠ 2 (-2) & other_org: 0 ≠ 1 (-1) & total: 0 ≠ 3 (-3)'
		]);
	});

	it('differences that do not balance stay apart', () => {
		const cells = {
			new_requests__natural_person: 1,
			granted__natural_person: 3,
			handled_total__natural_person: 4
		};
		const totals = errorsOf({ cells }).filter((line) => line.startsWith('T3-TOT'));
		expect(totals).toHaveLength(3);
	});
});
