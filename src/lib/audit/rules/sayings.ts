import type { Words } from '../../form/words';
import { sentencesOf, type Sentence } from '../../report/prose/sentences';
import type { ReportText, SectionId } from '../../report/text';

/** What the rules about claims of the prose share: where they read, how they quote, how far a rounded number may be off. */

const LONGEST = 80;
/** A clause of the prose as evidence, cut where it is long. */
export const quoted = (clause: string): string =>
	`“${clause.length > LONGEST ? `${clause.slice(0, LONGEST)}…` : clause}”`;
export const both = (text: string): Words => ({ zh: text, en: text });

/** The sentences of the sections that speak of the organ's own numbers, or of those told. */
export const sentencesAbout = (
	text: ReportText,
	sections: readonly SectionId[] = ['overview', 'proactive']
): readonly Sentence[] => sections.flatMap((section) => sentencesOf(text.sections[section] ?? []));

/** Rounding as in NAR-T3: a number printed with 余 is met by what it rounds, within a tenth. */
export const ROUNDING = 0.1;
