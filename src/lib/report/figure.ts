import type { TableId } from '../form/field';

/**
 * The state of a figure in a report. `reported`: a number is printed, 0 included. `blank` 未填报: the cell is empty.
 * `not_applicable` 不适用: the cell says so, or the figure is not on that form. `unreadable` 未能读取: printed but not
 * readable with certainty. `absent` 未见: on the form, not in the document as we have it.
 */
export type FigureState = 'reported' | 'blank' | 'not_applicable' | 'unreadable' | 'absent';

/** What a year can hold for an organ: a state of its figure, or no report at all (无报告). */
export type State = FigureState | 'no_report';

/** Every state, in the order in which keys and legends list them. */
export const STATES: readonly State[] = [
	'reported',
	'blank',
	'not_applicable',
	'unreadable',
	'absent',
	'no_report'
];

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
