import { expect, it } from 'vitest';
import { organ, report, type CellInput } from '../testing/reports';
import { auditReport, subjectsOf } from './audit';
import { findingsOverYears } from './overYears';

const TOWN = organ('990101101', '甲示例镇');
const disputes = (total: CellInput) => ({
	reconsideration_upheld: 1,
	reconsideration_corrected: 0,
	reconsideration_other_result: 0,
	reconsideration_pending: 0,
	reconsideration_total: total
});

function changes(before: CellInput, now: CellInput) {
	const [last, next] = subjectsOf(
		[report(TOWN, 2023, disputes(before)), report(TOWN, 2024, disputes(now))],
		new Map()
	);
	if (!last || !next) throw new Error('two reports, two subjects');
	return findingsOverYears(auditReport(last).findings, auditReport(next).findings, next)
		.filter(({ finding }) => finding.rule === 'T4-SUM')
		.map(({ change, finding }) => [change, finding.year]);
}

it('a sum that is off this year alone is new, and off in both is kept, with this year’s figures', () => {
	expect(changes(1, 2)).toEqual([['new', 2024]]);
	expect(changes(3, 2)).toEqual([['kept', 2024]]);
	expect(changes(1, 1)).toEqual([]);
});

it('one that was off and adds up now is settled; one that cannot be added up is not', () => {
	expect(changes(2, 1)).toEqual([['settled', 2023]]);
	expect(changes(2, 'unreadable')).toEqual([['unknown', 2023]]);
	expect(changes(2, 'blank')).toEqual([['unknown', 2023]]);
});
