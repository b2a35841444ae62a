import type { Reading } from '../../src/cli/reading/file';
import type { Case } from './lots';
import { outcomeOf, type Outcome } from './outcome';

/** A process that makes the damaged documents it is sent the cases of, reads them and judges the reading; `table.ts` holds the other end. */

export interface Answer extends Reading {
	readonly outcome: Outcome;
}

process.on('message', (one: string) => {
	void outcomeOf(JSON.parse(one) as Case).then((outcome) => {
		const answer: Answer = { file: one, contents: '', reports: [], problems: [], outcome };
		process.send?.(answer);
	});
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
