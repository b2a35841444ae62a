import type { Cell, Row } from '../engine';

/**
 * Rows as columns, for a small file: a column that is null throughout is left out, one that has a single value is
 * written once.
 */
export interface Columns {
	readonly rows: number;
	readonly columns: Readonly<Record<string, Cell | readonly Cell[]>>;
}

export function pack<K extends string>(
	rows: readonly Readonly<Record<K, Cell>>[],
	keys: readonly K[]
): Columns {
	const columns: Record<string, Cell | readonly Cell[]> = {};
	for (const key of keys) {
		const cells = rows.map((row) => row[key]);
		const [first = null] = cells;
		if (cells.some((cell) => cell !== first)) columns[key] = cells;
		else if (first !== null) columns[key] = first;
	}
	return { rows: rows.length, columns };
}

const isCell = (value: unknown): value is Cell =>
	value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The rows again, with exactly these keys. Throws on anything but what `pack` writes: files travel. */
export function unpack(packed: unknown, keys: readonly string[]): readonly Row[] {
	const { rows, columns } = packed as Partial<Columns>;
	if (!Number.isInteger(rows) || !columns) throw new TypeError('no packed rows');
	const columnOf = (key: string): ((at: number) => Cell) => {
		const column: unknown = columns[key] ?? null;
		if (isCell(column)) return () => column;
		if (!Array.isArray(column) || column.length !== rows || !column.every(isCell))
			throw new TypeError(`column "${key}" is damaged`);
		return (at) => column[at] ?? null;
	};
	const readers = keys.map((key) => [key, columnOf(key)] as const);
	return Array.from({ length: rows ?? 0 }, (_, at) =>
		Object.fromEntries(readers.map(([key, cell]) => [key, cell(at)]))
	);
}
