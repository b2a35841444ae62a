import { STEPS, type Decision } from './decisions';

/** Decisions brought from another machine, put together with those of this one. */

/** Two decisions about one finding that say something else. */
export interface DecisionConflict {
	readonly about: 'decision';
	readonly key: string;
	readonly here: Decision;
	readonly there: Decision;
	/** Which of them stands until a person chooses: the later one. */
	readonly stands: 'here' | 'there';
}

const says = ({ verdict, note, steps }: Decision): string =>
	JSON.stringify([verdict, note, ...STEPS.map((step) => steps[step] ?? null)]);

const earlier = (a: string, b: string): string => (a < b ? a : b);

/**
 * What is kept of a finding when a decision about it is brought. `now`: ISO 8601 in UTC. A time that is still to come says that a clock was
 * ahead, and not which decision is the later: such a one does not stand by itself, and is kept as made now, so that it does not win for ever.
 */
export function withBrought(
	known: Decision | null,
	brought: Decision,
	now: string
): { readonly decision: Decision; readonly conflict: DecisionConflict | null } {
	const there: Decision = { ...brought, at: earlier(brought.at, now) };
	if (!known) return { decision: there, conflict: null };
	const here: Decision = { ...known, at: earlier(known.at, now) };
	if (says(here) === says(there))
		return { decision: here.at < there.at ? { ...here, at: there.at } : here, conflict: null };
	const stands = brought.at <= now && here.at < there.at ? 'there' : 'here';
	return {
		decision: stands === 'there' ? there : here,
		conflict: { about: 'decision', key: known.key, here, there, stands }
	};
}
