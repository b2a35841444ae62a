import { COMMAND_LINE_READERS } from '../../src/cli/reading/readers';
import type { Finding } from '../../tests/documents/judge';
import { tried } from '../../tests/documents/judge';
import { isCutOff, type Wound } from '../../tests/documents/mangle';
import { INVENTED_PLACES } from '../../tests/documents/places';
import { unexcused } from '../../tests/documents/touched';
import { damagedBy, type Case } from './lots';

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

const FAULTY: ReadonlySet<string> = new Set(['wrong', 'misnamed', 'crashed']);

/** Makes a damaged document, reads it and judges the reading. */
export async function outcomeOf(one: Case): Promise<Outcome> {
	const { whole, hurt, wound } = damagedBy(one);
	const { right, excused, findings, reports } = await tried(hurt, INVENTED_PLACES, COMMAND_LINE_READERS);
	const faults = findings.filter(({ fault }) => FAULTY.has(fault));
	const left = faults.length === 0 || isCutOff(wound) ? faults : await unexcused(whole, hurt, faults);
	const missed = excused + findings.filter(({ fault }) => fault === 'missed').length;
	return { wound, reports, right, missed, touched: faults.length - left.length, findings: left };
}
