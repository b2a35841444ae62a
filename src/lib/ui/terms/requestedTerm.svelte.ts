import type { TermId } from '$lib/form/terms';

/** The term a reader has asked about; null when none. One panel for the whole site follows it. */
export const requestedTerm = $state<{ term: TermId | null }>({ term: null });
