import { contrast, PAPER, type Colour } from '../styles/colours';
import { centreOf, middleOf, type Glyph } from './geometry';
import { NO_TEXT } from '../signs';
import { isSolid, type Paint } from './paintState';
import { common, isPast, type Area, type Box } from './paths';

/**
 * What an eye can see of the characters of a page: none that an area is painted over, none in the colour of its ground and none
 * outside of what is drawn on. What cannot be seen is a blot, unless something else is printed over it.
 */

/** Areas narrower than this are lines. Points. */
const THIN = 2.5;
/** More areas than this on one page are a picture, and the first of them are forgotten. */
const MOST = 2000;
/** Share of the height of a digit over its size, and of a digit that may be hidden without harm. */
const DIGIT = 0.7;
const HARMLESS = 0.3;
/** Numbers; a year in white may stand in a title on a picture, which is not looked at. */
const NUMBERS = /\d+/g;
const YEAR = /^\d{4}\s*年/;

interface Painted extends Box {
	readonly colour: Colour | null;
	readonly order: number;
}

interface Printed {
	readonly glyph: Glyph;
	readonly order: number;
	readonly outside: boolean;
	readonly pale: boolean;
}

const boxOf = ({ x0, x1, y, size }: Glyph): Box => ({ x0, x1, y0: y - size * DIGIT, y1: y });

const holds = ({ x0, x1, y0, y1 }: Box, glyph: Glyph): boolean => {
	const x = centreOf(glyph);
	if (x <= x0 || x >= x1) return false;
	const y = middleOf(glyph);
	return y > y0 && y < y1;
};

/** Looked at first: a page may have thousands of areas, each to be held against each character. */
const isApart = ({ x0, x1, y0, y1 }: Box, glyph: Glyph): boolean =>
	glyph.x1 <= x0 || glyph.x0 >= x1 || glyph.y <= y0 || glyph.y - glyph.size * DIGIT >= y1;

function hides(area: Box, glyph: Glyph): boolean {
	if (isApart(area, glyph)) return false;
	if (holds(area, glyph)) return true;
	const box = boxOf(glyph);
	const part = common({ ...area, exact: true }, { ...box, exact: true });
	if (isPast(part)) return false;
	const share = ((part.x1 - part.x0) * (part.y1 - part.y0)) / ((box.x1 - box.x0) * (box.y1 - box.y0));
	return share > HARMLESS;
}

/** Keeps in which order characters and areas come on a page. */
export class Painting {
	#areas: Painted[] = [];
	readonly #printed: Printed[] = [];
	readonly #replaced = new Map<Painted, boolean>();
	#order = 0;

	fill(area: Area, paint: Paint): void {
		const { colour, clip } = paint;
		const whole = clip ? common(clip, area) : area;
		if (!isSolid(paint) || whole.x1 - whole.x0 < THIN || whole.y1 - whole.y0 < THIN) return;
		// Of an area of another form only its outer bounds are known: white ones may hide, others are drawings and stamps.
		if (!whole.exact && (!colour || contrast(colour, PAPER) === 'seen')) return;
		const { x0, x1, y0, y1 } = whole;
		this.#areas.push({ x0, x1, y0, y1, colour, order: this.#order++ });
		if (this.#areas.length > MOST * 2) this.#areas = this.#areas.slice(-MOST);
	}

	print(glyph: Glyph, { colour, clip }: Paint): void {
		const outside = clip !== null && isPast(common(clip, { ...boxOf(glyph), exact: true }));
		const pale = colour !== null && contrast(colour, this.#groundOf(glyph)) !== 'seen';
		this.#printed.push({ glyph, order: this.#order++, outside, pale });
	}

	/** The characters of the page. */
	glyphs(): Glyph[] {
		const areas = this.#areas;
		const seen: Glyph[] = [];
		for (const { glyph, order, outside } of this.#paled()) {
			const over = areas.findLast((area) => area.order > order && hides(area, glyph));
			if (!over) seen.push(outside ? { ...glyph, text: NO_TEXT } : glyph);
			else if (!holds(over, glyph) || !this.#isReplaced(over)) seen.push({ ...glyph, text: NO_TEXT });
		}
		return seen;
	}

	/** Whether something is printed on an area that hides what was there before. */
	#isReplaced(area: Painted): boolean {
		const known = this.#replaced.get(area);
		if (known !== undefined) return known;
		const isOn = ({ glyph, order }: Printed): boolean =>
			order > area.order && glyph.text.trim() !== '' && holds(area, glyph);
		const replaced = this.#printed.some(isOn);
		this.#replaced.set(area, replaced);
		return replaced;
	}

	#groundOf(glyph: Glyph): Colour | null {
		const ground = this.#areas.findLast((area) => holds(area, glyph));
		return ground ? ground.colour : PAPER;
	}

	/** Digits that are hardly seen as blots. */
	#paled(): Printed[] {
		const printed = [...this.#printed];
		for (let from = 0; from < printed.length;) {
			const start = printed[from];
			let to = from + 1;
			const goesOn = (one: Printed | undefined): boolean =>
				one?.pale === true && one.glyph.y === start?.glyph.y;
			if (start?.pale) while (goesOn(printed[to])) to += 1;
			const text = printed
				.slice(from, to)
				.map(({ glyph }) => glyph.text[0] ?? ' ')
				.join('');
			for (const { 0: number, index } of start?.pale ? text.matchAll(NUMBERS) : [])
				for (let i = from + index; i < from + index + number.length; i++) {
					const one = printed[i];
					if (one && !YEAR.test(text.slice(index)))
						printed[i] = { ...one, glyph: { ...one.glyph, text: NO_TEXT } };
				}
			from = to;
		}
		return printed;
	}
}
