import { ensureWithin } from '../../limits';
import { IDENTITY, times, type Glyph, type Matrix, type PageMarks, type Rule } from '../pdf/geometry';
import { NO_TEXT } from '../signs';
import { rulesOf } from '../pdf/paths';
import { localName, walkXml, type Attributes } from '../xmlText';
import { numbersIn, type OfdPage } from './archive';
import { glyphsOf } from './glyphs';
import { painted, pathOf } from './paths';

/** What a page of an OFD file shows, as the rooms of pdf take it (GB/T 33190-2016, sections 8 to 11). */

/** Points in a millimetre. */
const POINTS = 72 / 25.4;
/** An area thinner than this is a line, in points. */
const THIN = 2.5;

interface OpenObject {
	readonly kind: 'text' | 'path';
	readonly attributes: Attributes;
	readonly matrix: Matrix;
	visible: boolean;
	/** Drawn so that it may not be seen: in the colour of the paper. */
	pale: boolean;
	translucent: boolean;
}

const isOff = (value: string | undefined): boolean => value === 'false' || value === '0';
const matrixOf = (text: string | undefined): Matrix => {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(text);
	return [a, b, c, d, e, f];
};

class Drawing {
	readonly glyphs: Glyph[] = [];
	readonly across: Rule[] = [];
	readonly down: Rule[] = [];
	/** Elements that are not shown, from the outermost one on. */
	#hidden = 0;
	#object: OpenObject | null = null;
	#code: Attributes | null = null;
	#text = '';
	#data: string | null = null;
	#boxes = 0;

	constructor(private readonly page: Matrix) {}

	open(name: string, attributes: Attributes): void {
		const element = localName(name);
		if (this.#hidden > 0 || isOff(attributes['Visible'])) {
			this.#hidden += 1;
			return;
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
		ensureWithin('pageMarks', this.glyphs.length + this.across.length + this.down.length);
	}

	#openObject(element: string, attributes: Attributes): void {
		const [left = 0, top = 0] = numbersIn(attributes['Boundary']);
		const own = times(
			[1, 0, 0, 1, left, top],
			attributes['CTM'] === undefined ? IDENTITY : matrixOf(attributes['CTM'])
		);
		this.#object = {
			kind: element === 'TextObject' ? 'text' : 'path',
			attributes,
			matrix: times(this.page, own),
			visible: attributes['Alpha'] !== '0',
			pale: false,
			translucent: attributes['Alpha'] !== undefined && attributes['Alpha'] !== '255'
		};
		this.#data = null;
	}

	#colour(object: OpenObject, { Alpha: alpha, Value: value }: Attributes): void {
		if (alpha === '0' && (object.kind === 'text' || isOff(object.attributes['Stroke'])))
			object.visible = false;
		if (alpha !== undefined && alpha !== '255') object.translucent = true;
		const colour = numbersIn(value);
		if (colour.length === 3 && colour.every((part) => part >= 250)) object.pale = true;
	}

	#closeCode(): void {
		const [object, code] = [this.#object, this.#code];
		this.#code = null;
		if (!object?.visible || !code || object.kind !== 'text') return;
		const { attributes, matrix, pale } = object;
		const unpainted = isOff(attributes['Fill']) && attributes['Stroke'] !== 'true';
		if (unpainted) return;
		const size = Number(attributes['Size'] ?? 0);
		const scale = Number(attributes['HScale'] ?? 1) || 1;
		if (!(size > 0)) return;
		ensureWithin('pageMarks', this.#text.length);
		const glyphs = glyphsOf(this.#text.replace(/^\s*\n\s*|\s*\n\s*$/g, ''), code, size, scale, matrix);
		for (const glyph of glyphs) this.glyphs.push(pale ? { ...glyph, text: NO_TEXT } : glyph);
	}

	#closePath(): void {
		const object = this.#object;
		const data = this.#data;
		this.#data = null;
		if (!object?.visible || data === null) return;
		const { attributes, matrix, translucent } = object;
		const [stroke, fill] = [
			!isOff(attributes['Stroke']),
			attributes['Fill'] === 'true' || attributes['Fill'] === '1'
		];
		if (!stroke && !fill) return;
		const path = pathOf(data);
		const { across, down } = rulesOf(painted(stroke, fill), path, matrix);
		for (const rule of across) this.across.push(rule);
		for (const rule of down) this.down.push(rule);
		if (fill && !translucent) this.#cover(attributes, matrix);
	}

	/** What an area is drawn over is not seen. */
	#cover({ Boundary: boundary }: Attributes, matrix: Matrix): void {
		if (this.glyphs.length === 0) return;
		const [, , width = 0, height = 0] = numbersIn(boundary);
		const [left, top] = [matrix[4], matrix[5]];
		const [right, bottom] = [left + width * POINTS, top + height * POINTS];
		if (right - left < THIN || bottom - top < THIN) return;
		ensureWithin('rows', ++this.#boxes);
		for (const [i, glyph] of this.glyphs.entries()) {
			const x = (glyph.x0 + glyph.x1) / 2;
			const y = glyph.y - glyph.size * 0.36;
			if (x > left && x < right && y > top && y < bottom) this.glyphs[i] = { ...glyph, text: NO_TEXT };
		}
	}
}

/** What a page shows, in points from its upper left corner. `number`: of the page, from 1. */
export function marksOf({ box, contents }: OfdPage, number: number): PageMarks {
	const [left = 0, top = 0, width = 0, height = 0] = box;
	const drawing = new Drawing([POINTS, 0, 0, POINTS, -left * POINTS, -top * POINTS]);
	for (const content of contents) walkXml(content, drawing);
	const { glyphs, across, down } = drawing;
	return { page: number, width: width * POINTS, height: height * POINTS, glyphs, across, down };
}
