import type { Detail, ProblemCode } from './problems';

/** Why a file cannot be read, thrown by a reader; `code` is the problem it becomes. */
export class Refusal extends Error {
	constructor(
		readonly code: ProblemCode,
		readonly detail: Detail = ''
	) {
		super(code);
		this.name = 'Refusal';
	}
}
