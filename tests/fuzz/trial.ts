import type { Reading } from '../../src/cli/reading/file';
import { faultsOf, type TrialCase } from './targets';

/** A process that makes the trials it is sent the cases of and says what is wrong; `run.ts` holds the other end. */

export interface TrialAnswer extends Reading {
	readonly faults: readonly string[];
}

process.on('message', (one: string) => {
	void faultsOf(JSON.parse(one) as TrialCase).then((faults) => {
		const answer: TrialAnswer = { file: one, contents: '', reports: [], problems: [], faults };
		process.send?.(answer);
	});
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
