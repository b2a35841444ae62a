import type { Field } from '../form/field';
import type { Figure, Place } from '../report/figure';
import { trimmed } from './printed';

/** What a printed cell says, read for one field. Anything not read with certainty is `unreadable` with its reason. */

const NUMBER =
	/^(?<about>约|近)?(?<sign>增加|减少|增|减|负|[+-])?(?<digits>\d[\d,.]*)(?<more>余|多)?(?<unit>万元|亿元|元|人次|件|项|条|个|份|次|宗|起|篇|则)?(?<remark>[([].+)?$/u;
/** Nearly every figure. */
const PLAIN = /^(?:0|[1-9]\d{0,8})$/;
const INTEGER = /^(?:0|[1-9]\d*)$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const DECIMAL = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)\.\d+$/;
const NOT_APPLICABLE = /^(?:不适用|[-–—―/\\]{1,3}|\*{1,3})$/u;
const NONE = /^(?:无|零)$/u;
/** More than any organ can count: run-together digits, a telephone number. */
const LARGEST = 1e9;

const MONEY: Readonly<Record<string, number>> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };

/** A decimal number moved by a power of ten without the rounding of binary fractions. */
const scaled = (digits: string, power: number): number =>
	Number(`${digits}e${Math.round(Math.log10(power))}`);

export type Reading =
	| { readonly state: 'reported'; readonly value: number; readonly note?: string }
	| { readonly state: 'blank' }
	| { readonly state: 'not_applicable' }
	| { readonly state: 'unreadable'; readonly reason: string };

const unreadable = (reason: string): Reading => ({ state: 'unreadable', reason });

function numberOf(digits: string, field: Field): { plain: string } | { reason: string } {
	if (INTEGER.test(digits)) return { plain: digits };
	if (GROUPED.test(digits)) return { plain: digits.replaceAll(',', '') };
	if (/^0\d/.test(digits)) return { reason: 'digits that begin with 0 may be several figures run together' };
	if (!DECIMAL.test(digits)) return { reason: 'not a number' };
	return field.kind === 'amount'
		? { plain: digits.replaceAll(',', '') }
		: { reason: 'a count with decimals' };
}

function signOf(sign: string | undefined, field: Field): 1 | -1 | null {
	if (sign === undefined || sign === '+') return 1;
	if (field.kind !== 'signed_count') return null;
	return sign === '增加' || sign === '增' ? 1 : -1;
}

/** Amounts in another unit than the form's are converted, with a note; where the form prints no unit the figure stays as printed. */
function unitOf(unit: string | undefined, field: Field): { factor: number; note?: string } | null {
	if (unit === undefined) return { factor: 1 };
	const money = MONEY[unit];
	if (field.kind !== 'amount') return money === undefined ? { factor: 1, note: unit } : null;
	if (money === undefined) return null;
	if (field.unit !== '万元') return { factor: 1, note: `unit printed: ${unit}` };
	return money === 1 ? { factor: 1 } : { factor: money, note: `printed in ${unit}, converted to 万元` };
}

/** Reads the text of a cell for a field. */
export function readCell(text: string, field: Field): Reading {
	if (PLAIN.test(text)) return { state: 'reported', value: Number(text) };
	const spaced = trimmed(text).replace(/[−﹣－]/gu, '-');
	if (spaced.length === 0) return { state: 'blank' };
	if (/\d \d/.test(spaced)) return unreadable(`two figures or one with a space in it: ${spaced}`);
	const short = spaced.replaceAll(' ', '');
	if (NOT_APPLICABLE.test(short)) return { state: 'not_applicable' };
	if (NONE.test(short)) return { state: 'reported', value: 0, note: `printed as ${short}` };
	const parts = NUMBER.exec(short)?.groups;
	if (!parts) return unreadable('not a number');
	const number = numberOf(parts['digits'] ?? '', field);
	if ('reason' in number) return unreadable(number.reason);
	const sign = signOf(parts['sign'], field);
	if (sign === null) return unreadable('a sign where the form has none');
	const unit = unitOf(parts['unit'], field);
	if (!unit) return unreadable(`unit ${parts['unit'] ?? ''} does not fit`);
	const size = scaled(number.plain, unit.factor);
	if (size > LARGEST) return unreadable('too large for one figure');
	const notes = [
		unit.note,
		parts['sign'] === '+' && field.kind !== 'signed_count' ? 'printed with +' : undefined,
		parts['about'],
		parts['more'],
		parts['remark']
	].filter((note) => note !== undefined);
	const value = size === 0 ? 0 : sign * size;
	return { state: 'reported', value, ...(notes.length > 0 ? { note: notes.join(' ') } : {}) };
}

/** The figure of a cell, with its text and its place. */
export function figureOfCell(text: string, field: Field, place: Place): Figure {
	const reading = readCell(text, field);
	const raw = text.trim();
	if (reading.state === 'reported') return { ...reading, raw, place };
	return { ...reading, raw, place };
}
