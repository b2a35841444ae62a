import type { Words } from '../../form/words';
import type { ReportText } from '../../report/text';
import { sentencesOf } from '../claims';

/** What the rules about claims of the prose share: where they read, how they quote, how far a rounded number may be off. */

const LONGEST = 80;
/** A clause of the prose as evidence, cut where it is long. */
export const quoted = (clause: string): string =>
	`“${clause.length > LONGEST ? `${clause.slice(0, LONGEST)}…` : clause}”`;
export const both = (text: string): Words => ({ zh: text, en: text });

/** Sentences of the sections that speak of the organ's own numbers. */
export const sayingsOf = (text: ReportText) => sentencesOf(text, ['overview', 'proactive']);

/** Rounding as in NAR-T3: a number printed with 余 is met by what it rounds, within a tenth. */
export const ROUNDING = 0.1;
