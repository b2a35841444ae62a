import fc from 'fast-check';
import { isFigureLike } from '../labels/cellText';

/** What can happen to a document on its way: a line or a cell lost, doubled, moved, or a character that cannot be read. */
type Damage = 'drop' | 'double' | 'swap' | 'blur' | 'drop_cell' | 'double_cell';

interface Wound {
	readonly damage: Damage;
	/** Where, as a share of the lines, and of the cells or letters of the line. */
	readonly at: number;
	readonly within: number;
	readonly blot: string;
}

/** Even over the whole document: doubles would crowd near 0. */
const share = fc.nat({ max: 9999 }).map((n) => n / 10_000);

const wound: fc.Arbitrary<Wound> = fc.record({
	damage: fc.constantFrom<Damage>('drop', 'double', 'swap', 'blur', 'drop_cell', 'double_cell'),
	at: share,
	within: share,
	blot: fc.constantFrom('□', '?', '■', '*', '口')
});

/**
 * One wound, and often a blot elsewhere. A row that lost one cell and doubled another looks whole, and no reader can tell:
 * two wounds of one row are another document.
 */
export const wounds: fc.Arbitrary<Wound[]> = fc
	.tuple(wound, fc.option(wound))
	.map(([first, blot]) => (blot ? [first, { ...blot, damage: 'blur' }] : [first]));

/** Between the cells of a row: a bar, a TAB, a space before a figure, or the tags between two cells of a page. */
const SEPARATOR = /( \| |\t|(?<=^[^<|\t]*) (?=[\d-])|<\/td>(?=<td)|(?<=[^>])(?=<td))/;

/** A line that holds a figure or an empty cell and no label. */
const isNumber = (line: string): boolean => isFigureLike(line.replaceAll('|', ' ')) || !/[^\s|]/u.test(line);

/** Two figures, or two labels, that change places make another document, not a damaged one. */
const canSwap = (a: string, b: string): boolean =>
	a.length > 30 || isNumber(a) !== isNumber(b) || SEPARATOR.test(a);

function cells(line: string, change: (parts: string[], i: number) => string[], within: number): string {
	const parts = line.split(SEPARATOR);
	if (parts.length < 3) return line;
	const i = Math.floor(within * Math.ceil(parts.length / 2)) * 2;
	return change(parts, i).join('');
}

/** The lines with one wound. A digit is blotted, never turned into another digit. */
export function wounded(lines: readonly string[], { damage, at, within, blot }: Wound): string[] {
	const i = Math.floor(at * lines.length);
	const line = lines[i] ?? '';
	const rest = (...middle: string[]) => [...lines.slice(0, i), ...middle, ...lines.slice(i + 1)];
	switch (damage) {
		case 'drop':
			return rest();
		case 'double':
			return rest(line, line);
		case 'swap': {
			const next = lines[i + 1];
			if (next === undefined || !canSwap(line, next)) return [...lines];
			return [...lines.slice(0, i), next, line, ...lines.slice(i + 2)];
		}
		case 'blur': {
			const letter = Math.floor(within * line.length);
			const markup = /[|\t<>]/.test(line[letter] ?? '') || /<[^>]*$/.test(line.slice(0, letter));
			if (line.length === 0 || markup) return [...lines];
			return rest(line.slice(0, letter) + blot + line.slice(letter + 1));
		}
		case 'drop_cell':
			return rest(cells(line, (parts, c) => parts.filter((_, n) => n !== c && n !== c + 1), within));
		case 'double_cell':
			return rest(
				cells(
					line,
					(parts, c) => [...parts.slice(0, c + 1), ' | ', parts[c] ?? '', ...parts.slice(c + 1)],
					within
				)
			);
	}
}
