/** Something the person at the command line can mend: shown as one line, never as a stack trace. */
export class Complaint extends Error {
	constructor(
		message: string,
		readonly exitCode: 1 | 2 = 1
	) {
		super(message);
		this.name = 'Complaint';
	}
}
