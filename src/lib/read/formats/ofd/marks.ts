import { ensureWithin } from '../../limits';
import { IDENTITY, times, type Matrix, type PageMarks, type Rule } from '../pdf/geometry';
import { Painting } from '../pdf/paint';
import { FRESH, leavesInk, type Paint } from '../pdf/paintState';
import { areasOf, rulesOf } from '../pdf/paths';
import { localName, walkXml, type Attributes } from '../xmlText';
import { numbersIn, type OfdPage } from './archive';
import { colourIn } from './colours';
import { glyphsOf } from './glyphs';
import { painted, pathOf } from './paths';

/** What a page of an OFD file shows, as the rooms of pdf take it (GB/T 33190-2016, sections 8 to 11). */

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

interface OpenObject {
	readonly kind: 'text' | 'path';
	readonly attributes: Attributes;
	readonly matrix: Matrix;
	/** How its letters or its area are painted. */
	paint: Paint;
	/** Where its texts begin that do not say it: where the one before does. */
	start: Attributes;
}

const isOff = (value: string | undefined): boolean => value === 'false' || value === '0';
const isOn = (value: string | undefined): boolean => value === 'true' || value === '1';
const opacity = (value: string | undefined): number => (value === undefined ? 1 : Number(value) / 255);
const matrixOf = (text: string | undefined): Matrix => {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(text);
	return [a, b, c, d, e, f];
};

/** A text without the line breaks around it that set out the file. */
function unfolded(text: string): string {
	const isFold = (edge: string): boolean => edge.includes('\n');
	const start = text.length - text.trimStart().length;
	const whole = isFold(text.slice(0, start)) ? text.slice(start) : text;
	const end = whole.trimEnd().length;
	return isFold(whole.slice(end)) ? whole.slice(0, end) : whole;
}

class Drawing {
	readonly across: Rule[] = [];
	readonly down: Rule[] = [];
	/** Elements that are not shown, from the outermost one on. */
	#hidden = 0;
	#object: OpenObject | null = null;
	#code: Attributes | null = null;
	#text = '';
	#data: string | null = null;
	#printed = 0;
	#areas = 0;
	/** What the layer says of the painting of all that is on it. */
	#layer: string | undefined;
	/** From the units of what is drawn to the page: an annotation has its own origin. */
	#origin: Matrix;
	readonly #painting = new Painting();

	constructor(
		private readonly page: Matrix,
		private readonly params: OfdPage['params'],
		private readonly compare: (times: number) => void
	) {
		this.#origin = page;
	}

	glyphs(): PageMarks['glyphs'] {
		return this.#painting.glyphs();
	}

	open(name: string, attributes: Attributes): void {
		const element = localName(name);
		if (this.#hidden > 0 || isOff(attributes['Visible'])) {
			this.#hidden += 1;
			return;
		}
		if (element === 'Layer') this.#layer = attributes['DrawParam'];
		if (element === 'Appearance') {
			const [left = 0, top = 0] = numbersIn(attributes['Boundary']);
			this.#layer = undefined;
			this.#origin = times(this.page, [1, 0, 0, 1, left, top]);
		}
		if (element === 'TextObject' || element === 'PathObject') this.#openObject(element, attributes);
		const object = this.#object;
		if (!object) return;
		if (element === 'FillColor') this.#colour(object, attributes);
		else if (element === 'TextCode') [this.#code, this.#text] = [attributes, ''];
		else if (element === 'AbbreviatedData') this.#data = '';
	}

	text(text: string): void {
		if (this.#hidden > 0) return;
		if (this.#code) this.#text += text;
		else if (this.#data !== null) this.#data += text;
	}

	close(name: string): void {
		if (this.#hidden > 0) {
			this.#hidden -= 1;
			return;
		}
		const element = localName(name);
		if (element === 'TextCode') this.#closeCode();
		else if (element === 'PathObject') this.#closePath();
		if (element === 'TextObject' || element === 'PathObject') this.#object = null;
		ensureWithin('pageMarks', this.#printed + this.across.length + this.down.length);
	}

	#openObject(element: string, attributes: Attributes): void {
		const [left = 0, top = 0] = numbersIn(attributes['Boundary']);
		const own = times(
			[1, 0, 0, 1, left, top],
			attributes['CTM'] === undefined ? IDENTITY : matrixOf(attributes['CTM'])
		);
		const kind = element === 'TextObject' ? 'text' : 'path';
		const usual = kind === 'text' ? FRESH.colour : null;
		const param = this.params.get(attributes['DrawParam'] ?? this.#layer ?? '');
		this.#object = {
			kind,
			attributes,
			matrix: times(this.#origin, own),
			paint: {
				...FRESH,
				colour: param === undefined ? usual : colourIn(param),
				alpha: opacity(attributes['Alpha'])
			},
			start: {}
		};
		this.#data = null;
	}

	#colour(object: OpenObject, { Alpha: alpha, Value: value }: Attributes): void {
		const { paint } = object;
		object.paint = { ...paint, colour: colourIn(value), alpha: paint.alpha * opacity(alpha) };
	}

	#closeCode(): void {
		const [object, code] = [this.#object, this.#code];
		this.#code = null;
		if (!object || !code || object.kind !== 'text') return;
		const { attributes, matrix, paint } = object;
		const at = { ...object.start, ...code };
		object.start = { X: at['X'] ?? '0', Y: at['Y'] ?? '0' };
		const outlined = isOn(attributes['Stroke']);
		if (!leavesInk(paint) || (isOff(attributes['Fill']) && !outlined)) return;
		const size = Number(attributes['Size'] ?? 0);
		const scale = Number(attributes['HScale'] ?? 1) || 1;
		if (!(size > 0)) return;
		ensureWithin('pageMarks', this.#text.length);
		const glyphs = glyphsOf(unfolded(this.#text), { ...attributes, ...at }, size, scale, matrix);
		this.#printed += glyphs.length;
		this.compare(glyphs.length * this.#areas);
		for (const glyph of glyphs) this.#painting.print(glyph, outlined ? { ...paint, colour: null } : paint);
	}

	#closePath(): void {
		const object = this.#object;
		const data = this.#data;
		this.#data = null;
		if (!object || data === null) return;
		const { attributes, matrix, paint } = object;
		const stroke = !isOff(attributes['Stroke']) && attributes['Alpha'] !== '0';
		const fill = isOn(attributes['Fill']) && leavesInk(paint);
		if (!stroke && !fill) return;
		const [kind, path] = [painted(stroke, fill), pathOf(data)];
		const { across, down } = rulesOf(kind, path, matrix);
		for (const rule of across) this.across.push(rule);
		for (const rule of down) this.down.push(rule);
		const areas = areasOf(kind, path, matrix);
		this.#areas += areas.length;
		this.compare(areas.length * this.#printed);
		for (const area of areas) this.#painting.fill(area, paint);
	}
}

/**
 * What a page shows, in points from its upper left corner. `number`: of the page, from 1; `compare` is told how often characters
 * are held against areas.
 */
export function marksOf(
	{ box, contents, params }: OfdPage,
	number: number,
	compare: (times: number) => void
): PageMarks {
	const [left = 0, top = 0, width = 0, height = 0] = box;
	const drawing = new Drawing([POINTS, 0, 0, POINTS, -left * POINTS, -top * POINTS], params, compare);
	for (const content of contents) walkXml(content, drawing);
	const { across, down } = drawing;
	return {
		page: number,
		width: width * POINTS,
		height: height * POINTS,
		glyphs: drawing.glyphs(),
		across,
		down
	};
}
