import type { Field } from '../../form/field';
import type { Figure, Place } from '../../report/figure';
import { isFigureValue } from '../../report/limits';
import type { FigureNote } from '../../report/notes/figureNotes';
import { joinedNotes, writtenNote } from '../../report/notes/notes';
import { trimmed } from '../labels/cellText';

/** What a printed cell says, read for one field. Anything not read with certainty is `unreadable` with its reason. */

const NUMBER =
	/^(?<about>约|近)?(?<sign>增加|减少|增|减|负|[+-])?(?<digits>\d[\d,.]*)(?<more>余|多)?(?<unit>百元|千元|万元|亿元|元|万|亿|人次|件|项|条|个|份|次|宗|起|篇|则)?(?<remark>[([].+)?$/u;
/** Nearly every figure. */
const PLAIN = /^(?:0|[1-9]\d{0,8})$/;
const INTEGER = /^(?:0|[1-9]\d*)$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const DECIMAL = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)\.\d+$/;
const NOT_APPLICABLE = /^(?:不适用|[-–—―/\\]{1,3}|\*{1,3})$/u;
const NONE = /^(?:无|零)$/u;

/** In 万元, the unit of the form. */
const MONEY: Readonly<Record<string, number>> = {
	元: 1e-4,
	百元: 1e-2,
	千元: 0.1,
	万元: 1,
	万: 1,
	亿元: 1e4,
	亿: 1e4
};
/** A unit in brackets behind the figure: 920（元）. */
const UNIT_IN_BRACKETS = /^(\d[\d,.]*)[([](?:单位:?)?(?:人民币)?(百元|千元|万元|亿元|元)[)\]]$/u;
/** Another unit than 万元 in the remark on an amount: 920（元，含工本费）. */
const OTHER_MONEY = /(?:^|[^万])元|亿/u;
/** What a sheet or a pen puts around a number and means nothing: '36 ="36" 36、 36。 */
const WRAPPED = /^(?:=?"([^"]*)"|['‘’`](\d[^'‘’`]*))$/u;
const STOPPED = /^(\d[\d,.]*)[、。;]$/u;
/** A whole number with the decimals of a sheet: 36.0. */
const WHOLE = /^((?:0|[1-9]\d*))\.0{1,2}$/;

/** A decimal number moved by a power of ten without the rounding of binary fractions. */
const scaled = (digits: string, power: number): number =>
	Number(`${digits}e${Math.round(Math.log10(power))}`);

type CellReading =
	| { readonly state: 'reported'; readonly value: number; readonly note?: string }
	| { readonly state: 'blank' }
	| { readonly state: 'not_applicable' }
	| { readonly state: 'unreadable'; readonly reason: string };

const unreadable = (reason: FigureNote, ...told: readonly string[]): CellReading => ({
	state: 'unreadable',
	reason: writtenNote(reason, ...told)
});

function numberOf(digits: string, field: Field): { plain: string } | { reason: FigureNote } {
	if (INTEGER.test(digits)) return { plain: digits };
	if (GROUPED.test(digits)) return { plain: digits.replaceAll(',', '') };
	if (/^0\d/.test(digits)) return { reason: 'digits_run_together' };
	if (!DECIMAL.test(digits)) return { reason: 'not_a_number' };
	if (field.kind === 'amount') return { plain: digits.replaceAll(',', '') };
	const whole = WHOLE.exec(digits)?.[1];
	return whole === undefined ? { reason: 'count_with_decimals' } : { plain: whole };
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
	if (field.kind !== 'amount')
		return money === undefined ? { factor: 1, note: writtenNote('unit', unit) } : null;
	if (money === undefined) return null;
	if (field.unit !== '万元') return { factor: 1, note: writtenNote('unit', unit) };
	return money === 1 ? { factor: 1 } : { factor: money, note: writtenNote('converted', unit) };
}

/** 人民币920元整, ￥920元, 920元人民币: the words around an amount that names its unit. */
const AMOUNT = /^(?:共计?|合计)?(?:人民币|RMB)?¥?(\d[\d,.]*)(百元|千元|万元|亿元|元)整?(?:人民币)?$/iu;

/** A number without what stands around it and means nothing. */
function bare(short: string): string {
	const [, quoted, marked] = WRAPPED.exec(short) ?? [];
	const inside = (quoted ?? marked ?? short).replace(AMOUNT, '$1$2');
	return (STOPPED.exec(inside)?.[1] ?? inside).replace(UNIT_IN_BRACKETS, '$1$2');
}

/** Reads the text of a cell for a field. `headUnit`: the unit of money its head prints, when that is not the form's own. */
export function readCell(text: string, field: Field, headUnit?: string): CellReading {
	if (headUnit === undefined && PLAIN.test(text)) return { state: 'reported', value: Number(text) };
	const spaced = trimmed(text).replace(/[−﹣－]/gu, '-');
	if (spaced.length === 0) return { state: 'blank' };
	if (/\d \d/.test(spaced)) return unreadable('two_figures', spaced);
	const together = spaced.replaceAll(' ', '');
	// Under a head that says 元 the sign says nothing else.
	const short = bare(headUnit === '元' ? together.replace(/^¥(?=\d)/u, '') : together);
	if (NOT_APPLICABLE.test(short)) return { state: 'not_applicable' };
	if (NONE.test(short)) return { state: 'reported', value: 0, note: writtenNote('printed_none', short) };
	const parts = NUMBER.exec(short)?.groups;
	if (!parts) return unreadable('not_a_number');
	const number = numberOf(parts['digits'] ?? '', field);
	if ('reason' in number) return unreadable(number.reason);
	const sign = signOf(parts['sign'], field);
	if (sign === null) return unreadable('sign_unexpected');
	const printed = parts['unit'];
	if (headUnit !== undefined && printed !== undefined && printed !== headUnit)
		return unreadable('unit_unfit', printed);
	if (field.kind === 'amount' && OTHER_MONEY.test(parts['remark'] ?? ''))
		return unreadable('unit_unfit', parts['remark'] ?? '');
	const unit = unitOf(printed ?? headUnit, field);
	if (!unit) return unreadable('unit_unfit', printed ?? headUnit ?? '');
	const size = scaled(number.plain, unit.factor);
	if (!isFigureValue(size)) return unreadable('too_large');
	const notes = [
		unit.note,
		parts['sign'] === '+' && field.kind !== 'signed_count' ? writtenNote('plus_sign') : undefined,
		parts['about'],
		parts['more'],
		parts['remark'] && writtenNote('text', parts['remark'])
	].filter((note) => note !== undefined);
	const value = size === 0 ? 0 : sign * size;
	return { state: 'reported', value, ...(notes.length > 0 ? { note: joinedNotes(notes) } : {}) };
}

/** The figure of a cell, with its text and its place. */
export function figureOfCell(text: string, field: Field, place: Place, headUnit?: string): Figure {
	const reading = readCell(text, field, headUnit);
	const raw = text.trim();
	if (reading.state !== 'reported') return { ...reading, raw, place };
	const { state, value, note } = reading;
	return note === undefined ? { state, value, raw, place } : { state, value, note, raw, place };
}
