import { RULES } from '../audit/audit';
import { INDICATORS } from '../form/indicators';
import { TERM_IDS, TERMS, type Term } from '../form/terms';
import type { Spelling, Spellings } from '../data/spellings';
import { initialsOf, pinyinOf } from './organEntry';

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
