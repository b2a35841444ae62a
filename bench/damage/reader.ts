import type { Reading } from '../../src/cli/reading/file';
import { COMMAND_LINE_READERS } from '../../src/cli/reading/readers';
import type { Finding } from '../../tests/documents/judge';
import { tried } from '../../tests/documents/judge';
import type { Wound } from '../../tests/documents/mangle';
import { INVENTED_PLACES } from '../../tests/documents/places';
import { unexcused } from '../../tests/documents/touched';
import { damagedBy, type Case } from './lots';

/** A process that makes the damaged documents it is sent the cases of, reads them and judges the reading; `table.ts` holds the other end. */

/** What came of a damage. Figures and names, but for `reports`. */
export interface Outcome {
	readonly wound: Wound;
	readonly reports: number;
	readonly right: number;
	readonly missed: number;
	/** Read as another because the damage lies in them. */
	readonly touched: number;
	/** Whatever else was read as another than printed, and exceptions. */
	readonly findings: readonly Finding[];
}

export interface Answer extends Reading {
	readonly outcome: Outcome;
}

const FAULTY: ReadonlySet<string> = new Set(['wrong', 'misnamed', 'crashed']);

async function outcomeOf(one: Case): Promise<Outcome> {
	const { whole, hurt, wound } = damagedBy(one);
	const { right, excused, findings, reports } = await tried(hurt, INVENTED_PLACES, COMMAND_LINE_READERS);
	const faults = findings.filter(({ fault }) => FAULTY.has(fault));
	const left = faults.length === 0 ? [] : await unexcused(whole, hurt, faults);
	const missed = excused + findings.filter(({ fault }) => fault === 'missed').length;
	return { wound, reports, right, missed, touched: faults.length - left.length, findings: left };
}

process.on('message', (one: string) => {
	void outcomeOf(JSON.parse(one) as Case).then((outcome) => {
		const answer: Answer = { file: one, contents: '', reports: [], problems: [], outcome };
		process.send?.(answer);
	});
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
