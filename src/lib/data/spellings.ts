import type { Words } from '../form/words';

/** Pinyin and initials of a name, each of its writings separated by a space. */
export type Spelling = readonly [pinyin: string, initials: string];

export interface Spellings {
	readonly indicators: Readonly<Record<string, Spelling>>;
	readonly terms: Readonly<Record<string, Spelling>>;
	/** The rules of the audit by their ids, with their names: the rules themselves are too much to fetch for their names. */
	readonly rules: Readonly<Record<string, Words & { readonly spelt: Spelling }>>;
}

