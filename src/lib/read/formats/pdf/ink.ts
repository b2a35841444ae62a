import { centreOf, type Glyph, type PageMarks, type Rule } from './geometry';
import { NO_TEXT } from '../signs';

/**
 * The characters of a page as an eye sees them: what is printed twice for boldness once, what is printed one over another or
 * struck out as a blot.
 */

/** Shares of the size of a character. */
const SAME_PLACE = 0.2;
const COVERED = 0.5;
const LEVEL = 0.25;
/** A line between these heights above the baseline strikes a character out. */
const STRUCK = [0.12, 0.6] as const;

const isInk = ({ text }: Glyph): boolean => text.trim() !== '';

const overlap = (a: Glyph, b: Glyph): number => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);

/** Squares of a page this wide and high, in points, by which neighbours are found. */
const SQUARE = { width: 16, height: 4 };

/** No page is wider. Points. */
const WIDEST = 14_400;

/** The squares a character touches, by their column. */
function* columnsOf({ x0, x1 }: Glyph): Generator<number> {
	const last = Math.floor(Math.min(x1, WIDEST) / SQUARE.width);
	for (let column = Math.floor(Math.max(x0, 0) / SQUARE.width); column <= last; column++) yield column;
}

const rowOf = ({ y }: Glyph): number => Math.round(y / SQUARE.height);

/** Where characters stand on a page, by the squares they touch. */
class Places {
	readonly #squares = new Map<string, number[]>();

	add(glyph: Glyph, number: number): void {
		for (const column of columnsOf(glyph)) {
			const square = `${rowOf(glyph)} ${column}`;
			const there = this.#squares.get(square);
			if (there) there.push(number);
			else this.#squares.set(square, [number]);
		}
	}

	/** The first character added that is near this one and passes the test. */
	first(glyph: Glyph, test: (number: number) => boolean): number | undefined {
		const row = rowOf(glyph);
		let found: number | undefined;
		for (const column of columnsOf(glyph))
			for (const near of [row - 1, row, row + 1]) {
				const one = this.#squares.get(`${near} ${column}`)?.find(test);
				if (one !== undefined && (found === undefined || one < found)) found = one;
			}
		return found;
	}
}

/** Those that stand on one another: the same sign again, or another one. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
	const kept: Glyph[] = [];
	const places = new Places();
	for (const glyph of glyphs) {
		const over = places.first(glyph, (i) => {
			const other = kept[i];
			if (!other) return false;
			const width = Math.min(glyph.x1 - glyph.x0, other.x1 - other.x0);
			return Math.abs(other.y - glyph.y) < glyph.size * LEVEL && overlap(glyph, other) > width * COVERED;
		});
		const other = over === undefined ? undefined : kept[over];
		if (over !== undefined && other) {
			const same = other.text === glyph.text && Math.abs(other.x0 - glyph.x0) < glyph.size * SAME_PLACE;
			if (!same) kept[over] = { ...other, text: NO_TEXT };
			continue;
		}
		places.add(glyph, kept.length);
		kept.push(glyph);
	}
	return kept;
}

function isStruck(glyph: Glyph, across: readonly Rule[]): boolean {
	const x = centreOf(glyph);
	const [low, high] = STRUCK;
	return across.some(
		({ at, from, to }) =>
			from <= x && to >= x && at < glyph.y - glyph.size * low && at > glyph.y - glyph.size * high
	);
}

/** Glyphs that leave ink on the page, each once. */
export function inkOf({ glyphs, across, width, height }: PageMarks): Glyph[] {
	const onPage = glyphs.filter(
		(glyph) =>
			isInk(glyph) && centreOf(glyph) >= 0 && centreOf(glyph) <= width && glyph.y >= 0 && glyph.y <= height
	);
	return withoutDoubles(onPage).map((glyph) =>
		isStruck(glyph, across) ? { ...glyph, text: NO_TEXT } : glyph
	);
}
