import type { DecisionConflict } from '$lib/audit/broughtDecisions';
import { decisionConflictWords, type ConflictWords } from '$lib/text/handover';
import type { Language } from '$lib/form/words';
import { book } from '../audit/decisions.svelte';

/** Which of the two machines. */
export type Side = 'here' | 'there';

/** Something two machines say in different ways, for a person to choose. */
export interface Choice {
	/** The same for the same conflict. */
	readonly id: string;
	/** Which stands until somebody chooses. */
	readonly stands: Side;
	readonly words: (language: Language) => ConflictWords;
	/** Makes one of the two stand. */
	readonly choose: (side: Side) => Promise<void>;
}

/** Of decisions. `nameOf`: who reports for which year, by the id of the report; null where it is not known. */
export const decisionChoices = (
	conflicts: readonly DecisionConflict[],
	nameOf: (report: string) => string | null
): readonly Choice[] =>
	conflicts.map((conflict) => ({
		id: `decision ${conflict.key}`,
		stands: conflict.stands,
		words: (language) => decisionConflictWords(conflict, nameOf, language),
		choose: (side) => book.restore(new Map([[conflict.key, conflict[side]]]))
	}));
