import { describe, expect, it } from 'vitest';
import type { CellInput } from '../testing/reports';
import { auditReport, subjectsOf } from './audit';
import { mergedDecisions, placeOf } from './decisions';
import { mendedIn } from './mended';
import { exampleReport } from './testing';

const audited = (cells: Record<string, CellInput>, published = '2024-01-20') => {
	const report = exampleReport({ cells, source: { published } });
	return { report, findings: subjectsOf([report]).flatMap((subject) => auditReport(subject).findings) };
};
/** What was decided of the finding of a rule in a report with these cells. */
const decidedOf = (rule: string, { findings }: ReturnType<typeof audited>) => {
	const finding = findings.find((one) => one.rule === rule)!;
	return mergedDecisions([
		{
			key: finding.key,
			place: placeOf(finding),
			verdict: 'confirmed',
			note: '',
			at: '2026-01-20T08:00:00.000Z',
			steps: { sent: '2026-01-21' }
		}
	]);
};
const broken = { reconsideration_upheld: 1, reconsideration_total: 3 };
const decisions = decidedOf('T4-SUM', audited(broken));
const read = (cells: Record<string, CellInput>) => {
	const { report, findings } = audited(cells);
	return mendedIn(decisions, [report], findings);
};

describe('a decided finding, with a report of the same organ and year read anew', () => {
	it('was put right where its cells have other numbers that agree, and says which', () => {
		expect(read({ ...broken, reconsideration_total: 1 })).toMatchObject([
			{
				rule: 'T4-SUM',
				how: 'corrected',
				year: 2023,
				organ: { code: '990101001' },
				changes: [{ field: 'reconsideration_total', before: 3, now: 1 }]
			}
		]);
	});

	it('is no correction where a cell has no number now: nobody can tell', () => {
		expect(read({ ...broken, reconsideration_total: 'blank' })).toMatchObject([
			{ how: 'unseen', changes: [{ before: 3, now: null }] }
		]);
	});

	it('is not in it while it stands, nor when it stands there with other figures: that is open again', () => {
		expect(read(broken)).toEqual([]);
		expect(read({ ...broken, reconsideration_total: 4 })).toEqual([]);
	});

	it('of a rule without cells only comes no more', () => {
		const late = decidedOf('DATE-31MAR', audited({}, '2024-04-20'));
		const { report, findings } = audited({});
		expect(mendedIn(late, [report], findings)).toMatchObject([{ how: 'gone', changes: [] }]);
	});

	it('of a report that is not at hand is left alone', () => {
		const other = exampleReport({ code: '990101002' });
		expect(mendedIn(decisions, [other], [])).toEqual([]);
	});

	it('in another data set is left alone: the same organ and year may be another document there', () => {
		const { report, findings } = audited({ ...broken, reconsideration_total: 1 });
		const elsewhere = mergedDecisions([...decisions.values()].map((one) => ({ ...one, dataset: 'my' })));
		expect(mendedIn(elsewhere, [report], findings, 'real')).toEqual([]);
		expect(mendedIn(elsewhere, [report], findings, 'my')).toHaveLength(1);
	});

	it('of two columns of which one still differs is not put right', () => {
		const cells = { new_requests__natural_person: 1, new_requests__total: 1 };
		const both = decidedOf('T3-ID', audited(cells));
		const { report, findings } = audited({ ...cells, handled_total__natural_person: 1 });
		expect(mendedIn(both, [report], findings)).toEqual([]);
	});
});
