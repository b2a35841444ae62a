import type { CompleteReport } from './complete';
import { CLOSING, OVERVIEW, tablesOf, titleOf, type LaidCell, type LaidTable } from './laidOut';

/** The line layouts in which public pages give these tables. Each gives the lines of a whole document. */
export type TextLayout =
	'tab' | 'bars' | 'markdown' | 'lines' | 'bar_lines' | 'trailing_bars' | 'spaces' | 'together';

export const TEXT_LAYOUTS: readonly TextLayout[] = [
	'tab',
	'bars',
	'markdown',
	'lines',
	'bar_lines',
	'trailing_bars',
	'spaces',
	'together'
];

const own = (row: readonly LaidCell[]): LaidCell[] => row.filter((cell) => cell.own);
const texts = (cells: readonly LaidCell[]): string[] => cells.map((cell) => cell.text);

/** Cells first, then a bar for each place a span covers, as page dumps pad their rows. */
const padded = (row: readonly LaidCell[]): string => {
	const missing = own(row).reduce((sum, cell) => sum + cell.columns - 1, 0);
	return `${texts(own(row)).join(' | ')} |${'|'.repeat(missing)}`;
};

const ROWS: Readonly<Record<TextLayout, (row: readonly LaidCell[], first: boolean) => string[]>> = {
	tab: (row) => [texts(row).join('\t')],
	bars: (row) => [padded(row)],
	markdown: (row, first) => [
		`| ${texts(row).join(' | ')} |`,
		...(first ? [`|${row.map(() => '---').join('|')}|`] : [])
	],
	lines: (row) => texts(own(row)).flatMap((text) => (text === '' ? [] : [text, ''])),
	bar_lines: (row) => texts(own(row)).flatMap((text) => (text === '' ? ['|'] : [text, '|'])),
	trailing_bars: (row) => {
		const missing = own(row).reduce((sum, cell) => sum + cell.columns - 1, 0);
		const cells = texts(own(row)).map((text) => (text === '' ? '|' : `${text} |`));
		return missing > 0 ? [...cells, '|'.repeat(missing)] : cells;
	},
	spaces: (row) => [
		texts(own(row))
			.filter((text) => text !== '')
			.join(' ')
	],
	together: (row) => [texts(own(row)).join('')]
};

const tableLines = (table: LaidTable, layout: TextLayout): string[] =>
	table.rows.flatMap((row, i) => ROWS[layout](row, i === 0));

/** A whole report as lines of text. */
export function textLines(report: CompleteReport, layout: TextLayout): string[] {
	return [
		`# ${titleOf(report)}`,
		'## 一、总体情况',
		OVERVIEW(report),
		...tablesOf(report).flatMap((table) => [`## ${table.heading}`, ...tableLines(table, layout)]),
		...CLOSING.flat()
	];
}
