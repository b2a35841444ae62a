import type { Word } from './lines';

/**
 * Labels set one under another without a gap between rows: which lines of them belong to which row of figures. The figures
 * stand either at the middle of their label or at its first line; only one of the two may account for every line.
 */

/** Share of the size by which heights may differ. */
const LEVEL = 0.22;

interface Figures {
	readonly y: number;
	readonly size: number;
}

/** Lines from `from` on whose middle is level with the figures; null when no number of lines is. */
function centred(words: readonly Word[], from: number, { y, size }: Figures): number | null {
	const first = words[from];
	for (let end = from; first && end < words.length; end++) {
		const last = words[end];
		if (last && Math.abs((first.y + last.y) / 2 - y) <= size * LEVEL) return end + 1;
	}
	return null;
}

function byMiddle(words: readonly Word[], rows: readonly Figures[]): Word[][] | null {
	const shares: Word[][] = [];
	let from = 0;
	for (const row of rows) {
		const end = centred(words, from, row);
		if (end === null) return null;
		shares.push(words.slice(from, end));
		from = end;
	}
	return from === words.length ? shares : null;
}

function byTop(words: readonly Word[], rows: readonly Figures[]): Word[][] | null {
	const starts = rows.map(({ y, size }) => words.findIndex((word) => Math.abs(word.y - y) <= size * LEVEL));
	if (starts[0] !== 0 || starts.some((start, i) => i > 0 && start <= (starts[i - 1] ?? 0))) return null;
	return starts.map((start, i) => words.slice(start, starts[i + 1]));
}

/** The lines of each row, both from top to bottom; null where it is not certain. */
export function sharesOf(words: readonly Word[], rows: readonly Figures[]): Word[][] | null {
	const [middle, top] = [byMiddle(words, rows), byTop(words, rows)];
	if (middle && top) return middle.every((share, i) => share.length === top[i]?.length) ? middle : null;
	return middle ?? top;
}
