import type { FormVersion } from '../../lib/form/field';
import { fieldOf } from '../../lib/form/fields';
import { REQUEST_FIELDS, requestFieldId } from '../../lib/form/requests';
import type { Figure, FigureState } from '../../lib/report/figure';
import type { FigureNote } from '../../lib/report/notes/figureNotes';
import { writtenNote } from '../../lib/report/notes/notes';
import { inProse, placeOf } from './figures';

/** One hard case: where it stands, what makes it so, and what finds it. Without a change it is there by itself and only pointed at. */
export interface Planted<Kind extends string = string> {
	readonly kind: Kind;
	/** Code of the organ, report year. */
	readonly organ: string;
	readonly year: number;
	/** Fields concerned; none when it is about the report as a whole. */
	readonly fields: readonly string[];
	readonly change?: Change;
	/** Rules of the audit that find it; most are gaps, which break no rule. */
	readonly foundBy: readonly string[];
	/** Sums of the form that no longer hold, by their id in form/sums. */
	readonly sums: readonly string[];
	/** The organ reports more than its county counted of it: the county's roll-up of the year is then below the sum. */
	readonly aboveCounty: boolean;
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

export const plant = <Kind extends string>(
	kind: Kind,
	organ: string,
	year: number,
	change: Change,
	found: Partial<Pick<Planted, 'foundBy' | 'sums' | 'aboveCounty'>> = {}
): Planted<Kind> => ({
	kind,
	organ,
	year,
	fields: fieldsOf(change),
	change,
	foundBy: [],
	sums: [],
	aboveCounty: false,
	...found
});

export const pointAt = <Kind extends string>(
	kind: Kind,
	organ: string,
	year: number,
	fields: readonly string[] = []
): Planted<Kind> => ({ kind, organ, year, fields, foundBy: [], sums: [], aboveCounty: false });

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

export const leavesOut = (reason: FigureNote, fields: readonly string[]) => ({
	figures: Object.fromEntries(
		fields.map((id): [string, Figure] => [id, { state: 'absent', reason: writtenNote(reason) }])
	)
});

export const approximately = (value: number, printed: string, note: FigureNote) => ({
	figures: {
		items_disclosed: { ...inProse(fieldOf('items_disclosed'), value, printed), note } as Figure
	}
});
