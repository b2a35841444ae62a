import type { Glyph } from './geometry';

/** Small raised digits right behind a figure: they number a note, and are no part of it. */

/** A digit is so much smaller than those of its figure, and its foot so far above theirs, in sizes of the figure. */
const SMALLER = 1.15;
const RAISED = { least: 0.28, most: 0.8 } as const;
/** How far it may stand from the figure, or be set into it. */
const GAP = { most: 0.25, least: -0.15 } as const;
/** Width of the strips by which neighbours are found. Points. */
const STRIP = 16;
/** No note has more digits. */
const LONGEST = 2;

const isDigit = ({ text }: Glyph): boolean => /^\d$/.test(text);
const stripOf = (x: number): number => Math.floor(x / STRIP);

/** Whether one character follows another without a gap. */
const follows = (size: number, before: Glyph, { x0 }: Glyph): boolean =>
	x0 - before.x1 <= size * GAP.most && x0 - before.x1 >= size * GAP.least;

function isRaised(base: Glyph, { size, y }: Glyph): boolean {
	const up = (base.y - y) / base.size;
	return base.size / size >= SMALLER && up >= RAISED.least && up <= RAISED.most;
}

/** Characters by strips of the page; one is found that begins near a place and passes the test. */
class Strips {
	readonly #strips = new Map<number, Glyph[]>();

	constructor(glyphs: readonly Glyph[]) {
		for (const glyph of glyphs) {
			const strip = this.#strips.get(stripOf(glyph.x0));
			if (strip) strip.push(glyph);
			else this.#strips.set(stripOf(glyph.x0), [glyph]);
		}
	}

	near(x: number, test: (glyph: Glyph) => boolean): Glyph | undefined {
		for (const strip of [stripOf(x), stripOf(x) - 1, stripOf(x) + 1]) {
			const found = this.#strips.get(strip)?.find(test);
			if (found) return found;
		}
		return undefined;
	}
}

/** The digits of a note behind the last digit of a figure; none when something of the figure goes on behind them. */
function noteBehind(base: Glyph, strips: Strips): Glyph[] {
	const note: Glyph[] = [];
	for (let last = base; ;) {
		const next = strips.near(
			last.x1,
			(one) => isDigit(one) && isRaised(base, one) && follows(base.size, last, one)
		);
		if (!next || note.length > LONGEST) break;
		note.push(next);
		last = next;
	}
	const end = note.at(-1);
	const goesOn = (one: Glyph): boolean =>
		/^[\d.,，%％]$/.test(one.text) &&
		Math.abs(one.y - base.y) < base.size * RAISED.least &&
		one !== base &&
		(follows(base.size, base, one) || (end !== undefined && follows(base.size, end, one)));
	const isNote =
		end !== undefined &&
		note.length <= LONGEST &&
		!strips.near(end.x1, goesOn) &&
		!strips.near(base.x1, goesOn);
	return isNote ? note : [];
}

/** Characters without the numbers of notes. */
export function withoutNotes(glyphs: readonly Glyph[]): readonly Glyph[] {
	const digits = glyphs.filter(isDigit);
	const [smallest, largest] = digits.reduce(
		([low, high], { size }) => [Math.min(low, size), Math.max(high, size)],
		[Infinity, 0]
	);
	if (largest < smallest * SMALLER) return glyphs;
	const strips = new Strips(glyphs);
	const notes = new Set(digits.flatMap((base) => noteBehind(base, strips)));
	return notes.size === 0 ? glyphs : glyphs.filter((glyph) => !notes.has(glyph));
}
