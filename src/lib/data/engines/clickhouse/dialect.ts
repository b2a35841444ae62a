import { closing, isSign, isWord, tokensOf, type Token } from './tokens';

/** Types of the queries' casts. All may hold null: ClickHouse would refuse it, or make it 0. */
const TYPES: Readonly<Record<string, string>> = {
	INTEGER: 'Nullable(Int32)',
	DOUBLE: 'Nullable(Float64)',
	VARCHAR: 'Nullable(String)',
	BOOLEAN: 'Nullable(UInt8)'
};

/** A string as ClickHouse reads it: there, unlike in DuckDB, a backslash begins an escape. */
export function quoted(text: string): string {
	if (text.includes('\0')) throw new RangeError('a zero byte cannot stand in a query');
	return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A name as ClickHouse reads it. */
export const named = (text: string): string => `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;

/**
 * Type 7 of Hyndman and Fan over all values, as DuckDB's `quantile_cont`. ClickHouse's `quantile` looks at a sample of
 * 8192 values, and an exact one with interpolation came only after the oldest version this is for.
 */
function quantile(value: string, share: string): string {
	const sorted = `arraySort(groupArray(${value}))`;
	const at = `${share} * (length(${sorted}) - 1)`;
	const low = `${sorted}[toUInt32(floor(${at})) + 1]`;
	const high = `${sorted}[toUInt32(ceil(${at})) + 1]`;
	const part = `(${at} - floor(${at}))`;
	// An element outside an array is 0 and no error: nothing may be asked of an empty one.
	return `if(length(${sorted}) = 0, NULL, ${low} + (${high} - ${low}) * ${part})`;
}

/** Functions that are called something else, or have to be said in other words. */
const CALLS: Readonly<Record<string, (...values: string[]) => string>> = {
	quantile_cont: (value = '', share = '') => quantile(value, share),
	arg_max: (given = '', by = '') => `argMax(${given}, ${by})`,
	generate_subscripts: (list = '') => `arrayJoin(arrayEnumerate(${list}))`
};

type Tables = ReadonlyMap<string, readonly Token[]>;

/** The tables of `with`, by name, and what is asked of them. */
function parted(tokens: readonly Token[]): { tables: Tables; asked: readonly Token[] } {
	const tables = new Map<string, readonly Token[]>();
	if (!isWord(tokens[0], 'with')) return { tables, asked: tokens };
	let at = 0;
	do {
		const name = tokens[++at];
		if (name?.kind !== 'word' || !isWord(tokens[at + 1], 'as') || !isSign(tokens[at + 2], '('))
			throw new SyntaxError('with: expected "name as (…)"');
		const end = closing(tokens, at + 2);
		tables.set(name.text, tokens.slice(at + 3, end));
		at = end + 1;
	} while (isSign(tokens[at], ','));
	return { tables, asked: tokens.slice(at) };
}

/** Values of a call, from the bracket that opens them to the one that closes them. */
function valuesOf(tokens: readonly Token[], open: number, end: number, tables: Tables): string[] {
	const values: string[] = [];
	let from = open + 1;
	for (let at = open + 1; at <= end; at++) {
		if (isSign(tokens[at], '(') || isSign(tokens[at], '[')) at = closing(tokens, at);
		if (at === end || isSign(tokens[at], ',')) {
			values.push(written(tokens.slice(from, at), tables));
			from = at + 1;
		}
	}
	return values;
}

/** Where the operand of a cast begins that ends with the piece before `end`: a name, a value, a call, brackets, a case. */
function operandStart(pieces: readonly string[], end: number): number {
	let depth = 0;
	for (let at = end - 1; at >= 0; at--) {
		const piece = (pieces[at] ?? '').trim().toLowerCase();
		if (piece === ')' || piece === ']' || piece === 'end') depth++;
		if (piece === '(' || piece === '[' || piece === 'case') depth--;
		if (depth > 0) continue;
		const before = pieces[at - 1] ?? '';
		const called =
			(piece === '(' || piece === '[') && /^[\s]*[\w`]+$/.test(before) && !/^\s/.test(pieces[at] ?? '');
		const beforeDot = piece === '.' || before.trim() === '.';
		if (!called && !beforeDot) return at;
	}
	throw new SyntaxError('a cast without an operand');
}

/** A bare piece of SQL in ClickHouse's words, with every table of `with` in the place where it is named. */
function written(tokens: readonly Token[], tables: Tables): string {
	const pieces: string[] = [];
	const push = (token: Token, text: string) => pieces.push(token.space ? ` ${text}` : text);
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at] as Token;
		const word = token.kind === 'word' ? token.text.toLowerCase() : '';
		const next = tokens[at + 1];
		const table = tables.get(token.text);
		const call = CALLS[word];
		if (token.kind === 'string') push(token, quoted(token.text));
		else if (token.kind === 'name') push(token, named(token.text));
		else if (isSign(token, '::')) {
			const type = TYPES[next?.text ?? ''];
			if (!type) throw new SyntaxError(`no type "${next?.text}" to cast to`);
			const operand = pieces.splice(operandStart(pieces, pieces.length)).join('');
			pieces.push(`${/^\s/.test(operand) ? ' ' : ''}CAST(${operand.trim()} AS ${type})`);
			at++;
		} else if (word === 'with') throw new SyntaxError('a with inside another');
		else if (word === 'true' || word === 'false') push(token, word === 'true' ? '1' : '0');
		else if (word === 'in' && isSign(next, '(') && isWord(tokens[at + 2], 'select'))
			// Asked once and sent along: a shard would otherwise ask all the others again.
			push(token, 'global in');
		else if (word === 'join' && !isWord(tokens[at - 1], 'cross')) {
			if (isWord(tokens[at - 1], 'left')) pieces.splice(-1, 1, ' all left join');
			else push(token, 'all inner join');
		} else if (call && isSign(next, '(')) {
			const end = closing(tokens, at + 1);
			push(token, call(...valuesOf(tokens, at + 1, end, tables)));
			at = end;
		} else if (table && (isWord(tokens[at - 1], 'from') || isWord(tokens[at - 1], 'join')))
			push(token, `(${written(table, tables)}) as ${token.text}`);
		else push(token, token.text);
	}
	return pieces.join('').trim();
}

/**
 * A query of `queries/`, which is SQL that DuckDB takes, as ClickHouse takes it. What differs is all here: escapes in
 * strings, casts that let null through, truth as 1 and 0, quantiles over all values, the indexes of a list, and tables of
 * `with`, which the oldest version does not know and newer ones read again each time anyway. Throws a SyntaxError on what
 * it does not understand. Queries keep to one join a select, with `using`, and give no column of a select a name under
 * which another expression of it finds something else.
 */
export function clickhouseSql(sql: string): string {
	const { tables, asked } = parted(tokensOf(sql));
	return written(asked, tables);
}
