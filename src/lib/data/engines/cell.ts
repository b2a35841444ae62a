import { EngineError, type Cell } from './engine';

/** A value as DuckDB gives it, as a plain one. Whole numbers come as bigint from some functions; queries cast the rest. */
export function cellOf(value: unknown): Cell {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
	if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return Number(value);
	throw new EngineError('query_failed', `a column holds ${typeof value}: cast it in the query`);
}

/** The engine's own words for what went wrong. DuckDB-WASM throws text from `query` and a JSON object as text from `send`. */
export function reasonOf(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	try {
		const parsed: unknown = JSON.parse(text);
		if (parsed && typeof parsed === 'object' && 'exception_message' in parsed)
			return String(parsed.exception_message);
	} catch {
		// Plain text.
	}
	return text.split('\n')[0] ?? text;
}
