import type { FormVersion } from '../../lib/form/field';
import { fieldOf } from '../../lib/form/fields';
import { REQUEST_FIELDS, requestFieldId } from '../../lib/form/requests';
import type { Figure, FigureState } from '../../lib/report/figure';
import { inProse, placeOf } from './figures';

/** What can be odd about a report: the hard cases a reader of real reports meets. */
export type PlantedKind =
	| 'zero'
	| 'zero_denominator'
	| 'small_rate'
	| 'blank'
	| 'unreadable'
	| 'not_applicable'
	| 'absent_row'
	| 'table_as_image'
	| 'not_on_form'
	| 'missing_year'
	| 'isolated_year'
	| 'T3-ID'
	| 'T3-TOT'
	| 'T3-SUM7'
	| 'T4-SUM'
	| 'carry_over'
	| 'off_by_one'
	| 'late_form'
	| 'fee_in_yuan'
	| 'prose_contradiction'
	| 'prose_no_applications'
	| 'prose_disputes'
	| 'partly_twice'
	| 'digits_transposed'
	| 'split_number'
	| 'stock_break'
	| 'rules_of_township'
	| 'jump'
	| 'roll_up'
	| 'approximate'
	| 'renamed'
	| 'late_31_january'
	| 'late_31_march';

/** One hard case: where it stands, and what makes it so. Without a change it is there by itself and only pointed at. */
export interface Planted {
	readonly kind: PlantedKind;
	/** Code of the organ, report year. */
	readonly organ: string;
	readonly year: number;
	/** Fields concerned; none when it is about the report as a whole. */
	readonly fields: readonly string[];
	/** Sums of the form that no longer hold, by their id in form/sums. */
	readonly sums: readonly string[];
	readonly change?: Change;
}

export type Change =
	/** Added to the numbers before they are printed; the prose follows its tables, and is changed by its own fields. */
	| { readonly add: Readonly<Record<string, number>> }
	/** Put in the place of a figure, after everything else. */
	| { readonly figures: Readonly<Record<string, Figure>> }
	/** The digits of a number printed in cells of their own: 2|3. */
	| { readonly split: string }
	| { readonly form: FormVersion }
	| { readonly published: string }
	| { readonly noReport: true };

const fieldsOf = (change: Change): readonly string[] => {
	if ('add' in change) return Object.keys(change.add);
	if ('split' in change) return [change.split];
	return 'figures' in change ? Object.keys(change.figures) : [];
};

export function plant(
	kind: PlantedKind,
	organ: string,
	year: number,
	change: Change,
	sums: readonly string[] = []
): Planted {
	return { kind, organ, year, fields: fieldsOf(change), sums, change };
}

export function pointAt(
	kind: PlantedKind,
	organ: string,
	year: number,
	fields: readonly string[] = []
): Planted {
	return { kind, organ, year, fields, sums: [] };
}

/** Cells of a row of table 三, in all its seven columns. */
export const rowOf = (row: string) =>
	REQUEST_FIELDS.map((field) => field.id).filter((id) => id.startsWith(`${row}__`));

/** Added to the 自然人 and 总计 columns of rows, which keeps every row total right. */
export const people = (rows: readonly string[], by: number) =>
	Object.fromEntries(
		rows.flatMap((row) => [
			[requestFieldId(row, 'natural_person'), by],
			[requestFieldId(row, 'total'), by]
		])
	);

export function says(
	state: Exclude<FigureState, 'reported' | 'absent'>,
	raw: string,
	fields: readonly string[]
): { figures: Record<string, Figure> } {
	return {
		figures: Object.fromEntries(fields.map((id) => [id, { state, raw, place: placeOf(fieldOf(id)) }]))
	};
}

export const leavesOut = (reason: string, fields: readonly string[]) => ({
	figures: Object.fromEntries(fields.map((id): [string, Figure] => [id, { state: 'absent', reason }]))
});

export const approximately = (value: number, printed: string, note: string) => ({
	figures: {
		items_disclosed: { ...inProse(fieldOf('items_disclosed'), value, printed), note } as Figure
	}
});
