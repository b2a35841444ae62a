import { withoutRadicals } from '../../labels/radicals';

/**
 * Which printed characters of a pdf are known. A font may name its glyphs by numbers of its own; where the file does not say
 * which character a number is, the library gives the number itself, and that may be a wrong digit.
 */

/** Stands for a character that is printed and not known. */
export const UNKNOWN = '\ufffd';

/** A font as the library describes it; a map from the codes in the file to characters, or a bare range when there is none. */
export interface FontFacts {
	readonly composite?: boolean;
	readonly type?: string;
	readonly isSymbolicFont?: boolean;
	readonly missingFile?: boolean;
	readonly isType3Font?: boolean;
	readonly vertical?: boolean;
	readonly fontMatrix?: readonly number[];
	readonly toUnicode?: { readonly _map?: readonly (string | number | undefined)[] };
}

/** Codes of ASCII that stand for themselves in a map nobody made for the font. */
const BUILT_IN = 90;
const CONTROL = /\p{Cc}|\p{Co}/u;

/** How many codes stand for the character with the same number. */
const ownCodes = (map: readonly unknown[]): number =>
	map.slice(0, 127).filter((sign, code) => sign === String.fromCharCode(code)).length;

/** Whether the map of a font is the file's own, or that of an encoding which says what every code is. */
export function isKnown(font: FontFacts): boolean {
	const map = font.toUnicode?._map;
	if (!map) return false;
	if (font.composite) return true;
	// A TrueType font of signs without a map of its own is numbered at will, and read by the standard encoding all the same.
	const alone = font.type === 'TrueType' && font.isSymbolicFont === true && font.missingFile !== true;
	return !(alone && ownCodes(map) >= BUILT_IN);
}

/** The character of a code in a font. */
export function characterOf(font: FontFacts, known: boolean, code: number, unicode: string): string {
	if (!known || font.toUnicode?._map?.[code] === undefined || CONTROL.test(unicode)) return UNKNOWN;
	// A font may have one glyph for two dashes or two slashes, which are then one sign.
	return withoutRadicals(unicode.replace(/[\u2e3a\u2e3b]/gu, '—').replaceAll('\u2215', '/'));
}
