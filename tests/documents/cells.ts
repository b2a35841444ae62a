import type { Field } from '../../src/lib/form/field';
import type { Dice } from '../../src/cli/demonstration/dice';
import type { PrintedFigure } from './report';

/** How numbers are printed in cells, as real reports do it. */

/** What a report prints where there is nothing to count. */
export type ZeroManner = 'zeros' | 'blanks' | 'dashes' | 'slashes' | 'words' | 'not_applicable' | 'mixed';

export const ZERO_MANNERS: readonly (readonly [ZeroManner, number])[] = [
	['zeros', 14],
	['blanks', 2],
	['mixed', 1],
	['dashes', 1],
	['slashes', 1],
	['words', 1],
	['not_applicable', 1]
];

const number = (text: string, value: number): PrintedFigure => ({
	text,
	expected: { value, state: 'reported' }
});
const blank = (text: string): PrintedFigure => ({ text, expected: { value: null, state: 'blank' } });
const none = (text: string): PrintedFigure => ({ text, expected: { value: null, state: 'not_applicable' } });

const ZEROS: Readonly<Record<ZeroManner, (dice: Dice) => PrintedFigure>> = {
	zeros: () => number('0', 0),
	blanks: (dice) =>
		blank(
			dice.pick([
				['', 4],
				[' ', 1],
				['\u00a0', 2],
				['\u3000', 1]
			])
		),
	mixed: (dice) => (dice.uniform() < 0.5 ? number('0', 0) : blank('')),
	dashes: (dice) =>
		none(
			dice.pick([
				['-', 2],
				['—', 2],
				['--', 1],
				['——', 1]
			])
		),
	slashes: (dice) =>
		none(
			dice.pick([
				['/', 4],
				['／', 1]
			])
		),
	words: (dice) =>
		number(
			dice.pick([
				['无', 3],
				['零', 1]
			]),
			0
		),
	not_applicable: () => none('不适用')
};

const wide = (text: string): string =>
	text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = (text: string): string =>
	text.replace(/^\d+/, (whole) => Number(whole).toLocaleString('en-US'));

type Printing = (text: string, field: Field) => string;

/** Ways of printing a number other than its digits alone. */
const PRINTINGS: readonly (readonly [Printing, number])[] = [
	[(text) => ` ${text} `, 4],
	[(text) => `${' '.repeat(29)}${text}`, 1],
	[(text) => `\u00a0${text}\u00a0`, 2],
	[(text) => `\u3000${text}`, 1],
	[wide, 3],
	[grouped, 3],
	[(text) => grouped(text).replace(',', '，'), 1],
	[(text, field) => (field.kind === 'count' ? `${text}${field.unit}` : text), 2],
	[(text, field) => (field.kind === 'count' ? `${text}（含补报1件）` : text), 1],
	[(text, field) => (field.kind === 'signed_count' && !text.startsWith('-') ? `+${text}` : text), 6],
	[(text, field) => (field.kind === 'signed_count' ? text.replace('-', '减') : text), 3],
	[(text, field) => (field.unit === '万元' ? `${text}万元` : text), 4],
	[(text, field) => (field.unit === '万元' ? `${Number((Number(text) * 10_000).toFixed(4))}元` : text), 4],
	[(text, field) => (field.kind === 'amount' ? Number(text).toFixed(4) : text), 6]
];

/** Prints the value of a field; `odd` is the share of cells not printed as digits alone. */
export function printFigure(
	value: number,
	field: Field,
	zeros: ZeroManner,
	odd: number,
	dice: Dice
): PrintedFigure {
	if (value === 0 && zeros !== 'zeros') return ZEROS[zeros](dice);
	const digits = String(value);
	return number(dice.uniform() < odd ? dice.pick(PRINTINGS)(digits, field) : digits, value);
}
