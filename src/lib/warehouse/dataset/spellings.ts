import { RULES } from '../../audit/audit';
import { INDICATORS } from '../../form/indicators';
import { TERM_IDS, TERMS, type Term } from '../../form/terms';
import type { Words } from '../../form/words';
import { initialsOf, pinyinOf } from './organs';

/** Pinyin and initials of a name, each of its writings separated by a space. */
export type Spelling = readonly [pinyin: string, initials: string];

export interface Spellings {
	readonly indicators: Readonly<Record<string, Spelling>>;
	readonly terms: Readonly<Record<string, Spelling>>;
	/** The rules of the audit by their ids, with their names: the rules themselves are too much to fetch for their names. */
	readonly rules: Readonly<Record<string, Words & { readonly spelt: Spelling }>>;
}

const spelt = (names: readonly string[]): Spelling => [
	names.map(pinyinOf).join(' '),
	names.map(initialsOf).join(' ')
];

/** How indicators, terms and rules are typed in pinyin: the library that knows is too large for a browser. */
export function spellings(): Spellings {
	return {
		indicators: Object.fromEntries(INDICATORS.map(({ id, label }) => [id, spelt([label.zh])])),
		terms: Object.fromEntries(
			TERM_IDS.map((id) => {
				const { words, also = [] }: Term = TERMS[id];
				return [id, spelt([words.zh, ...also.filter((text) => /\p{Script=Han}/u.test(text))])];
			})
		),
		rules: Object.fromEntries(
			RULES.map(({ id, name: { zh, en } }) => [id, { zh, en, spelt: spelt([zh]) }] as const)
		)
	};
}
