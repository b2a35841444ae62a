import { TABLES } from '../schema';
import { SETTINGS } from './fit';

/**
 * Whether a text is what the engine here sends, for a host that passes questions on and nothing else: a `select` over the tables of a data
 * set with the functions the dialect knows. Another table, another database, the server's own tables, a table that is a function (`url`,
 * `remote`, `merge`), a setting or a format is none of it.
 */

/** Words before a bracket: what the queries call, in ClickHouse's words (`dialect.ts`), and what may stand before one without being a call. */
const CALLS = new Set(
	[
		'abs argMax arrayEnumerate arrayJoin arraySort CAST ceil coalesce count floor groupArray if length max min Nullable nullif pow round',
		'sum toUInt32',
		'and as between by case distinct else from having in join not on or order select then using when where'
	].flatMap((line) => line.split(' '))
);
const NAMES: ReadonlySet<string> = new Set(TABLES.map(({ name }) => name));
/** Words that end the list of what is read: a comma there would add another table. */
const AFTER_TABLE = /^(?:where|group|having|order|limit|union|cross|all|inner|left|join|using|global)$/i;
const FORBIDDEN = /^(?:settings|format|into|outfile|with|prewhere|sample|final|array|any|asof|system)$/i;

const TOKEN =
	/\s+|('(?:[^'\\]|\\.)*')|`((?:[^`\\]|\\.)+)`|([A-Za-z_]\w*)|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(--|<=|>=|<>|!=|\|\||[-+*/%(),.=<>[\]])/y;

interface Piece {
	readonly kind: 'string' | 'name' | 'word' | 'number' | 'sign';
	readonly text: string;
}

/** The pieces of a query in ClickHouse's words; null where something stands in it that the dialect never writes, comments among it. */
function piecesOf(sql: string): readonly Piece[] | null {
	const pieces: Piece[] = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < sql.length) {
		const found = TOKEN.exec(sql);
		if (!found) return null;
		const [, string, name, word, number, sign] = found;
		if (sign === '--') return null;
		if (string !== undefined) pieces.push({ kind: 'string', text: string });
		else if (name !== undefined) pieces.push({ kind: 'name', text: name });
		else if (word !== undefined) pieces.push({ kind: 'word', text: word });
		else if (number !== undefined) pieces.push({ kind: 'number', text: number });
		else if (sign !== undefined) pieces.push({ kind: 'sign', text: sign });
	}
	return pieces;
}

const isSign = (piece: Piece | undefined, sign: string): boolean =>
	piece?.kind === 'sign' && piece.text === sign;
const isWord = (piece: Piece | undefined, word: string): boolean =>
	piece?.kind === 'word' && piece.text.toLowerCase() === word;

/** Of each bracket that opens the index of the one that closes it; the end where none does. Found once: brackets stand in brackets. */
function closings(pieces: readonly Piece[]): Int32Array {
	const closing = new Int32Array(pieces.length).fill(pieces.length);
	const open: number[] = [];
	for (const [at, piece] of pieces.entries()) {
		if (isSign(piece, '(')) open.push(at);
		if (isSign(piece, ')')) closing[open.pop() ?? at] = at;
	}
	return closing;
}

/** A question in its pieces. */
interface Parts {
	readonly pieces: readonly Piece[];
	readonly closing: Int32Array;
}

/** Whether what is read behind `from` or `join` is one table of a data set, or a question in brackets, and nothing more. */
function readsOurs({ pieces, closing }: Parts, at: number): boolean {
	const [first, second] = [pieces[at], pieces[at + 1]];
	let end = at + 1;
	if (isSign(first, '(')) {
		if (!isWord(second, 'select')) return false;
		end = (closing[at] ?? at) + 1;
	} else if (first?.kind !== 'word' || !NAMES.has(first.text)) return false;
	if (isWord(pieces[end], 'as')) end++;
	if (pieces[end]?.kind === 'word' && !AFTER_TABLE.test(pieces[end]?.text ?? '')) end++;
	const next = pieces[end];
	return next === undefined || isSign(next, ')') || (next.kind === 'word' && AFTER_TABLE.test(next.text));
}

/** Whether a list behind `in` is one of values or a question: a name there could be another table. */
function listsOurs({ pieces, closing }: Parts, at: number): boolean {
	if (!isSign(pieces[at], '(')) return false;
	if (isWord(pieces[at + 1], 'select')) return true;
	for (let within = at + 1; within < (closing[at] ?? at); within++) {
		const piece = pieces[within];
		const isValue = piece?.kind === 'string' || piece?.kind === 'number';
		if (!isValue && !isSign(piece, ',') && !isSign(piece, '-')) return false;
	}
	return true;
}

function isAllowed(parts: Parts, at: number): boolean {
	const { pieces } = parts;
	const piece = pieces[at];
	const called = isSign(pieces[at + 1], '(');
	if (piece?.kind === 'name') return !called;
	if (piece?.kind !== 'word') return true;
	if (FORBIDDEN.test(piece.text)) return false;
	if (called && !CALLS.has(piece.text)) return false;
	if (isWord(piece, 'from') || isWord(piece, 'join')) return readsOurs(parts, at + 1);
	return !isWord(piece, 'in') || listsOurs(parts, at + 1);
}

/** Whether a text is a question, or the word of `answered` that a question of its own is not waited for any more. */
export function isAsked(text: string): boolean {
	if (text === SETTINGS || /^kill query where query_id = 'lens-[\d-]+' async$/.test(text)) return true;
	const pieces = piecesOf(text);
	if (pieces === null || !isWord(pieces[0], 'select')) return false;
	const parts = { pieces, closing: closings(pieces) };
	return pieces.every((_, at) => isAllowed(parts, at));
}
