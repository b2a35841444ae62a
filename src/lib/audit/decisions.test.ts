import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { auditReport } from './audit';
import {
	belongsInLetter,
	placeOf,
	readDecisions,
	standingOf,
	mergedDecisions,
	writeDecisions,
	type Decision,
	type Verdict
} from './decisions';
import { subjectOf } from './testing';

const broken = { reconsideration_upheld: 1, reconsideration_total: 3 };
const found = (cells: Record<string, number>) =>
	auditReport(subjectOf({ cells })).findings.find(({ rule }) => rule === 'T4-SUM')!;
const finding = found(broken);
const decided = (verdict: Verdict, part: Partial<Decision> = {}): Decision => ({
	key: finding.key,
	place: placeOf(finding),
	verdict,
	note: '',
	at: '2026-01-20T08:00:00.000Z',
	...part
});

describe('a decision', () => {
	const decisions = mergedDecisions([decided('explained', { note: '已电话核实' })]);

	it('holds as long as the figures are the same, whatever else the report says', () => {
		const again = found({ ...broken, licensing_decisions: 9 });
		expect(standingOf(again, decisions).decision?.verdict).toBe('explained');
	});

	it('is a former one as soon as a figure changes: the finding is open again', () => {
		const { decision, former } = standingOf(found({ ...broken, reconsideration_total: 4 }), decisions);
		expect(decision).toBeNull();
		expect(former).toMatchObject({ verdict: 'explained', note: '已电话核实' });
	});

	it('made later holds, from wherever it comes', () => {
		const later = decided('dismissed', { at: '2026-01-21T08:00:00.000Z' });
		for (const order of [
			mergedDecisions([later], decisions.values()),
			mergedDecisions(decisions.values(), [later])
		])
			expect(order.get(finding.key)?.verdict).toBe('dismissed');
	});

	it('says what goes into a letter: explained and dismissed findings do not, notes only when confirmed', () => {
		const note = { ...finding, severity: 'info' } as const;
		expect(belongsInLetter(finding, new Map())).toBe(true);
		expect(belongsInLetter(finding, decisions)).toBe(false);
		expect(belongsInLetter(note, new Map())).toBe(false);
		expect(belongsInLetter(note, mergedDecisions([decided('confirmed')]))).toBe(true);
	});
});

describe('a file of decisions', () => {
	it('gives back what was written', () => {
		const decisions = [
			decided('confirmed', { note: '引号 " 换行\n 都在' }),
			decided('dismissed', { key: 'b' })
		];
		expect(readDecisions(writeDecisions(mergedDecisions(decisions)))).toEqual({
			decisions: decisions.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
			refused: 0
		});
	});

	it('that is none is refused whole, and entries that are none one by one', () => {
		expect(readDecisions('not json')).toBeNull();
		expect(readDecisions('{"decisions":[]}')).toBeNull();
		const held = JSON.parse(writeDecisions(mergedDecisions([decided('confirmed')]))) as {
			decisions: unknown[];
		};
		held.decisions.push(
			null,
			{ ...decided('confirmed'), verdict: 'hang' },
			decided('confirmed', { at: 'now' })
		);
		expect(readDecisions(JSON.stringify(held))).toMatchObject({ decisions: [{}], refused: 3 });
	});

	it('never makes the reader fail', () => {
		fc.assert(fc.property(fc.json(), (text) => readDecisions(text) === null));
	});
});
