import type { Reading } from '../../src/cli/reading/file';
import { verdictOfTrial, type TrialCase, type TrialVerdict } from './targets';

/** A process that makes the trials it is sent the cases of and says what is wrong; `run.ts` holds the other end. */

export type TrialAnswer = Reading & TrialVerdict;

process.on('message', (one: string) => {
	void verdictOfTrial(JSON.parse(one) as TrialCase).then((verdict) => {
		const answer: TrialAnswer = { file: one, contents: '', reports: [], problems: [], ...verdict };
		process.send?.(answer);
	});
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
