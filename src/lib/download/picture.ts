import { FONT } from '../charts/drawing';
import { COLOURS, type ColourName } from '../charts/palette';
import { textWidth, wrap } from '../charts/textWidth';
import { escaped } from './xml';

/** Blocks of a picture, laid out from top to bottom: each says how high it is and draws itself below a line. */
export interface Block {
	readonly height: number;
	readonly draw: (top: number) => string;
}

const colour = (name: ColourName): string => COLOURS.light[name];

interface Look {
	readonly size: number;
	readonly colour: ColourName;
	readonly bold?: boolean;
	/** Space below, in px. */
	readonly after?: number;
}

const text = (x: number, y: number, line: string, { size, colour: name, bold = false }: Look): string =>
	`<text x="${x}" y="${y}" font-family="${FONT}" font-size="${size}px" font-weight="${bold ? 600 : 400}" fill="${colour(name)}">${escaped(line)}</text>`;

/** How much wider bold text is than it is measured. */
const BOLD = 1.08;

/** Text in lines no wider than `width`, from `left` on. */
export function paragraph(content: string, left: number, width: number, look: Look): Block {
	const lines = wrap(content, look.size, look.bold ? width / BOLD : width);
	const step = Math.round(look.size * 1.5);
	return {
		height: lines.length * step + (look.after ?? 0),
		draw: (top) => lines.map((line, i) => text(left, top + i * step + look.size + 2, line, look)).join('')
	};
}

/** A line across the whole picture on a coloured ground. */
export function banner(content: string, left: number, width: number): Block {
	const line = paragraph(content, left, width - 2 * left, { size: 14, colour: 'ink', bold: true });
	return {
		height: line.height + 14,
		draw: (top) =>
			`<rect x="0" y="${top}" width="${width}" height="${line.height + 14}" fill="${colour('accent-wash')}"/>` +
			line.draw(top + 6)
	};
}

/** Words in grey boxes beside each other, after what they are; on as many lines as they need. */
export function boxes(name: string, words: readonly string[], left: number, width: number): Block {
	const size = 12;
	const step = 24;
	const parts: string[] = [];
	let x = left;
	let row = 0;
	const placed = [name, ...words].map((word, i) => {
		const wide = textWidth(word, size) + (i === 0 ? 8 : 20);
		if (x > left && x + wide > left + width) {
			x = left;
			row += 1;
		}
		const at = { word, x, row, wide: wide - 8, boxed: i > 0 };
		x += wide;
		return at;
	});
	return {
		height: (row + 1) * step,
		draw: (top) => {
			for (const { word, x: from, row: line, wide, boxed } of placed) {
				const y = top + line * step;
				if (boxed)
					parts.push(
						`<rect x="${from}" y="${y}" width="${wide}" height="18" fill="${colour('missing-wash')}"/>`
					);
				parts.push(text(boxed ? from + 6 : from, y + 13, word, { size, colour: 'ink-2' }));
			}
			return parts.join('');
		}
	};
}

/** A picture of blocks under one another, on the light paper; it stands by itself. */
export function stacked(blocks: readonly Block[], width: number): { svg: string; height: number } {
	let top = 0;
	const drawn = blocks.map((block) => {
		const part = block.draw(top);
		top += block.height;
		return part;
	});
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}">` +
		`<rect width="${width}" height="${top}" fill="${colour('sheet')}"/>${drawn.join('\n')}</svg>\n`;
	return { svg, height: top };
}
