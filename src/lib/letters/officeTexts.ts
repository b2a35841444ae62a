import type { Language, Words } from '../form/words';
import type { OfficeField } from './office';

/** Texts about what an office puts on its letters. */

const FIELDS: Readonly<Record<OfficeField, Words>> = {
	name: { zh: '发文机关', en: 'Issuing office' },
	number: { zh: '发文字号（第一份）', en: 'Number of the first letter' },
	date: { zh: '成文日期', en: 'Date of the letter' },
	deadline: { zh: '办理期限', en: 'To answer by' },
	contact: { zh: '联系人和电话', en: 'Contact' }
};

export const officeFieldWord = (field: OfficeField, language: Language): string => FIELDS[field][language];

const TEXTS = {
	title: { zh: '发文信息', en: 'On every letter' },
	hint: {
		zh: '填一次，印在每一份通知和通报上；发文字号从第一份起依次编号，每份可以改。只存在这台电脑的浏览器里，不会上传。',
		en: 'Typed once and printed on every letter; numbers run on from the first, and each can be changed. Kept in this browser on this machine and never sent.'
	},
	numberExample: { zh: '例：×政公开函〔2026〕3号', en: 'such as ×政公开函〔2026〕3号' },
	running: { zh: '文号', en: 'Number' },
	twice: { zh: '与另一份重复', en: 'another letter has it too' },
	kept: { zh: '已存下', en: 'Kept' }
} as const satisfies Record<string, Words>;

export const officeTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

/** What is left open in the letters; empty where nothing is. */
export function unsaidText(fields: readonly OfficeField[], language: Language): string {
	if (fields.length === 0) return '';
	const names = fields.map((field) => officeFieldWord(field, language));
	return language === 'zh'
		? `还没有填：${names.join('、')}。`
		: `Not yet given: ${names.join(', ').toLowerCase()}.`;
}
