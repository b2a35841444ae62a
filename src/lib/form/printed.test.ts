import { describe, expect, it } from 'vitest';
import { FORM_VERSIONS } from './field';
import { fieldsOn } from './fields';
import { printedTables, type PrintedTable } from './printed';

/** Columns each row covers once the spans above it are laid out. */
function widths(table: PrintedTable): number[] {
	const hanging: number[] = [];
	return table.rows.map((row) => {
		let width = hanging.filter((rows) => rows > 0).length;
		for (let i = 0; i < hanging.length; i++) hanging[i] = Math.max(0, (hanging[i] ?? 0) - 1);
		for (const cell of row) {
			width += cell.columns;
			if (cell.rows > 1) for (let i = 0; i < cell.columns; i++) hanging.push(cell.rows - 1);
		}
		return width;
	});
}

describe.each(FORM_VERSIONS)('the printed tables of the %s form', (form) => {
	it('hold every cell of the form once', () => {
		const placed = printedTables(form).flatMap((table) =>
			table.rows.flatMap((row) => row.flatMap((cell) => cell.field ?? []))
		);
		const cells = fieldsOn(form).filter((field) => field.table !== 'narrative');
		expect([...placed].sort()).toEqual(cells.map((field) => field.id).sort());
	});

	it('are rectangles: every row covers the same columns', () => {
		const expected = { proactive: 4, requests: 10, disputes: 15 };
		for (const table of printedTables(form))
			expect(new Set(widths(table)), table.id).toEqual(new Set([expected[table.id]]));
	});
});
