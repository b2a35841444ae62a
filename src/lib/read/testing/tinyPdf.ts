/** A pdf of one page as small as can be, for tests: what it draws is given in the operators of the format. */

import { strFromU8, strToU8, zlibSync } from 'fflate';

const HEAD = '%PDF-1.4\n';

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** What a file of several pages is made of: what each draws, each letter of it a byte. */
interface Pages {
	readonly streams: readonly string[];
	readonly width: number;
	readonly height: number;
	/** The font /F, and further objects it names, by the number of the first. */
	readonly fonts: (first: number) => readonly string[];
	readonly filter?: string;
	/** More of each page's dictionary. */
	readonly more?: string;
}

/** The bytes of a file. */
export function pdfOfPages({ streams, width, height, fonts, filter = '', more = '' }: Pages): Uint8Array {
	const font = 3 + 2 * streams.length;
	const kids = streams.map((_, i) => `${3 + 2 * i} 0 R`);
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${streams.length} >>`,
		...streams.flatMap((stream, i) => [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${4 + 2 * i} 0 R /Resources << /Font << /F ${font} 0 R >> >> ${more}>>`,
			`<< ${filter}/Length ${stream.length} >>\nstream\n${stream}\nendstream`
		]),
		...fonts(font)
	];
	let text = HEAD;
	const at = objects.map((object, i) => {
		const start = text.length;
		text += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(start).padStart(10, '0')} 00000 n \n`;
	});
	const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.join('')}`;
	const tail = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
	return Uint8Array.from(text + table + tail, (letter) => letter.charCodeAt(0));
}

const written = (stream: string, filter: string, font: string): Uint8Array =>
	pdfOfPages({ streams: [stream], width: 300, height: 200, fonts: () => [font], filter });

/** The bytes of a page 300 by 200 points, its origin in the lower left corner; /F is Helvetica unless `font` says otherwise. */
export const tinyPdf = (drawing: string, font = HELVETICA): Uint8Array => written(drawing, '', font);

/** The same, with what it draws packed as most files have it. */
export const packedPdf = (drawing: string): Uint8Array =>
	written(strFromU8(zlibSync(strToU8(drawing, true)), true), '/Filter /FlateDecode ', HELVETICA);

/** Text at a place, ten points high. */
export const at = (x: number, y: number, text: string, mode = 0): string =>
	`BT ${mode} Tr /F 10 Tf ${x} ${y} Td (${text}) Tj ET`;

/** A line from one place to another. */
export const rule = (x0: number, y0: number, x1: number, y1: number): string =>
	`${x0} ${y0} m ${x1} ${y1} l S`;

/** Lines of a table with walls and lines at these places. */
export const ruled = (xs: readonly number[], ys: readonly number[]): string =>
	[
		...xs.map((x) => rule(x, Math.min(...ys), x, Math.max(...ys))),
		...ys.map((y) => rule(Math.min(...xs), y, Math.max(...xs), y))
	].join('\n');
