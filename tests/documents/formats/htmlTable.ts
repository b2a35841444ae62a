import type { Dice } from '../../../src/cli/demonstration/dice';
import { coverage, heightOf, rowsOf, widthOf, type Placed, type Table } from '../table';
import type { Markup } from './markup';

/** A table as HTML, in the ways pages write one. */

export interface TableStyle {
	readonly open: string;
	/** Tags in capitals, as old editors write them. */
	readonly capitals: boolean;
	/** End tags of cells and rows left out, which HTML allows. */
	readonly unclosed: boolean;
	/** Heads as th in a thead. */
	readonly heads: boolean;
	/** A row of empty cells that sets the widths, as Word leaves it. */
	readonly widths: boolean;
	/** Inside a table of one cell. */
	readonly nested: boolean;
	/** The long span down the left of table 三 off by one. */
	readonly spanOff: -1 | 0 | 1;
	readonly markup: Markup;
}

export const tableStyleOf = (dice: Dice, markup: Markup): TableStyle => ({
	open: dice.pick([
		['<table border="1" cellspacing="0" cellpadding="0">', 3],
		[
			'<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 width=650 style="border-collapse:collapse">',
			3
		],
		['<table style="width:100%;border-collapse:collapse" align="center">', 2],
		['<table>', 1]
	]),
	capitals: dice.uniform() < 0.1,
	unclosed: dice.uniform() < 0.08,
	heads: dice.uniform() < 0.12,
	widths: dice.uniform() < 0.15,
	nested: dice.uniform() < 0.12,
	spanOff: dice.pick([
		[0, 18],
		[-1, 1],
		[1, 1]
	]),
	markup
});

/** Rows before the first figure. */
function headRows(table: Table): number {
	const first = rowsOf(table).findIndex((row) => row.some(({ field }) => field !== undefined));
	return first === -1 ? heightOf(table) : first;
}

function spans({ columns, rows, x }: Placed, style: TableStyle): string {
	const long = x === 0 && rows > 15 ? rows + style.spanOff : rows;
	return (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${long}"` : '');
}

export function htmlTable(table: Table, style: TableStyle, dice: Dice): string {
	const heads = style.heads ? headRows(table) : 0;
	const end = style.unclosed ? '' : '</td>';
	const lines = rowsOf(table).map((row, y) => {
		const cells = row.map((cell) => {
			const tag = y < heads ? 'th' : 'td';
			const close = y < heads ? '</th>' : end;
			return `<${tag}${spans(cell, style)} valign="center" style="width:${64 * cell.columns}px;padding:0 7px">${style.markup(cell.text, cell, dice)}${close}`;
		});
		return `\t<tr style="height:21px">${cells.join('\n\t\t')}${style.unclosed ? '' : '</tr>'}`;
	});
	const sized = Array.from({ length: widthOf(table) }, () => '<td width="64" style="border:none"></td>').join(
		''
	);
	const body = [
		...(heads > 0 ? ['<thead>', ...lines.slice(0, heads), '</thead>', '<tbody>'] : ['<tbody>']),
		...lines.slice(heads),
		...(style.widths ? [`\t<tr height="0">${sized}</tr>`] : []),
		'</tbody>'
	];
	const html = [style.open, ...body, '</table>'].join('\n');
	const cased = style.capitals ? html.replace(/<\/?[a-z]+/g, (tag) => tag.toUpperCase()) : html;
	return style.nested ? `<table width="100%"><tbody><tr><td>${cased}</td></tr></tbody></table>` : cased;
}

/** Rows of equal length, each cell's text at its first place: as a sheet or a csv holds a table with merged cells. */
export const flatRows = (table: Table): string[][] =>
	coverage(table).map((row, y) => row.map((cell, x) => (cell?.x === x && cell.y === y ? cell.text : '')));
