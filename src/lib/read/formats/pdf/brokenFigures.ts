import { isFigureLike } from '../../labels/cellText';
import { joined, lineOf, type Line, type Word } from './lines';
import { isDistance, isLevel, isUnder, leftOf, pitchOf, rightOf, type Stack } from './stacks';

/**
 * Figures broken over lines in a table without lines around its cells: a remark that does not fit beside its figure, or a figure
 * too wide for its column. Such a text is put back in one piece at the height of the other figures of its row, when these tell
 * whether its middle or its top is level with them; else it is left as it stands.
 */

/** Opened and not closed again. */
const OPEN = /[（(][^（()）]*$/u;
const BEGINS_REMARK = /^[（(]/u;

/** The word at the distance of a line below (1) or above (-1). */
const beyond = (words: readonly Word[], from: Word, pitch: number, way: 1 | -1): Word | undefined =>
	words.find((word) => isDistance((word.y - from.y) * way, pitch) && isUnder(word, from));

/** The lines of a remark down to the one that closes it; null when another figure or nothing comes before that. */
function toClosing(words: readonly Word[], begun: Stack, pitch: number): Stack | null {
	const last = begun.at(-1);
	if (!last || !OPEN.test(joined(begun.map(({ text }) => text)))) return begun;
	const below = beyond(words, last, pitch, 1);
	return below && !isFigureLike(below.text) ? toClosing(words, [...begun, below], pitch) : null;
}

/** A figure and its remark from the word in which the remark begins; null when they are in one piece. */
function withRemark(words: readonly Word[], word: Word, pitch: number): Stack | null {
	if (!BEGINS_REMARK.test(word.text) && !(OPEN.test(word.text) && isFigureLike(word.text))) return null;
	const above = beyond(words, word, pitch, -1);
	const hasFigure = above !== undefined && isFigureLike(above.text);
	if (BEGINS_REMARK.test(word.text)) return hasFigure ? toClosing(words, [above, word], pitch) : null;
	return hasFigure ? null : toClosing(words, [word], pitch);
}

/** Two figures one under the other, with no other figure beside either of them. */
function inTwo(words: readonly Word[], figures: readonly Word[], word: Word, pitch: number): Stack | null {
	const isAlone = (one: Word): boolean => !figures.some((other) => other !== one && isLevel(one, other));
	if (!figures.includes(word) || !isAlone(word)) return null;
	const below = beyond(words, word, pitch, 1);
	return below && figures.includes(below) && isAlone(below) ? [word, below] : null;
}

/** A figure that stands in the row of a broken one; null when there is none, or two rows could be its own. */
function besideOf(stack: Stack, figures: readonly Word[]): Word | null {
	const [top, bottom] = [stack[0]?.y ?? 0, stack.at(-1)?.y ?? 0];
	const size = stack[0]?.size ?? 0;
	const beside = [(top + bottom) / 2, top].flatMap(
		(y) => figures.find((figure) => isLevel({ y, size }, figure)) ?? []
	);
	const [only, other] = beside;
	return only && !other ? only : null;
}

/** Two numbers stay apart, so that they are not read as one. */
function textOf(stack: Stack): string {
	const texts = stack.map(({ text }) => text);
	return texts.every(isFigureLike) ? texts.join(' ') : joined(texts);
}

/** The texts of broken figures, by the figure that stands beside each. */
function brokenIn(words: readonly Word[]): { stack: Stack; beside: Word }[] {
	const figures = words.filter(({ text }) => isFigureLike(text) && !OPEN.test(text));
	const pitches = new Map<number, number | null>();
	const stacks = words.flatMap((word): Stack[] => {
		const size = Math.round(word.size);
		const pitch = pitches.get(size) ?? pitchOf(words, word.size);
		pitches.set(size, pitch);
		if (pitch === null) return [];
		const stack = withRemark(words, word, pitch) ?? inTwo(words, figures, word, pitch);
		return stack ? [stack] : [];
	});
	const parts = new Set(stacks.flat());
	const whole = figures.filter((figure) => !parts.has(figure));
	return stacks.flatMap((stack) => {
		const beside = besideOf(stack, whole);
		return beside ? [{ stack, beside }] : [];
	});
}

/** Lines in which each figure is in one piece. */
export function withWholeFigures(lines: readonly Line[]): readonly Line[] {
	const broken = brokenIn(lines.flatMap(({ words }) => words));
	const parts = new Set(broken.flatMap(({ stack }) => stack));
	if (parts.size === 0) return lines;
	return lines.flatMap((line) => {
		const rest = line.words.filter((word) => !parts.has(word));
		const own = broken
			.filter(({ beside }) => rest.includes(beside))
			.map(({ stack, beside: { y, size } }): Word => {
				const glyphs = stack.flatMap((word) => word.glyphs);
				return { text: textOf(stack), x0: leftOf(stack), x1: rightOf(stack), y, size, glyphs };
			});
		const words = [...rest, ...own].sort((a, b) => a.x0 - b.x0);
		return words.length > 0 ? [lineOf(words, line.y)] : [];
	});
}
