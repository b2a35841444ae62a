import { describe, expect, it } from 'vitest';
import { auditReport } from './audit';
import {
	belongsInLetter,
	changedDecision,
	isSamePlace,
	mergedDecisions,
	movedDecision,
	placeOf,
	standingOf,
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
	steps: {},
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

describe('a change of what was decided', () => {
	const at = '2026-02-01T08:00:00.000Z';

	it('keeps the rest: a step beside a verdict and its note', () => {
		const before = decided('confirmed', { note: '已电话核实' });
		expect(changedDecision(finding, before, { steps: { sent: '2026-01-30' } }, at)).toEqual({
			...before,
			at,
			steps: { sent: '2026-01-30' }
		});
	});

	it('may be a step alone, and with the last of it withdrawn nothing is left', () => {
		const sent = changedDecision(finding, undefined, { steps: { sent: '2026-01-30' } }, at);
		expect(sent).toMatchObject({ verdict: null, note: '', steps: { sent: '2026-01-30' } });
		expect(changedDecision(finding, sent!, { steps: { sent: null } }, at)).toBeNull();
	});

	it('takes no day that no calendar has', () => {
		expect(changedDecision(finding, undefined, { steps: { sent: '2026-02-30' } }, at)).toBeNull();
	});
});

describe('what belongs in a letter', () => {
	it('is not what the organ has put right, but still what it was only written to about', () => {
		const step = (steps: Decision['steps']) => mergedDecisions([decided('confirmed', { steps })]);
		expect(belongsInLetter(finding, step({ sent: '2026-01-30' }))).toBe(true);
		expect(belongsInLetter(finding, step({ sent: '2026-01-30', corrected: '2026-02-09' }))).toBe(false);
	});
});

it('one of two columns that were one mistake is the same place', () => {
	const place = (abouts: string) => `T3-ID r-2023 ${abouts}`;
	expect(isSamePlace(place('natural_person+total'), place('total'))).toBe(true);
	expect(isSamePlace(place('natural_person'), place('total'))).toBe(false);
	expect(isSamePlace('VER-YEAR r-2023', 'VER-YEAR r-2023')).toBe(true);
	expect(isSamePlace('VER-YEAR r-2023', 'VER-YEAR r-2024')).toBe(false);
});

it('follows a report that has another id, also into the cells of its other years', () => {
	const decision: Decision = {
		key: 'T4-CARRY xa-2025 row xa-2024/carried_out__total=3 xa-2025/carried_in__total=4',
		place: 'T4-CARRY xa-2025 row',
		verdict: 'dismissed',
		note: '',
		at: '2026-02-01T00:00:00.000Z',
		steps: {}
	};
	const ids = new Map([
		['xa-2025', '990101101-2025'],
		['xa-2024', '990101101-2024']
	]);
	expect(movedDecision(decision, ids)).toMatchObject({
		key: 'T4-CARRY 990101101-2025 row 990101101-2024/carried_out__total=3 990101101-2025/carried_in__total=4',
		place: 'T4-CARRY 990101101-2025 row',
		verdict: 'dismissed'
	});
	expect(movedDecision(decision, new Map([['xb-2025', 'y']]))).toEqual(decision);
});
