import { EngineError, type Cell, type Row } from '../engine';

interface Answered {
	readonly meta: readonly { readonly name: string; readonly type: string }[];
	readonly data: readonly (readonly unknown[])[];
	readonly rows: number;
}

function parsed(text: string): Answered {
	try {
		const answer = JSON.parse(text) as Partial<Answered>;
		if (answer.meta && answer.data && answer.rows === answer.data.length) return answer as Answered;
	} catch {
		// Said below.
	}
	throw new EngineError('query_failed', `no whole answer: ${text.slice(0, 200)}`);
}

/**
 * A value by the type of its column. Whole numbers of 64 bits come as text from some versions; truth is UInt8, and the
 * queries cast every number that is one to a wider type.
 */
function cellOf(value: unknown, type: string): Cell {
	if (value === null) return null;
	if (type === 'UInt8' || type === 'Bool') return value === true || value === 1;
	if (typeof value === 'string' && type === 'String') return value;
	if (/^(U?Int\d+|Float\d+)$/.test(type)) {
		const number = Number(value);
		const exact = type.startsWith('Float') ? Number.isFinite(number) : Number.isSafeInteger(number);
		if (exact) return number;
	}
	throw new EngineError('query_failed', `a column of ${type} holds ${JSON.stringify(value)}: cast it in the query`);
}

/** Rows of an answer in the format JSONCompact. Throws when it is not whole. */
export function rowsOf(text: string): readonly Row[] {
	const { meta, data } = parsed(text);
	const columns = meta.map(({ name, type }) => [name, type.replace(/^Nullable\((.*)\)$/, '$1')] as const);
	return data.map((row) =>
		Object.fromEntries(columns.map(([name, type], i) => [name, cellOf(row[i] ?? null, type)]))
	);
}
