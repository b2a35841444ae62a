import { isBlank, isFigureLike, trimmed } from '../labels/cellText';
import type { PlacedRow } from './grid';

/**
 * Columns that an office adds to a table of the form and names: numbers of its rows, and checks or remarks behind its figures. What they
 * hold is no figure of the form.
 */

const SERIAL = /^(?:序号|行次|行号|编号|项次|栏次|顺序号|代码)$/u;
const BESIDE =
	/^(?:备注|附注|核对|核对数|核验|校验|校核|审核|复核|校对|检查|合计校验|上报数|说明|填报说明)$/u;
/** Numbers of rows: 1, 1.1, （1）, 01、. */
const NUMBER = /^[(]?\d{1,3}(?:[.-]\d{1,2})?[)]?[.、]?$/u;

interface Named {
	readonly column: number;
	readonly columns: number;
	readonly isSerial: boolean;
}

function namedIn({ cells }: PlacedRow): Named[] {
	// A head stands among other heads.
	if (cells.filter(({ text }) => !isBlank(text)).length < 2 || cells.some(({ text }) => isFigureLike(text)))
		return [];
	return cells.flatMap(({ text, column, columns }) => {
		const short = trimmed(text).replaceAll(' ', '');
		const isSerial = SERIAL.test(short);
		return isSerial || BESIDE.test(short) ? [{ column, columns, isSerial }] : [];
	});
}

const endOf = (rows: readonly PlacedRow[]): number => {
	let end = 0;
	for (const { cells } of rows)
		for (const { text, column, columns } of cells)
			if (!isBlank(text) && column + columns > end) end = column + columns;
	return end;
};

/** Whether a cell under such a head is none of the table: words stay, since they may say the unit. */
function isBeside(text: string, { isSerial }: Named): boolean {
	const short = trimmed(text).replaceAll(' ', '');
	return short === '' || (isSerial ? NUMBER.test(short) : isFigureLike(text));
}

/**
 * The rows of a table without what stands under such heads, from each head on downward. Only the first and the last column of a table can
 * be one: between them a head that has moved stands over figures of the form.
 */
export function withoutNamedColumns(rows: readonly PlacedRow[]): readonly PlacedRow[] {
	const heads = rows.map(namedIn);
	if (heads.every((named) => named.length === 0)) return rows;
	const end = endOf(rows);
	let known: readonly Named[] = [];
	return rows.map((row, y) => {
		const outer = heads[y]?.filter((one) => one.column === 0 || one.column + one.columns === end) ?? [];
		if (outer.length > 0) known = outer;
		const cells = row.cells.filter(({ text, column, columns }) => {
			const under = known.find((one) => column >= one.column && column + columns <= one.column + one.columns);
			return under === undefined || !isBeside(text, under);
		});
		return cells.length === row.cells.length ? row : { ...row, cells };
	});
}
