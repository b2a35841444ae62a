import type { Cell, Row } from '../engines/engine';
import { count, object, record, type Validator } from './validate';

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

/** More rows than any file has: of columns with one value nothing else says how many there are. */
const MOST_ROWS = 1_000_000;

const isCell = (value: unknown): value is Cell =>
	value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const column: Validator<Cell | readonly Cell[]> = (value, at) => {
	if (isCell(value)) return value;
	if (Array.isArray(value) && value.every(isCell)) return value;
	throw new TypeError(`${at} is damaged`);
};

export const columns = object<Columns>({ rows: count, columns: record(column) });

/** The rows again, with exactly these keys. Throws on anything but what `pack` writes: files travel. */
export function unpack(packed: unknown, keys: readonly string[]): readonly Row[] {
	const { rows, columns: known } = columns(packed, 'packed rows');
	if (rows > MOST_ROWS) throw new TypeError(`${rows} rows are more than a file has`);
	const columnOf = (key: string): ((at: number) => Cell) => {
		const cells = Object.hasOwn(known, key) ? (known[key] ?? null) : null;
		if (isCell(cells)) return () => cells;
		if (cells.length !== rows) throw new TypeError(`column "${key}" is damaged`);
		return (at) => cells[at] ?? null;
	};
	const readers = keys.map((key) => [key, columnOf(key)] as const);
	return Array.from({ length: rows }, (_, at) =>
		Object.fromEntries(readers.map(([key, cell]) => [key, cell(at)]))
	);
}
