import type { TableId } from '../form/field';

/**
 * The state of a figure in a report. `reported`: a number is printed, 0 included. `blank` 未填报: the cell is empty.
 * `not_applicable` 不适用: the cell says so, or the figure is not on that form. `unreadable` 未能读取: printed but not
 * readable with certainty. `absent` 未见: on the form, not in the document as we have it.
 */
export type FigureState = 'reported' | 'blank' | 'not_applicable' | 'unreadable' | 'absent';

/**
 * What a year can hold for an organ: a state of its figure, no report at all (无报告), or `no_cases` 无比率: both counts of a
 * rate are reported and the lower one is 0, so that there is no rate.
 */
export type State = FigureState | 'no_report' | 'no_cases';

/** The states of a single figure, in the order in which keys and legends list them. */
export const FIGURE_STATES: readonly FigureState[] = [
	'reported',
	'blank',
	'not_applicable',
	'unreadable',
	'absent'
];

/** Every state, in the same order. */
export const STATES: readonly State[] = [...FIGURE_STATES, 'no_report', 'no_cases'];

/** Where in the document a figure stands. */
export interface Place {
	readonly table: TableId;
	/** File it was read from, when read by this program. */
	readonly file?: string;
	/** Row and column labels as printed. */
	readonly row?: string;
	readonly column?: string;
	/** Line of a text, page of a pdf; both count from 1. */
	readonly line?: number;
	readonly page?: number;
	/** The clause of the prose that states it. */
	readonly clause?: string;
	/** Seen in the opening of the page, table or sentence not told apart. */
	readonly opening?: boolean;
}

/** One figure of a report. Only a reported one has a value. */
export type Figure =
	| {
			readonly state: 'reported';
			readonly value: number;
			/** Text as printed; null when the figure came as a number without its text. */
			readonly raw: string | null;
			readonly place: Place | null;
			/** What the document adds: 余, 约, a unit, a remark. */
			readonly note?: string;
	  }
	| {
			readonly state: Exclude<FigureState, 'reported'>;
			readonly reason?: string;
			readonly raw?: string;
			readonly place?: Place;
	  };

/** The value, or null for every other state. Never 0 for a missing one. */
export const valueOf = (figure: Figure): number | null => (figure.state === 'reported' ? figure.value : null);

/** Where a figure was seen: in a cell of a statutory table, in a sentence, or in the opening of a page, table and sentence not told apart. */
export type Seen = 'table' | 'prose' | 'opening';

/** Null where it was not kept. */
export function seenIn(place: Place | null | undefined): Seen | null {
	if (!place) return null;
	if (place.opening) return 'opening';
	return place.table === 'narrative' ? 'prose' : 'table';
}

/** What the document adds to a figure, or the reason it has none. */
export function remarkOf(figure: Figure): string | null {
	return (figure.state === 'reported' ? figure.note : figure.reason) ?? null;
}
