import { characterOf, isKnown, type FontFacts } from './fonts';
import { IDENTITY, moved, times, type Glyph, type Matrix, type Rule } from './geometry';
import { Painting } from './paint';
import { boxed, clipped, FRESH, isSolid, leavesInk, paintAfter, type Paint } from './paintState';
import { areasOf, rulesOf } from './paths';

/**
 * Interprets what a page draws, as the library lists it, and keeps where each character and each straight line stands. The names
 * are those of the pdf specification (ISO 32000, 9.3 and 9.4).
 */

/** A character as the library gives it; a number stands for a gap in thousandths of the size. */
interface Shown {
	readonly unicode: string;
	readonly originalCharCode: number;
	readonly width: number;
	readonly isSpace: boolean;
}

interface State {
	matrix: Matrix;
	font: FontFacts | null;
	size: number;
	charSpacing: number;
	wordSpacing: number;
	scale: number;
	leading: number;
	rise: number;
	mode: number;
	paint: Paint;
}

/** Text that leaves no ink: an OCR layer under a picture is not what is printed. */
const INVISIBLE = new Set([3, 7]);
/** Text that is filled and not outlined. */
const FILLED = new Set([0, 4]);
/** How far from level text may be, as a share of its size. */
const SLANT = 0.05;

export type Direction = 'level' | 'down' | 'over' | 'up';

interface Drawn {
	readonly across: Rule[];
	readonly down: Rule[];
	/** How many characters run in each direction. */
	readonly directions: Record<Direction, number>;
	/** Text is shown in a font the library could not take apart, so that characters are missing. */
	lost: boolean;
}

interface Fonts {
	get(name: string): FontFacts | null;
}

const fresh = (matrix: Matrix): State => ({
	matrix,
	font: null,
	size: 0,
	charSpacing: 0,
	wordSpacing: 0,
	scale: 1,
	leading: 0,
	rise: 0,
	mode: 0,
	paint: FRESH
});

const matrixOf = (values: unknown): Matrix => {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(values);
	return [a, b, c, d, e, f];
};

function numbersOf(values: unknown): number[] {
	if (Array.isArray(values)) return values.map(Number);
	if (values instanceof Float32Array) return [...values];
	if (typeof values === 'object' && values !== null) return Object.values(values).map(Number);
	return [];
}

function directionOf([a, b]: Matrix): Direction | null {
	const length = Math.hypot(a, b);
	if (length === 0) return null;
	if (Math.abs(b) <= length * SLANT) return a > 0 ? 'level' : 'over';
	if (Math.abs(a) <= length * SLANT) return b > 0 ? 'down' : 'up';
	return null;
}

const isShown = (value: unknown): value is Shown =>
	typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;

/** Keeps what a page draws. `view` turns its points into ours; `isVisible` tells the layers that are shown. */
export class OperatorInterpreter {
	private readonly marks: Drawn = {
		across: [],
		down: [],
		directions: { level: 0, down: 0, over: 0, up: 0 },
		lost: false
	};
	private state: State;
	private stack: State[] = [];
	private textMatrix: Matrix = IDENTITY;
	private lineX = 0;
	private lineY = 0;
	private x = 0;
	private y = 0;
	private hidden: boolean[] = [];
	private masks: boolean[] = [];
	private translucent: boolean[] = [];
	private clips = false;
	private readonly painting = new Painting();
	private readonly known = new Map<FontFacts, boolean>();

	constructor(
		private readonly view: Matrix,
		private readonly fonts: Fonts,
		private readonly isVisible: (layer: unknown) => boolean
	) {
		this.state = fresh(view);
	}

	/** What the page shows. */
	drawn(): Drawn & { readonly glyphs: Glyph[] } {
		return { ...this.marks, glyphs: this.painting.glyphs() };
	}

	/** Takes one operator, by its name. */
	step(name: string, given: unknown): void {
		const args: readonly unknown[] = Array.isArray(given) ? given : [];
		const n = (i: number): number => Number(args[i] ?? 0);
		const { state } = this;
		state.paint = paintAfter(state.paint, name, args);
		switch (name) {
			case 'save':
				this.stack.push({ ...state });
				break;
			case 'restore':
			case 'paintFormXObjectEnd':
			case 'endAnnotation':
				this.state = this.stack.pop() ?? state;
				break;
			case 'transform':
				state.matrix = times(state.matrix, matrixOf(args));
				break;
			case 'paintFormXObjectBegin':
				this.stack.push({ ...state });
				if (args[0]) state.matrix = times(state.matrix, matrixOf(args[0]));
				if (args[1]) state.paint = boxed(state.paint, numbersOf(args[1]), state.matrix);
				break;
			case 'beginAnnotation':
				this.stack.push({ ...state });
				this.state = fresh(times(times(this.view, matrixOf(args[2])), matrixOf(args[3])));
				break;
			case 'beginGroup':
				this.masks.push(hasMask(args[0]));
				this.translucent.push(!isSolid(state.paint));
				break;
			case 'endGroup':
				this.masks.pop();
				this.translucent.pop();
				break;
			case 'beginMarkedContent':
				this.hidden.push(false);
				break;
			case 'beginMarkedContentProps':
				this.hidden.push(args[0] === 'OC' && !this.isVisible(args[1]));
				break;
			case 'endMarkedContent':
				this.hidden.pop();
				break;
			case 'beginText':
				this.setMatrix(IDENTITY);
				break;
			case 'setTextMatrix':
				this.setMatrix(matrixOf(args[0]));
				break;
			case 'setCharSpacing':
				state.charSpacing = n(0);
				break;
			case 'setWordSpacing':
				state.wordSpacing = n(0);
				break;
			case 'setHScale':
				state.scale = n(0) / 100;
				break;
			case 'setLeading':
				state.leading = -n(0);
				break;
			case 'setTextRise':
				state.rise = n(0);
				break;
			case 'setTextRenderingMode':
				state.mode = n(0);
				break;
			case 'setFont':
				this.setFont(String(args[0]), n(1));
				break;
			case 'setGState':
				for (const entry of Array.isArray(args[0]) ? args[0] : [])
					if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1]))
						this.setFont(String(entry[1][0]), Number(entry[1][1]));
				break;
			case 'moveText':
				this.moveText(n(0), n(1));
				break;
			case 'setLeadingMoveText':
				state.leading = n(1);
				this.moveText(n(0), n(1));
				break;
			case 'nextLine':
				this.moveText(0, state.leading);
				break;
			case 'showText':
				if (Array.isArray(args[0])) this.show(args[0]);
				break;
			case 'clip':
			case 'eoClip':
				this.clips = true;
				break;
			case 'constructPath':
				this.path(n(0), Array.isArray(args[1]) ? args[1][0] : null);
				break;
		}
	}

	private setFont(name: string, size: number): void {
		this.state.font = this.fonts.get(name);
		this.state.size = size;
	}

	private setMatrix(matrix: Matrix): void {
		this.textMatrix = matrix;
		this.x = this.lineX = 0;
		this.y = this.lineY = 0;
	}

	private moveText(x: number, y: number): void {
		this.x = this.lineX += x;
		this.y = this.lineY += y;
	}

	private isHidden(): boolean {
		return this.hidden.includes(true) || this.masks.includes(true);
	}

	private show(shown: readonly unknown[]): void {
		const { size, charSpacing, wordSpacing, scale, rise, font } = this.state;
		if (!font && !this.isHidden()) this.marks.lost = true;
		const matrix = times(this.state.matrix, this.textMatrix);
		const unit = size * (font?.fontMatrix?.[0] ?? 0.001);
		for (const one of shown) {
			if (typeof one === 'number') {
				this.x -= (one * size * scale) / 1000;
				continue;
			}
			if (!isShown(one)) continue;
			const width = one.width * unit * scale;
			if (font && !font.vertical) this.keep(one, matrix, width, rise, font);
			this.x += width + (charSpacing + (one.isSpace ? wordSpacing : 0)) * scale;
		}
	}

	private keep(shown: Shown, matrix: Matrix, width: number, rise: number, font: FontFacts): void {
		const { mode, paint } = this.state;
		if (INVISIBLE.has(mode) || !leavesInk(paint) || this.isHidden() || this.state.size === 0) return;
		const [x0, y] = moved(matrix, this.x, this.y + rise);
		const [x1] = moved(matrix, this.x + width, this.y + rise);
		const direction = directionOf(this.state.size < 0 ? times(matrix, [-1, 0, 0, -1, 0, 0]) : matrix);
		if (direction === null) return;
		this.marks.directions[direction] += 1;
		if (direction !== 'level') return;
		const known = this.known.get(font) ?? isKnown(font);
		this.known.set(font, known);
		const text = characterOf(font, known, shown.originalCharCode, shown.unicode);
		const size = Math.abs(this.state.size) * Math.hypot(matrix[2], matrix[3]);
		const glyph = { text, x0: Math.min(x0, x1), x1: Math.max(x0, x1), y, size };
		this.painting.print(glyph, FILLED.has(mode) ? paint : { ...paint, colour: null });
	}

	private path(painted: number, data: unknown): void {
		const { paint, matrix } = this.state;
		const { clips } = this;
		this.clips = false;
		if (!(data instanceof Float32Array)) return;
		if (!this.isHidden()) {
			const { across, down } = rulesOf(painted, data, matrix);
			this.marks.across.push(...across);
			this.marks.down.push(...down);
			if (!this.translucent.includes(true))
				for (const area of areasOf(painted, data, matrix)) this.painting.fill(area, paint);
		}
		if (clips) this.state.paint = clipped(paint, data, matrix);
	}
}

const hasMask = (group: unknown): boolean =>
	typeof group === 'object' && group !== null && 'smask' in group && Boolean(group.smask);
