/** Letters and lines at their places on a page, as a pdf draws them. Points, from the upper left. */

export const PAGE = { width: 595, height: 842, margin: 45 };
export const SIZE = 9;

export type Setting = 'left' | 'middle' | 'right' | 'both';

const widthOf = (letter: string): number => (letter < '\u1100' ? SIZE / 2 : SIZE);
const lengthOf = (letters: readonly string[], spacing: number): number =>
	letters.reduce((sum, letter) => sum + widthOf(letter) + spacing, -spacing);

const hex = (text: string): string =>
	[...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** A letter at its place; `y` is its baseline. */
export const letterAt = (letter: string, x: number, y: number, size = SIZE): string =>
	`BT /F ${size} Tf ${x.toFixed(2)} ${(PAGE.height - y).toFixed(2)} Td <${hex(letter)}> Tj ET\n`;

export const ruleAt = (x0: number, y0: number, x1: number, y1: number): string =>
	`${x0.toFixed(2)} ${(PAGE.height - y0).toFixed(2)} m ${x1.toFixed(2)} ${(PAGE.height - y1).toFixed(2)} l S\n`;

/** Lines that fit. */
export function linesOf(text: string, width: number, spacing: number): string[][] {
	const lines: string[][] = [[]];
	for (const letter of text) {
		const line = lines.at(-1) ?? [];
		if (line.length > 0 && lengthOf([...line, letter], spacing) > width) lines.push([letter]);
		else line.push(letter);
	}
	return lines;
}

/** A line between two sides. */
export function lineAt(
	letters: readonly string[],
	left: number,
	right: number,
	y: number,
	set: Setting,
	spacing: number
): string {
	const room = right - left - lengthOf(letters, spacing);
	const apart = set === 'both' && letters.length > 1 ? spacing + room / (letters.length - 1) : spacing;
	let x = left + (set === 'middle' ? room / 2 : set === 'right' ? room : 0);
	return letters
		.map((letter) => {
			const drawn = letter === ' ' ? '' : letterAt(letter, x, y);
			x += widthOf(letter) + apart;
			return drawn;
		})
		.join('');
}

/** Where every code of the font is the character with its number. */
const MAP = [
	'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange',
	'1 beginbfrange <0020> <9fff> <0020> endbfrange 1 beginbfrange <ff00> <ffef> <ff00> endbfrange',
	'endcmap'
].join('\n');

export const fonts = (first: number): string[] => [
	`<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [${first + 1} 0 R] /ToUnicode ${first + 2} 0 R >>`,
	[
		'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /DW 1000 /W [32 126 500]',
		'/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
		'/FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [-25 -254 1000 880]',
		'/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>'
	].join(' '),
	`<< /Length ${MAP.length} >>\nstream\n${MAP}\nendstream`
];
