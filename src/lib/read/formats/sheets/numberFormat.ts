/**
 * What a sheet shows of a number (ECMA-376, 18.8.31). A library rounds and groups; here is what changes the number that is seen:
 * units printed behind it, thousands left off by a comma, and a point put between its digits.
 */

type Token =
	| { readonly kind: 'digit'; readonly sign: '0' | '#' | '?' }
	| { readonly kind: 'point' | 'comma' | 'percent' }
	| { readonly kind: 'literal'; readonly text: string };

/** Quoted and escaped text, room for a sign, fill, and what stands in brackets: colours, conditions, currencies. */
const PIECE =
	/"([^"]*)"|[\\!](.)|_.|\*.|\[([^\]]{0,200})\]|(General|G\/通用格式)|([0#?])|(\.)|(,)|(%)|([^])/giu;
/** Dates, times, fractions, powers, text and numerals in Chinese: another rule each. */
const OTHERWISE = /[dmyhsegb@/]|E[+-]/iu;
/** The most digits a number format can print. */
const MOST_DIGITS = 15;

/** The parts for numbers above, below and at zero. */
function sectionFor(format: string, value: number): string {
	const sections: string[] = [''];
	for (const [piece] of format.matchAll(/"[^"]*"|[\\!].|[^]/gu))
		if (piece === ';') sections.push('');
		else sections.push(`${sections.pop() ?? ''}${piece}`);
	const [positive = '', negative, zero] = sections;
	if (value < 0 && negative !== undefined) return negative;
	return value === 0 && zero !== undefined ? zero : positive;
}

/** The tokens of a section; null where another rule holds. */
function tokensOf(section: string): Token[] | null {
	const tokens: Token[] = [];
	for (const [, quoted, escaped, bracket, general, digit, point, comma, percent, other] of section.matchAll(
		PIECE
	)) {
		if (bracket !== undefined) {
			if (/^[<>=]|DBNum|^[hms]+$/iu.test(bracket)) return null;
			const currency = /^\$([^-]*)/u.exec(bracket)?.[1];
			if (currency) tokens.push({ kind: 'literal', text: currency });
		} else if (general !== undefined) return null;
		else if (digit === '0' || digit === '#' || digit === '?') tokens.push({ kind: 'digit', sign: digit });
		else if (point !== undefined) tokens.push({ kind: 'point' });
		else if (comma !== undefined) tokens.push({ kind: 'comma' });
		else if (percent !== undefined) tokens.push({ kind: 'percent' });
		else if (other !== undefined && OTHERWISE.test(other)) return null;
		else if (quoted !== undefined || escaped !== undefined || other !== undefined)
			tokens.push({ kind: 'literal', text: quoted ?? escaped ?? other ?? '' });
	}
	return tokens;
}

const isDigit = (token: Token): boolean => token.kind === 'digit';

/** Commas behind the last digit, or before the point, leave off thousands. */
function thousandsIn(tokens: readonly Token[]): number {
	let count = 0;
	for (const [i, { kind }] of tokens.entries()) {
		if (kind !== 'comma') continue;
		const next = tokens.slice(i + 1).find((token) => token.kind === 'digit' || token.kind === 'point');
		if (tokens.slice(0, i).some(isDigit) && next?.kind !== 'digit') count += 1;
	}
	return count;
}

/** The digits of a whole number in its places, from the last to the first; what is left stands at the first place. */
function placed(tokens: readonly Token[], digits: string): string {
	const first = tokens.findIndex(isDigit);
	let left = digits;
	let text = '';
	for (const [i, token] of [...tokens.entries()].reverse()) {
		if (token.kind === 'literal') text = token.text + text;
		if (token.kind !== 'digit') continue;
		const taken = i === first ? left : left.slice(-1);
		left = i === first ? '' : left.slice(0, -1);
		text = (taken === '' && token.sign === '0' ? '0' : taken) + text;
	}
	return text;
}

/** Digits behind a point in their places, without zeros nobody asked for. */
function behindPoint(tokens: readonly Token[], digits: string): string {
	const wanted = digits.replace(/(?<!0)0+$/, '').length;
	let at = 0;
	const texts = tokens.map((token) => {
		if (token.kind === 'literal') return token.text;
		if (token.kind !== 'digit') return '';
		const digit = digits[at] ?? '0';
		at += 1;
		return token.sign === '0' || at <= wanted ? digit : '';
	});
	return texts.join('');
}

/**
 * The text a number is shown as where its format makes it look another: scaled, divided by a point, or with words; with thousands
 * not separated. Null where the number is as it is entered, rounded at most, or another rule holds.
 */
export function shownNumber(format: string, value: number): string | null {
	const section = sectionFor(format, value);
	if (section.trim() === '' && format.includes(';')) return '';
	const tokens = tokensOf(section);
	if (tokens === null) return null;
	if (!tokens.some(isDigit))
		return tokens
			.map((token) => (token.kind === 'literal' ? token.text : ''))
			.join('')
			.trim();
	const thousands = thousandsIn(tokens);
	const words = tokens.some((token) => token.kind === 'literal' && /[^\s()+-]/u.test(token.text));
	const places = tokens.filter(isDigit).length;
	const hidesZero = value === 0 && tokens.every((token) => token.kind !== 'digit' || token.sign !== '0');
	if (thousands === 0 && !words && !hidesZero && !tokens.some(({ kind }) => kind === 'percent')) return null;
	if (places > MOST_DIGITS) return null;
	const point = tokens.findIndex(({ kind }) => kind === 'point');
	const before = point < 0 ? tokens : tokens.slice(0, point);
	const behind = point < 0 ? [] : tokens.slice(point + 1);
	const percents = tokens.filter(({ kind }) => kind === 'percent').length;
	const scaled = (Math.abs(value) * 100 ** percents) / 1000 ** thousands;
	const [whole = '0', decimals = ''] = scaled.toFixed(behind.filter(isDigit).length).split('.');
	const inFront = placed(before, whole === '0' ? '' : whole);
	const text = point < 0 ? inFront : `${inFront}.${behindPoint(behind, decimals)}`;
	const minus = value < 0 && section === sectionFor(format, 1) ? '-' : '';
	return `${minus}${text}${'%'.repeat(percents)}`.trim();
}
