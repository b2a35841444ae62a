import { fieldOf } from '../form/fields';
import type { Language, Words } from '../form/words';
import type { RolledUp } from '../report/rollUp';
import { bare, NOTHING } from '../text/numbers';
import { punctuation } from '../text/punctuation';

/** Texts of the page of a county's roll-up, and the words of its workbook. */

const TEXTS = {
	title: { zh: '全县汇总', en: 'Roll-up' },
	lead: {
		zh: '按法定表格把所选单位的数相加。先选谁在里面；地址栏和下载的文件都记着这个选择。点一格看它由谁相加而成。',
		en: 'The figures of the chosen organs, added up in the official form. Choose first whose reports are in it; the address and the file keep the choice. A click on a cell shows who is in it.'
	},
	whose: { zh: '谁的报告', en: 'Whose reports' },
	single: { zh: '逐个单位', en: 'Single organs' },
	download: { zh: '下载（XLSX）', en: 'Download (XLSX)' },
	hint: {
		zh: '格内小字是有数的单位数 / 应有数的单位数；“—”是没有合计，不是 0；有底色的合计含有缺数或存疑的格子。',
		en: 'In small: organs with a number / organs that should have one. “—” means no sum, not 0; a coloured sum rests on cells that are missing or in doubt.'
	},
	noForm: {
		zh: '这一年还没有全国统一的表格，没有可相加的。',
		en: 'There was no national form for this year yet: nothing can be added up.'
	},
	proactive: { zh: '表二', en: 'Table 2' },
	requests: { zh: '表三', en: 'Table 3' },
	disputes: { zh: '表四', en: 'Table 4' },
	coverage: { zh: '单位数', en: 'organs' },
	organs: { zh: '单位', en: 'Organs' },
	organ: { zh: '单位', en: 'organ' },
	group: { zh: '类别', en: 'group' },
	counted: { zh: '是否计入', en: 'in the sums' },
	value: { zh: '填报', en: 'reported' },
	doubts: { zh: '存疑的合计', en: 'Sums in doubt' },
	kind: { zh: '情况', en: 'what' },
	cell: { zh: '哪一格', en: 'cell' },
	sum: { zh: '合计', en: 'sum' },
	why: { zh: '原因', en: 'why' },
	identities: { zh: '合计的勾稽', en: 'Identities' },
	arithmetic: { zh: '算式', en: 'arithmetic' },
	source: { zh: '来源', en: 'source' },
	notes: { zh: '说明', en: 'Notes' }
} as const satisfies Record<string, Words>;

export const rollUpWordsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

export const sumText = (cell: RolledUp | undefined, language: Language): string =>
	cell?.sum == null ? NOTHING : bare(cell.sum, language);

export const coverageText = ({ known, expected }: RolledUp, language: Language): string =>
	`${bare(known, language)} / ${bare(expected, language)}`;

/** A cell of the roll-up to those who hear it, and what opening it does. */
export function openSum(
	field: string,
	cell: RolledUp | undefined,
	doubted: boolean,
	language: Language
): string {
	const name = `${fieldOf(field).label[language]}${punctuation('colon', language)}${sumText(cell, language)}`;
	const of = cell ? coverageText(cell, language) : '';
	return language === 'zh'
		? `${name}，${of} 个单位${doubted ? '，存疑' : ''}，看由谁相加`
		: `${name}, ${of} organs${doubted ? ', in doubt' : ''}; see whose`;
}

/** A group with how many of its organs have a report: 部门 6 / 8 */
export const groupCount = (word: string, reports: number, organs: number, language: Language): string =>
	language === 'zh'
		? `${word}（有报告 ${bare(reports, language)} / ${bare(organs, language)}）`
		: `${word} (${bare(reports, language)} of ${bare(organs, language)} with a report)`;
