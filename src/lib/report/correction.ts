import type { Field, FieldKind } from '../form/field';
import { remarkOf, type Figure, type FigureState } from './figure';
import { isFigureValue } from './limits';
import { joinedNotes, writtenNote } from './notes/notes';

/** What a person says stands in a cell, kept apart from what was read: a number, or a state without one. */
export type Correction =
	| { readonly state: 'reported'; readonly value: number }
	| { readonly state: Exclude<FigureState, 'reported'> };

/** Numbers as the form allows them; only 本年增/减 may be negative, only amounts have decimals. */
const NUMBERS: Readonly<Record<FieldKind, RegExp>> = {
	count: /^\d+$/,
	signed_count: /^-?\d+$/,
	amount: /^\d+(\.\d+)?$/
};

/** The number somebody typed for a field, in any width and with separators; null when the form has no such number there. */
export function typedNumber(text: string, field: Field): number | null {
	const plain = text
		.normalize('NFKC')
		.replace(/[\s,']/g, '')
		.replace(/^[−–]/, '-');
	if (!NUMBERS[field.kind].test(plain)) return null;
	const value = Number(plain);
	return isFigureValue(value) ? value : null;
}

/** How a corrected figure says in data and files that it is one, and what was read. */
function remark(reading: Figure | undefined): string {
	if (!reading) return writtenNote('corrected');
	const corrected =
		reading.state === 'reported'
			? writtenNote('corrected_from', String(reading.value))
			: writtenNote('corrected_state', reading.state);
	const note = remarkOf(reading);
	return joinedNotes([corrected, ...(note === null ? [] : [note])]);
}

/** The figure a correction makes of a reading. Raw text and place stay those of the document; the remark says what was read. */
function correctedFigure(reading: Figure | undefined, correction: Correction): Figure {
	const note = remark(reading);
	const { raw = null, place = null } = reading ?? {};
	if (correction.state === 'reported')
		return { state: 'reported', value: correction.value, raw, place, note };
	return {
		state: correction.state,
		reason: note,
		...(raw === null ? {} : { raw }),
		...(place === null ? {} : { place })
	};
}

/** Figures with the corrections in the place of what was read. Neither of the two is changed. */
export function correctedFigures(
	figures: ReadonlyMap<string, Figure>,
	corrections: ReadonlyMap<string, Correction>
): ReadonlyMap<string, Figure> {
	const corrected = new Map(figures);
	for (const [field, correction] of corrections)
		corrected.set(field, correctedFigure(figures.get(field), correction));
	return corrected;
}
