import type { Words } from '../form/words';

export type Severity = 'error' | 'warning' | 'info';

/** What is wrong with an input: what, where, and what was expected. `code` is stable, the message is for people. */
export interface Problem {
	readonly severity: Severity;
	readonly code: string;
	readonly message: Words;
}
