import { begins } from './enumerated';
import type { Word } from './lines';
import { isDistance, isLevel, isUnder } from './stacks';

/**
 * The labels of rows without lines around them. Cells of a row have their middles level, or their tops: the lines of a label lie
 * evenly above and below its figures, or begin at them. Which of the two is told by the labels of more than one line.
 */

/** A line of figures. */
interface Figures {
	readonly y: number;
	readonly size: number;
}

interface RowLabels {
	/** The lines of each label; empty where none is printed, null where it is not certain which they are. */
	readonly labels: readonly (readonly Word[] | null)[];
	/** Words that are no label of these rows. */
	readonly rest: readonly Word[];
}

/** Share of the size: words so near a line of figures are beside it. */
const BESIDE = 0.9;
/** Share of the distance of lines by which words of one text may be farther apart. */
const FARTHER = 1.06;

const isEnumerated = ({ text }: Word): boolean => begins(text);

const rightmost = (blocks: readonly Word[][]): Word[] =>
	blocks.reduce<Word[]>((a, b) => ((b[0]?.x0 ?? 0) > (a[0]?.x0 ?? -Infinity) ? b : a), []);

const levelWith = (words: readonly Word[], row: Figures): Word[][] =>
	words.filter((word) => isLevel(row, word)).map((word) => [word]);

/** The line of a label level with its figures, or the two that lie evenly above and below. */
function core(words: readonly Word[], row: Figures, pitch: number): Word[] {
	const uppers = words.filter((word) => isLevel(row, { y: word.y + pitch / 2 }));
	const lowers = words.filter((word) => isLevel(row, { y: word.y - pitch / 2 }));
	const pairs = uppers.flatMap((upper) =>
		lowers.filter((lower) => isUnder(upper, lower) && !isEnumerated(lower)).map((lower) => [upper, lower])
	);
	return rightmost([...levelWith(words, row), ...pairs]);
}

/** The word at the distance of a line above (-1) or below (1). */
const next = (words: readonly Word[], from: Word | undefined, pitch: number, way: 1 | -1): Word | undefined =>
	from && words.find((word) => isDistance((word.y - from.y) * way, pitch) && isUnder(word, from));

/** A label of ever more lines: each time the one above and the one below, as long as there are both. */
function growing(block: readonly Word[], words: readonly Word[], pitch: number): Word[][] {
	const [upper, lower] = [next(words, block[0], pitch, -1), next(words, block.at(-1), pitch, 1)];
	const more = upper && lower ? growing([upper, ...block, lower], words, pitch) : [];
	return [[...block], ...more];
}

/** A number begins a label and stands nowhere else in it; where one is within reach, the label begins there. */
function numbered(blocks: readonly Word[][]): Word[][] {
	const possible = blocks.filter((block) => !block.slice(1).some(isEnumerated));
	const begun = possible.filter(([first]) => first && isEnumerated(first));
	return begun.length > 0 ? begun : possible;
}

const apart = (a: readonly Word[], b: readonly Word[]): boolean => !a.some((word) => b.includes(word));

/** For each choice of each row, the most lines that it and the rows before it can have without sharing one. */
function mostLines(choices: readonly (readonly Word[][])[]): number[][] {
	const most: number[][] = [];
	for (const [i, blocks] of choices.entries()) {
		const [before, so] = [choices[i - 1] ?? [], most[i - 1] ?? []];
		const reached = (block: Word[]): number =>
			Math.max(...before.map((other, n) => (apart(block, other) ? (so[n] ?? 0) : -Infinity)));
		most.push(blocks.map((block) => block.length + (i === 0 ? 0 : reached(block))));
	}
	return most;
}

/** Labels in the middle of their rows that together account for the most lines; null where two ways account for as many. */
function byMiddle(words: readonly Word[], rows: readonly Figures[], pitch: number): (Word[] | null)[] {
	const cores = rows.map((row) => core(words, row, pitch));
	const taken = new Set(cores.flat());
	const free = words.filter((word) => !taken.has(word));
	const isShared = (i: number): boolean => cores.some((other, j) => j !== i && !apart(cores[i] ?? [], other));
	const choices = cores.map((block, i) =>
		block.length === 0 || isShared(i) ? [[]] : numbered(growing(block, free, pitch))
	);
	const [down, up] = [mostLines(choices), mostLines([...choices].reverse()).reverse()];
	return choices.map((blocks, i) => {
		const totals = blocks.map((block, n) => (down[i]?.[n] ?? 0) + (up[i]?.[n] ?? 0) - block.length);
		const best = Math.max(...totals);
		const [only, other] = blocks.filter((_, n) => totals[n] === best);
		return only && !other && !isShared(i) ? only : null;
	});
}

function byTop(words: readonly Word[], rows: readonly Figures[], pitch: number): Word[][] {
	const firsts = rows.map((row) => rightmost(levelWith(words, row)));
	const free = words.filter((word) => !rows.some((row) => isLevel(row, word)));
	const below = (block: Word[]): Word[] => {
		const word = next(free, block.at(-1), pitch, 1);
		return word ? below([...block, word]) : block;
	};
	return firsts.map((block) => (block.length > 0 ? below(block) : block));
}

/**
 * Whether numbered labels begin at their figures and go on below: the number is level with the figures, and no label has lines
 * above that.
 */
function beginAtFigures(words: readonly Word[], rows: readonly Figures[], pitch: number): boolean {
	const firsts = rows.flatMap((row) => rightmost(levelWith(words, row)));
	const goesOn = (word: Word): boolean => {
		const below = next(words, word, pitch, 1);
		return isEnumerated(word) && below !== undefined && !isEnumerated(below);
	};
	const isLater = (word: Word): boolean => !isEnumerated(word) && next(words, word, pitch, -1) !== undefined;
	return firsts.some(goesOn) && !firsts.some(isLater);
}

/** Whether a word that is no part of a label is as near to it as its own lines. */
const isNear = (block: readonly Word[], word: Word, pitch: number): boolean =>
	block.some((own) => Math.abs(own.y - word.y) <= pitch * FARTHER && isUnder(own, word));

/** Whether a label of these rows has as many lines above its figures as below, and none beside them: then its middle is level. */
export const areCentred = (words: readonly Word[], rows: readonly Figures[], pitch: number): boolean =>
	byMiddle(words, rows, pitch).some((block) => block !== null && block.length > 0 && block.length % 2 === 0);

/**
 * The labels of rows, out of the words beside and between them. `pitch`: the distance of lines of one text; `centred`: another
 * table of the document is known to have the middles of its cells level.
 */
export function rowLabels(
	words: readonly Word[],
	rows: readonly Figures[],
	pitch: number,
	centred: boolean
): RowLabels {
	const middle = byMiddle(words, rows, pitch);
	const atTop = beginAtFigures(words, rows, pitch);
	const even = !atTop && (centred || middle.some((block) => block === null || block.length > 1));
	const top = byTop(words, rows, pitch);
	const blocks = !even && top.some((block) => block.length > 1) ? top : middle;
	const found = new Set(blocks.flatMap((block) => block ?? []));
	const left = words.filter((word) => !found.has(word));
	const labels = blocks.map((block, i) => {
		const row = rows[i];
		if (block?.length === 0)
			return row && words.some((word) => Math.abs(word.y - row.y) <= row.size * BESIDE) ? null : [];
		return block && (even || !left.some((word) => isNear(block, word, pitch))) ? block : null;
	});
	const used = new Set(labels.flatMap((label) => label ?? []));
	return { labels, rest: words.filter((word) => !used.has(word)) };
}
