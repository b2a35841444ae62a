import { strToU8, zipSync } from 'fflate';
import type { CompleteReport } from './complete';
import { CLOSING, OVERVIEW, tablesOf, titleOf, type LaidTable } from './laidOut';
import { escaped, runsOf } from './runs';

/** A report as an OFD file: pages of a fixed size, every character at its place, tables of drawn lines. Millimetres. */

const PAGE = { width: 297, height: 420, margin: 20 };
const SIZE = 3;
const ROW = 8;
const LINE = 6;

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const widthOf = (letter: string): number => (letter < '\u1100' ? SIZE / 2 : SIZE);

/** Distances between letters, runs of the same put together. */
function deltasOf(letters: readonly string[]): string {
	const runs: { width: number; count: number }[] = [];
	for (const letter of letters.slice(0, -1)) {
		const width = widthOf(letter);
		const last = runs.at(-1);
		if (last?.width === width) last.count += 1;
		else runs.push({ width, count: 1 });
	}
	return runs
		.map(({ width, count }) => (count > 2 ? `g ${count} ${width}` : `${width} `.repeat(count).trim()))
		.join(' ');
}

let id = 100;

function textAt(text: string, x: number, y: number, size: number, more = ''): string {
	const letters = [...text];
	return `<ofd:TextObject ID="${id++}" Boundary="${x} ${y - size} ${size * letters.length} ${size * 1.4}" Font="1" Size="${size}"${more}><ofd:FillColor Value="0 0 0"/><ofd:TextCode X="0" Y="${size}" DeltaX="${deltasOf(letters)}">${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
}

const rule = (x: number, y: number, width: number, height: number): string =>
	`<ofd:PathObject ID="${id++}" Boundary="${x} ${y} ${width + 0.2} ${height + 0.2}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${width} ${height}</ofd:AbbreviatedData></ofd:PathObject>`;

/** A cell's text in lines that fit, its runs in their ways. */
function cellText(text: string, x: number, y: number, width: number): string {
	if (text.includes('{')) {
		let at = x;
		return runsOf(text)
			.map(({ way, text: printed }) => {
				const raised = way === 'raised';
				const drawn = textAt(
					printed,
					at,
					raised ? y - 1.2 : y,
					raised ? SIZE / 2 : SIZE,
					way === 'hidden' ? ' Visible="false"' : ''
				);
				const length = [...printed].reduce((sum, letter) => sum + widthOf(letter), 0);
				const line = way === 'struck' ? rule(at, y - SIZE * 0.35, length, 0) : '';
				if (way !== 'hidden') at += raised ? length / 2 : length;
				return drawn + line;
			})
			.join('');
	}
	const lines: string[][] = [[]];
	let filled = 0;
	for (const letter of text) {
		filled += widthOf(letter);
		if (filled > width - 3) {
			lines.push([]);
			filled = widthOf(letter);
		}
		lines.at(-1)?.push(letter);
	}
	return lines
		.map((line, i) => (line.length === 0 ? '' : textAt(line.join(''), x, y + i * SIZE * 1.2, SIZE)))
		.join('');
}

interface Sheet {
	objects: string;
	y: number;
}

class Pages {
	readonly sheets: Sheet[] = [{ objects: '', y: PAGE.margin }];

	#room(height: number): Sheet {
		const last = this.sheets.at(-1) ?? { objects: '', y: 0 };
		if (last.y + height <= PAGE.height - PAGE.margin) return last;
		const next = { objects: '', y: PAGE.margin };
		this.sheets.push(next);
		return next;
	}

	line(text: string): void {
		const sheet = this.#room(LINE);
		sheet.objects += textAt(text, PAGE.margin, sheet.y + SIZE, SIZE);
		sheet.y += LINE;
	}

	/** A table on one page. Rows are as high as their longest label needs. */
	table({ rows }: LaidTable): void {
		const wide = (PAGE.width - 2 * PAGE.margin) / Math.max(...rows.map((row) => row.length));
		const heights = rows.map((row) => {
			const tallest = row
				.filter(({ own, rows: down }) => own && down === 1)
				.map(({ text, columns }) => Math.ceil(([...text].length * SIZE) / (columns * wide - 3)));
			return Math.max(ROW, ...tallest.map((count) => count * SIZE * 1.2 + 3));
		});
		const sheet = this.#room(heights.reduce((sum, height) => sum + height, 0) + LINE);
		const tops = heights.map(
			(_, i) => sheet.y + heights.slice(0, i).reduce((sum, height) => sum + height, 0)
		);
		for (const [y, row] of rows.entries())
			for (const [x, cell] of row.entries()) {
				if (!cell.own) continue;
				const [left, top] = [PAGE.margin + x * wide, tops[y] ?? 0];
				const width = cell.columns * wide;
				const height = heights.slice(y, y + cell.rows).reduce((sum, one) => sum + one, 0);
				sheet.objects += rule(left, top, width, 0) + rule(left, top + height, width, 0);
				sheet.objects += rule(left, top, 0, height) + rule(left + width, top, 0, height);
				sheet.objects += cellText(cell.text, left + 1.5, top + SIZE + 1.5, width);
			}
		sheet.y = (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0) + LINE;
	}
}

const pageXml = (objects: string, template = ''): string =>
	`${HEAD}<ofd:Page ${NAMESPACE}>${template}<ofd:Content><ofd:Layer ID="${id++}">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;

export function ofdOf(report: CompleteReport): Uint8Array {
	const pages = new Pages();
	pages.line(titleOf(report));
	pages.line('一、总体情况');
	pages.line(OVERVIEW(report));
	for (const table of tablesOf(report)) {
		pages.line(table.heading);
		pages.table(table);
	}
	for (const text of CLOSING.flat()) pages.line(text);
	const folder = (number: number): string => `Doc_0/Pages/Page_${number}/Content.xml`;
	const list = pages.sheets
		.map((_, i) => `<ofd:Page ID="${i + 10}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
		.join('');
	const document = `${HEAD}<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 ${PAGE.width} ${PAGE.height}</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="5" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`;
	const template = '<ofd:Template TemplateID="5" ZOrder="Background"/>';
	return zipSync({
		'OFD.xml': strToU8(
			`${HEAD}<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>7</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`
		),
		'Doc_0/Document.xml': strToU8(document),
		'Doc_0/Tpls/Tpl_0/Content.xml': strToU8(pageXml(textAt('内部资料', 250, 410, SIZE))),
		...Object.fromEntries(
			pages.sheets.map(({ objects }, i) => [folder(i), strToU8(pageXml(objects, template))])
		)
	});
}
