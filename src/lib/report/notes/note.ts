import type { Words } from '../../form/words';

/** What a parameter of a note may be; `…s` is a list joined by +. */
export type Parameter =
	| 'number'
	| 'year'
	| 'date'
	/** A name, or a text as the report prints it, without the marks , ; and +. */
	| 'text'
	| 'texts'
	/** One of the things of the vocabulary. */
	| 'thing'
	| 'things'
	/** A number with a thing behind it (15 news), or alone. */
	| 'counts'
	/** Anything up to the end of the cell. */
	| 'rest';

/** One entry of a vocabulary: {0}, {1} … stand for its parameters. */
interface NoteEntry extends Words {
	readonly takes: readonly Parameter[];
}

/** The notes of a column, and what they may count or name. */
export interface Vocabulary {
	readonly notes: Readonly<Record<string, NoteEntry>>;
	readonly things: Readonly<Record<string, Words>>;
}

export const note = (zh: string, en: string, ...takes: readonly Parameter[]): NoteEntry => ({
	zh,
	en,
	takes
});
