/** A word, string, quoted name, number or sign of SQL. `space`: something stood before it that keeps it apart. */
export interface Token {
	readonly kind: 'word' | 'string' | 'name' | 'number' | 'sign';
	/** As it is written; of a string or a quoted name, what it says. */
	readonly text: string;
	readonly space: boolean;
}

const PATTERN =
	/(\s+|--[^\n]*)|('(?:[^']|'')*')|("(?:[^"]|"")*")|([A-Za-z_]\w*)|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(::|<=|>=|<>|!=|\|\||[-+*/%(),.;=<>[\]])/y;

/** SQL as the queries write it, in pieces. Throws on anything that is none of them: what is not understood is not passed on. */
export function tokensOf(sql: string): readonly Token[] {
	const tokens: Token[] = [];
	let space = false;
	PATTERN.lastIndex = 0;
	while (PATTERN.lastIndex < sql.length) {
		const at = PATTERN.lastIndex;
		const found = PATTERN.exec(sql);
		if (!found) throw new SyntaxError(`SQL that is not understood: ${sql.slice(at, at + 20)}`);
		const [, blank, string, name, word, number, sign] = found;
		if (string !== undefined)
			tokens.push({ kind: 'string', text: string.slice(1, -1).replaceAll("''", "'"), space });
		else if (name !== undefined)
			tokens.push({ kind: 'name', text: name.slice(1, -1).replaceAll('""', '"'), space });
		else if (word !== undefined) tokens.push({ kind: 'word', text: word, space });
		else if (number !== undefined) tokens.push({ kind: 'number', text: number, space });
		else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, space });
		space = blank !== undefined;
	}
	return tokens;
}

export const isWord = (token: Token | undefined, word: string): boolean =>
	token?.kind === 'word' && token.text.toLowerCase() === word;

export const isSign = (token: Token | undefined, sign: string): boolean =>
	token?.kind === 'sign' && token.text === sign;

/** Index of the bracket that closes the one at `open`. */
export function closing(tokens: readonly Token[], open: number): number {
	let depth = 0;
	for (let at = open; at < tokens.length; at++) {
		if (isSign(tokens[at], '(') || isSign(tokens[at], '[')) depth++;
		if ((isSign(tokens[at], ')') || isSign(tokens[at], ']')) && --depth === 0) return at;
	}
	throw new SyntaxError('a bracket is not closed');
}
