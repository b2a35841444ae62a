/** The text of style sheets before anything in it is looked at: comments, strings and escapes. */

const BEGINNING = /\/\*|["']|<!--|-->/g;
/** What divides rules and declarations means nothing in a string. */
const DIVIDING = /[{};,]|\/\*/g;

/** Where a string that begins at `from` ends: at its quote, or where the line does. */
function endOfString(css: string, from: number): number {
	const quote = css[from];
	for (let at = from + 1; at < css.length; at++) {
		const sign = css[at];
		if (sign === '\\') at += 1;
		else if (sign === quote) return at + 1;
		else if (sign === '\n') return at;
	}
	return css.length;
}

/** A style sheet without comments, and without dividing signs in its strings. A comment keeps apart what stands around it. */
export function plainCss(css: string): string {
	let plain = '';
	let from = 0;
	BEGINNING.lastIndex = 0;
	for (let found = BEGINNING.exec(css); found; found = BEGINNING.exec(css)) {
		const { index } = found;
		const [sign] = found;
		let end = index + sign.length;
		let instead = ' ';
		if (sign === '/*') {
			const close = css.indexOf('*/', end);
			end = close < 0 ? css.length : close + 2;
		} else if (sign === '"' || sign === "'") {
			end = endOfString(css, index);
			instead = css.slice(index, end).replace(DIVIDING, ' ');
		}
		plain += css.slice(from, index) + instead;
		from = end;
		BEGINNING.lastIndex = end;
	}
	return from === 0 ? css : plain + css.slice(from);
}

const ESCAPE = /\\(?:([\da-f]{1,6})\s?|([^\n]))/gi;
const LAST_CHARACTER = 0x10ffff;

/** Text with its escapes as the characters they stand for: \77hite is white. */
export const unescaped = (text: string): string =>
	text.includes('\\')
		? text.replace(ESCAPE, (_, code: string | undefined, sign: string | undefined) => {
				const point = code === undefined ? 0 : Number.parseInt(code, 16);
				return sign ?? (point > 0 && point <= LAST_CHARACTER ? String.fromCodePoint(point) : '\ufffd');
			})
		: text;
