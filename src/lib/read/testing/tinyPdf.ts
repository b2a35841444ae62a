/** A pdf of one page as small as can be, for tests: what it draws is given in the operators of the format. */

const HEAD = '%PDF-1.4\n';

/** The bytes of a page 300 by 200 points, its origin in the lower left corner; /F is Helvetica unless `font` says otherwise. */
export function tinyPdf(
	drawing: string,
	font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
): Uint8Array {
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
		`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
		font
	];
	let text = HEAD;
	const at = objects.map((object, i) => {
		const start = text.length;
		text += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(start).padStart(10, '0')} 00000 n \n`;
	});
	const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.join('')}`;
	const tail = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
	return new TextEncoder().encode(text + table + tail);
}

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
