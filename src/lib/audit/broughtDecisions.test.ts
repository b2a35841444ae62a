import { expect, it } from 'vitest';
import { withBrought } from './broughtDecisions';
import { changedDecision, type Decision } from './decisions';

const decided = (part: Partial<Decision> = {}): Decision => ({
	key: 'T4-SUM 990101001-2023 reconsideration 990101001-2023/reconsideration_total=3',
	place: 'T4-SUM 990101001-2023 reconsideration',
	verdict: 'confirmed',
	note: '',
	at: '2026-01-20T08:00:00.000Z',
	steps: {},
	...part
});
const NOW = '2026-02-01T08:00:00.000Z';
const AHEAD = '2030-01-01T00:00:00.000Z';

it('takes what nobody decided here, and has nothing to choose where both say the same', () => {
	expect(withBrought(null, decided(), NOW)).toEqual({ decision: decided(), conflict: null });
	const later = decided({ at: '2026-01-22T08:00:00.000Z' });
	expect(withBrought(decided(), later, NOW)).toEqual({ decision: later, conflict: null });
	expect(withBrought(later, decided(), NOW)).toEqual({ decision: later, conflict: null });
});

it('names what differs, with both sides; the later one stands until somebody chooses', () => {
	const later = decided({ verdict: 'dismissed', at: '2026-01-22T08:00:00.000Z' });
	expect(withBrought(decided(), later, NOW)).toMatchObject({
		decision: later,
		conflict: { here: decided(), there: later, stands: 'there' }
	});
	expect(withBrought(later, decided(), NOW)).toMatchObject({
		decision: later,
		conflict: { here: later, there: decided(), stands: 'here' }
	});
	const noted = decided({ steps: { sent: '2026-01-21' } });
	expect(withBrought(decided(), noted, NOW).conflict).not.toBeNull();
});

it('lets no clock that was ahead win, neither here nor there, nor ever after', () => {
	const ahead = decided({ verdict: 'dismissed', at: AHEAD });
	const { decision, conflict } = withBrought(decided(), ahead, NOW);
	expect(decision).toEqual(decided());
	expect(conflict).toMatchObject({ stands: 'here', there: { at: NOW } });

	// Decided here on such a clock, it has no more weight than one of today.
	expect(withBrought(ahead, decided(), NOW).decision).toEqual({ ...ahead, at: NOW });
	const after = '2026-02-02T08:00:00.000Z';
	const today = decided({ verdict: 'explained', at: '2026-02-01T09:00:00.000Z' });
	expect(withBrought(withBrought(null, ahead, NOW).decision, today, after).decision).toEqual(today);

	// And what a person decides holds at once, whatever stood before.
	const finding = { key: ahead.key, rule: 'T4-SUM', report: '990101001-2023', checks: [] };
	expect(changedDecision(finding, ahead, { verdict: 'confirmed' }, NOW)?.verdict).toBe('confirmed');
});
