import { describe, expect, it } from 'vitest';
import { auditReport } from './audit';
import { isHardlyAssessed, ruleCounts } from './ruleCounts';
import { subjectOf, type Example } from './testing';

const tally = (pass: number, fail: number, not_assessable: number) => ({ pass, fail, not_assessable });
const counted = (example: Example) => ruleCounts(auditReport(subjectOf(example)).tallies);

describe('the rules behind what is said of a report', () => {
	it('are assessed by one check, lack figures where none can be, and fail by one', () => {
		const of = ruleCounts(
			new Map([
				['T3-ID', tally(6, 1, 0)],
				['T3-TOT', tally(1, 0, 6)],
				['T4-SUM', tally(0, 0, 3)]
			])
		);
		expect(of).toMatchObject({ assessed: 2, lacking: 1, failing: 1 });
		expect(of.rules).toBeGreaterThan(40);
	});

	it('are none of those about our own reading, which find nothing against a report', () => {
		expect(ruleCounts(new Map([['DEDUP', tally(0, 1, 0)]]))).toMatchObject({ assessed: 0, failing: 0 });
	});

	it('lack nothing in a report seen in full, nearly everything in one of a single figure', () => {
		expect(counted({})).toMatchObject({ lacking: 0 });
		expect(isHardlyAssessed(counted({}))).toBe(false);
		const source = { published: null };
		const one = counted({ form: null, cells: { penalty_decisions: 12 }, source });
		expect(isHardlyAssessed(one)).toBe(true);
	});
});
