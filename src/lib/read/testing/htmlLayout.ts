import fc from 'fast-check';
import type { CompleteReport } from './complete';
import { CLOSING, ORGAN, OVERVIEW, tablesOf, titleOf, type LaidCell } from './laidOut';

/** How a page is made: what content systems and Word pastes do to the same tables. */
interface PageStyle {
	/** Each cell's text wrapped as Word pastes it: paragraphs and spans. */
	readonly word: boolean;
	/** Digits of one figure in several spans. */
	readonly split: boolean;
	/** Heads broken with <br>. */
	readonly breaks: boolean;
	/** The page inside a layout table, with a metadata box above the text. */
	readonly boxed: boolean;
	/** Navigation, scripts and styles around the text. */
	readonly furniture: boolean;
	/** End tags of cells and rows left out. */
	readonly open: boolean;
	/** An empty cell at the end of every row. */
	readonly spare: boolean;
	/** All of table 二 as one table, or one for each section. */
	readonly cut: boolean;
}

/** A page with nothing odd about it. */
export const PLAIN_PAGE: PageStyle = {
	word: false,
	split: false,
	breaks: false,
	boxed: false,
	furniture: false,
	open: false,
	spare: false,
	cut: false
};

export const pageStyle: fc.Arbitrary<PageStyle> = fc.record({
	word: fc.boolean(),
	split: fc.boolean(),
	breaks: fc.boolean(),
	boxed: fc.boolean(),
	furniture: fc.boolean(),
	open: fc.boolean(),
	spare: fc.boolean(),
	cut: fc.boolean()
});

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function content(cell: LaidCell, style: PageStyle): string {
	let text = escape(cell.text);
	if (style.split && cell.figure) text = [...text].map((c) => `<span lang="EN-US">${c}</span>`).join('');
	if (style.breaks && !cell.figure && /^本年新|^商业|^科研/u.test(text))
		text = text.replace(/^(本年新|商业|科研)/u, '$1<br>');
	if (!style.word) return text;
	return `<p class="MsoNormal" style="text-align:center"><span style="font-size:12pt">&nbsp;${text} </span></p>`;
}

/** Rows of a table as lines of HTML, one line a row. */
function rowLines(rows: readonly (readonly LaidCell[])[], style: PageStyle): string[] {
	return rows.map((row) => {
		const cells = row
			.filter((cell) => cell.own)
			.map((cell) => {
				const spans =
					(cell.columns > 1 ? ` colspan="${cell.columns}"` : '') +
					(cell.rows > 1 ? ` rowspan="${cell.rows}"` : '');
				return `<td${spans}>${content(cell, style)}${style.open ? '' : '</td>'}`;
			});
		return `<tr>${cells.join('')}${style.spare ? '<td></td>' : ''}${style.open ? '' : '</tr>'}`;
	});
}

function tableLines(rows: readonly (readonly LaidCell[])[], style: PageStyle): string[] {
	const starts = rows.flatMap((row, i) => (style.cut && row[0]?.text.startsWith('第二十条') ? [i] : []));
	const parts = starts.length === 0 ? [rows] : starts.map((start, n) => rows.slice(start, starts[n + 1]));
	return parts.flatMap((part) => ['<table border="1">', ...rowLines(part, style), '</table>']);
}

/** A whole page as lines. */
export function htmlLines(report: CompleteReport, style: PageStyle): string[] {
	const title = titleOf(report);
	const body = [
		`<h1>${title}</h1>`,
		'<p>一、总体情况</p>',
		`<p>${OVERVIEW(report)}</p>`,
		...tablesOf(report).flatMap((table) => [`<p>${table.heading}</p>`, ...tableLines(table.rows, style)]),
		...CLOSING.flat().map((text) => `<p>${text}</p>`)
	];
	const box = [
		'<table><tr><td>索引号</td><td>11410/2023-00012</td><td>发布机构</td>',
		`<td>${ORGAN}</td></tr><tr><td>成文日期</td><td>${report.year + 1}-01-15</td></tr></table>`
	];
	const boxed = style.boxed ? ['<table><tr><td>', ...box, ...body, '</td></tr></table>'] : body;
	const furniture = style.furniture
		? [
				'<nav><a>首页</a><a>2018年政府信息公开年度报告</a></nav>',
				'<script>var 规章 = 12;</script>',
				'<style>td{color:#000}</style>'
			]
		: [];
	return [
		'<!DOCTYPE html><html><head><meta charset="utf-8">',
		`<title>${title}</title></head><body>`,
		...furniture,
		...boxed,
		'</body></html>'
	];
}
