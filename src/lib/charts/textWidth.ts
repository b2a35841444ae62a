/** Widths of text without a screen, wide enough for the system fonts the site uses: a label may get room to spare, never too little. */

const WIDE = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60\u3000-\u303f—…●■▲▼◆✚⬟⬢]/u;
const NARROW = /[ .,:;'|!iljft/()·-]/;
const CAPITAL = /[A-Z]/;
const BROAD = /[%MWmw]/;

function share(character: string): number {
	if (WIDE.test(character)) return 1;
	if (NARROW.test(character)) return 0.36;
	if (BROAD.test(character)) return 0.95;
	return CAPITAL.test(character) ? 0.78 : 0.66;
}

/** Width of a line in px at a font size. */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const character of text) width += share(character);
	return Math.ceil(width * size);
}

/** A place where a line may break: before a CJK character, after a space. Closing punctuation stays with what it closes. */
function pieces(text: string): string[] {
	return text.match(/[\u2e80-\u9fff][，。；、：）]?|[^\u2e80-\u9fff\s]+\s*|\s+/gu) ?? [];
}

/** Pieces of text, each unbroken, in lines no wider than `width`. A single piece that is wider keeps its line: nothing is cut off. */
export function flow(unbroken: readonly string[], size: number, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of unbroken) {
		if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
			lines.push(line.trimEnd());
			line = '';
		}
		line += piece;
	}
	return line === '' ? lines : [...lines, line.trimEnd()];
}

/** The text in lines no wider than `width`, broken between words or characters. */
export const wrap = (text: string, size: number, width: number): string[] => flow(pieces(text), size, width);
