import type { Dice } from '../../../src/cli/demonstration/dice';
import type { Placed } from '../table';

/** The markup around the text of a table cell or paragraph, as editors and Word leave it. */

export type Markup = (text: string, cell: Placed | null, dice: Dice) => string;

export const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;');

const WORD =
	'font-size:10.5pt;font-family:宋体;mso-bidi-font-family:"Times New Roman";mso-font-kerning:0pt'.replaceAll(
		'"',
		"'"
	);

const wordSpan = (text: string): string => `<span lang="EN-US" style="${WORD}">${escaped(text)}</span>`;
const wordParagraph = (inner: string): string =>
	`<p class="MsoNormal" align="center" style="text-align:center;line-height:16.0pt;mso-pagination:widow-orphan">${inner}<span lang=EN-US><o:p></o:p></span></p>`;

/** A text in pieces, as editors leave one that was typed and corrected: 1 | 47 | 2. */
function pieces(text: string, dice: Dice): string[] {
	const letters = [...text];
	if (letters.length < 2) return [text];
	const cut = dice.whole(1, letters.length - 1);
	return [letters.slice(0, cut).join(''), letters.slice(cut).join('')];
}

const isLabel = (cell: Placed | null): boolean => cell !== null && cell.field === undefined;

/** Labels of narrow columns are broken by hand. */
function broken(text: string, between: string, cell: Placed | null, dice: Dice): string {
	const canBreak = isLabel(cell) && text.length >= 4 && dice.uniform() < 0.5;
	return canBreak ? pieces(text, dice).map(escaped).join(between) : escaped(text);
}

/** Ways of marking up a text; a page keeps to one. */
export const MARKUPS: readonly (readonly [Markup, number])[] = [
	[(text) => escaped(text), 3],
	[(text) => wordParagraph(wordSpan(text)), 4],
	[(text, _, dice) => wordParagraph(pieces(text, dice).map(wordSpan).join('')), 3],
	[(text, cell, dice) => broken(text, '<br>', cell, dice), 2],
	[(text, cell, dice) => broken(text, '<br />\n\t\t', cell, dice), 1],
	[(text, cell, dice) => `<p>${broken(text, '</p><p>', cell, dice)}</p>`, 2],
	[
		(text) =>
			`<p style="text-align: center;"><strong><font face="仿宋_GB2312">${escaped(text)}</font></strong></p>`,
		1
	],
	[(text) => `\n\t\t\t<div>\n\t\t\t\t${escaped(text)}\n\t\t\t</div>\n\t\t`, 1],
	[(text) => (text.trim() === '' ? '&nbsp;' : `&nbsp;${escaped(text)}<!-- 0 -->`), 1],
	[(text) => [...escaped(text)].map((c) => (/\d/.test(c) ? `&#${c.charCodeAt(0)};` : c)).join(''), 1]
];
