import { trigram } from 'n-gram';
import type { ReportText, SectionId } from '../report/text';

/** How much two sections have in common: runs of three 汉字, whatever figures and punctuation stand between. */

/** Shorter sections are alike by chance: 我镇无其他需要报告的事项. */
const SHORTEST = 120;
/** A shared sentence worth showing. */
const SHORTEST_PASSAGE = 14;
const MOST_PASSAGES = 5;

type Grams = ReadonlyMap<string, number>;

const HAN = /[^\p{Script=Han}]/gu;

function gramsOf(paragraphs: readonly string[]): Grams | null {
	const letters = paragraphs.join('').replace(HAN, '');
	if (letters.length < SHORTEST) return null;
	const grams = new Map<string, number>();
	for (const gram of trigram(letters)) grams.set(gram, (grams.get(gram) ?? 0) + 1);
	return grams;
}

/** A text of a county is held against each of its neighbours: its runs are counted once. Gone with the text. */
const counted = new WeakMap<ReportText, Map<SectionId, Grams | null>>();

function gramsIn(text: ReportText, section: SectionId): Grams | null {
	let sections = counted.get(text);
	if (!sections) counted.set(text, (sections = new Map<SectionId, Grams | null>()));
	let grams = sections.get(section);
	if (grams === undefined) sections.set(section, (grams = gramsOf(text.sections[section] ?? [])));
	return grams;
}

const sizeOf = (grams: Grams): number => [...grams.values()].reduce((sum, count) => sum + count, 0);

/**
 * Sørensen–Dice coefficient of the runs of three characters of a section in two texts, 0 to 1; null where a text has too
 * little there to compare.
 */
export function similarity(a: ReportText, b: ReportText, section: SectionId): number | null {
	const [left, right] = [gramsIn(a, section), gramsIn(b, section)];
	if (!left || !right) return null;
	let shared = 0;
	for (const [gram, count] of left) shared += Math.min(count, right.get(gram) ?? 0);
	return (2 * shared) / (sizeOf(left) + sizeOf(right));
}

const sentencesOf = (text: ReportText, section: SectionId): readonly string[] =>
	(text.sections[section] ?? []).flatMap((paragraph) => paragraph.split(/(?<=[。;!?])/u));

/** Sentences of a section that stand word for word in both texts, longest first. */
export function sharedPassages(a: ReportText, b: ReportText, section: SectionId): readonly string[] {
	const theirs = new Set(sentencesOf(b, section));
	const shared = sentencesOf(a, section).filter(
		(sentence) => sentence.length >= SHORTEST_PASSAGE && theirs.has(sentence)
	);
	return [...new Set(shared)].sort((one, other) => other.length - one.length).slice(0, MOST_PASSAGES);
}
