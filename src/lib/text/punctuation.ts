import type { Language, Words } from '../form/words';

/** Marks between texts: full width in Chinese, with their space in English. */
const MARKS = {
	colon: { zh: '：', en: ': ' },
	stop: { zh: '。', en: '. ' },
	comma: { zh: '，', en: ', ' },
	semicolon: { zh: '；', en: '; ' },
	and: { zh: '、', en: ', ' },
	to: { zh: '—', en: '–' }
} as const satisfies Record<string, Words>;

export const punctuation = (id: keyof typeof MARKS, language: Language): string => MARKS[id][language];

/** A remark in brackets, as it follows a text. */
export const bracketed = (text: string | number, language: Language): string =>
	language === 'zh' ? `（${text}）` : ` (${text})`;
