import { describe, expect, it } from 'vitest';
import { printedTables } from '../../src/lib/form/printed';
import {
	coverage,
	heightOf,
	rowsBetween,
	rowsOf,
	tableFrom,
	widthOf,
	withoutRow,
	withRowTwice
} from './table';

const [, requests] = printedTables('2021');
const table = tableFrom(requests!, (field) => field);

describe('a table with its cells at their places', () => {
	it('is covered without a hole or an overlap', () => {
		expect([widthOf(table), heightOf(table)]).toEqual([10, 28]);
		expect(coverage(table).flat()).not.toContain(undefined);
		const area = table.cells.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
		expect(area).toBe(280);
	});

	it('gives back the rows of the form', () => {
		expect(rowsOf(table).map((row) => row.map(({ text }) => text))).toEqual(
			requests!.rows.map((row) => row.map(({ text, field }) => field ?? text))
		);
	});

	it('stays whole without a row that begins a span, and with a row twice', () => {
		const shorter = withoutRow(table, 5);
		const longer = withRowTwice(table, 7);
		expect(coverage(shorter).flat()).not.toContain(undefined);
		expect(coverage(longer).flat()).not.toContain(undefined);
		expect([heightOf(shorter), heightOf(longer)]).toEqual([27, 29]);
		expect(shorter.cells.some(({ text }) => text === '三、本年度办理结果')).toBe(true);
	});

	it('is cut with its spans', () => {
		const part = rowsBetween(table, 6, 10);
		expect(heightOf(part)).toBe(4);
		expect(coverage(part).flat()).not.toContain(undefined);
	});
});
