import { printedTables, type PrintedTable } from '../../form/printed';
import type { CompleteReport } from './complete';

/** A complete report as the form prints it, before any layout: title, prose in words of our own, and the tables. */

/** A row of cells as a table dump gives it: cells covered from above are empty, cells a span covers are empty too. */
export interface LaidTable {
	readonly heading: string;
	readonly rows: readonly (readonly LaidCell[])[];
}

export interface LaidCell {
	readonly text: string;
	/** Printed here, not covered by a span. */
	readonly own: boolean;
	readonly columns: number;
	readonly rows: number;
	readonly figure: boolean;
}

export const ORGAN = '示例镇人民政府';

export const titleOf = (report: CompleteReport): string => `${ORGAN}${report.year}年政府信息公开工作年度报告`;

export const OVERVIEW = (report: CompleteReport): string =>
	`${report.year}年，本镇主动公开政府信息共计${report.items}条。各村设有公开栏。`;

export const CLOSING: readonly (readonly [string, string])[] = [
	['五、存在的主要问题及改进情况', '公开的内容还不够细，下一步将补齐。'],
	['六、其他需要报告的事项', '没有需要说明的其他事项。']
];

/** Spans laid out into full rows. */
function laid(table: PrintedTable, printed: ReadonlyMap<string, string>): LaidCell[][] {
	const covered: LaidCell = { text: '', own: false, columns: 1, rows: 1, figure: false };
	const grid: LaidCell[][] = table.rows.map(() => []);
	for (const [y, row] of table.rows.entries()) {
		let x = 0;
		for (const cell of row) {
			while (grid[y]?.[x]) x += 1;
			const text = cell.field === undefined ? cell.text : (printed.get(cell.field) ?? '');
			const { rows, columns } = cell;
			for (let dy = 0; dy < rows; dy++)
				for (let dx = 0; dx < columns; dx++) {
					const line = grid[y + dy];
					if (line) line[x + dx] = covered;
				}
			const line = grid[y];
			if (line) line[x] = { text, own: true, columns, rows, figure: cell.field !== undefined };
			x += columns;
		}
	}
	return grid;
}

export const tablesOf = (report: CompleteReport): LaidTable[] =>
	printedTables(report.form).map((table) => ({ heading: table.heading, rows: laid(table, report.printed) }));
