/**
 * Values inside SQL text. Prepared statements cannot be cancelled in DuckDB-WASM, so every value that goes into a query
 * goes through here.
 */
type Literal = string | number | boolean | null | readonly Literal[];

/** One value as SQL: strings quoted, lists in round brackets as `in` takes them. Throws on what SQL cannot say. */
export function literal(value: Literal): string {
	if (value === null) return 'null';
	if (typeof value === 'boolean') return value ? 'true' : 'false';
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a query`);
		return String(value);
	}
	if (typeof value === 'string') {
		// A zero byte ends a C string, and with it the quotes.
		if (value.includes('\0')) throw new RangeError('a zero byte cannot stand in a query');
		return `'${value.replaceAll("'", "''")}'`;
	}
	// `in ()` is no SQL; nothing is in an empty list.
	return value.length === 0 ? '(null)' : `(${value.map(literal).join(', ')})`;
}

/** A column name as SQL. */
export function column(name: string): string {
	if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new RangeError(`"${name}" is no column name`);
	return `"${name}"`;
}
