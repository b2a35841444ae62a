import { INDICATORS } from '../../form/indicators';
import { TERM_IDS, TERMS, type Term } from '../../form/terms';
import { initialsOf, pinyinOf } from './organs';

/** Pinyin and initials of a name, each of its writings separated by a space. */
export type Spelling = readonly [pinyin: string, initials: string];

export interface Spellings {
	readonly indicators: Readonly<Record<string, Spelling>>;
	readonly terms: Readonly<Record<string, Spelling>>;
}

const spelt = (names: readonly string[]): Spelling => [
	names.map(pinyinOf).join(' '),
	names.map(initialsOf).join(' ')
];

/** How indicators and terms are typed in pinyin: the library that knows is too large for a browser. */
export function spellings(): Spellings {
	return {
		indicators: Object.fromEntries(INDICATORS.map(({ id, label }) => [id, spelt([label.zh])])),
		terms: Object.fromEntries(
			TERM_IDS.map((id) => {
				const { words, also = [] }: Term = TERMS[id];
				return [id, spelt([words.zh, ...also.filter((text) => /\p{Script=Han}/u.test(text))])];
			})
		)
	};
}
