import type { Language } from '../form/words';
import type { LetterPart } from './letter';
import { dayText, type Office } from './office';

/** What stands around the body of every letter, each on a line of its own. */

/** What every letter is written with. */
export interface Writing {
	/** Invented organs and figures: every paper says so. */
	readonly fictional: boolean;
	readonly office: Office;
	readonly language: Language;
}

const FICTIONAL = {
	zh: '（演示：单位和数字都是虚构的）',
	en: '(Demonstration: the organs and their figures are invented.)'
};

const BLANK_OFFICE = { zh: '（发文机关）', en: '(issuing office)' };
const BLANK_DATE = { zh: '　　　　年　　月　　日', en: '(date)' };

/** That a paper is of the demonstration; nothing on any other. */
export const mark = ({
	fictional,
	language
}: Pick<Writing, 'fictional' | 'language'>): readonly LetterPart[] =>
	fictional ? [{ kind: 'mark', text: FICTIONAL[language] }] : [];

/** Number, title and addressee. */
export const opening = (writing: Writing, title: string, addressee: string): readonly LetterPart[] => [
	...mark(writing),
	...(writing.office.number === '' ? [] : [{ kind: 'number' as const, text: writing.office.number }]),
	{ kind: 'title', text: title },
	{ kind: 'salutation', text: writing.language === 'zh' ? `${addressee}：` : `To ${addressee}` }
];

/** Signature, date and contact. What the office has not said is left for a hand to fill in. */
export function closing({ office, language }: Writing): readonly LetterPart[] {
	const { name, date, contact } = office;
	return [
		{
			kind: 'signature',
			office: name === '' ? BLANK_OFFICE[language] : name,
			date: date === '' ? BLANK_DATE[language] : dayText(date, language)
		},
		...(contact === ''
			? []
			: [
					{
						kind: 'contact' as const,
						text: language === 'zh' ? `（联系人：${contact}）` : `(Contact: ${contact})`
					}
				])
	];
}

export const paragraph = (text: string): LetterPart => ({ kind: 'paragraph', text });
