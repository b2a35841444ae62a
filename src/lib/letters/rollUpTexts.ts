import type { Tally } from '../audit/audit';
import type { Language, Words } from '../form/words';
import { linesOf } from '../text/findings';
import { STATE_WORDS } from '../text/states';
import type { Doubt } from './rollUpDoubts';

/** What the workbook of a county's roll-up says beside the printed tables, which are in Chinese in every language. */

const SAID = {
	proactive: { zh: '表二', en: 'Table 2' },
	requests: { zh: '表三', en: 'Table 3' },
	disputes: { zh: '表四', en: 'Table 4' },
	coverage: { zh: '单位数', en: 'organs' },
	organs: { zh: '单位', en: 'Organs' },
	organ: { zh: '单位', en: 'organ' },
	report: { zh: '本年报告', en: 'report of the year' },
	there: { zh: '有', en: 'yes' },
	missing: { zh: '无报告', en: 'no report' },
	doubts: { zh: '存疑的合计', en: 'Sums in doubt' },
	cell: { zh: '哪一格', en: 'cell' },
	sum: { zh: '合计', en: 'sum' },
	why: { zh: '原因', en: 'why' },
	identities: { zh: '合计的勾稽', en: 'Identities' },
	arithmetic: { zh: '算式', en: 'arithmetic' },
	source: { zh: '来源', en: 'source' }
} as const satisfies Record<string, Words>;

export const rollUpWord = (key: keyof typeof SAID, language: Language): string => SAID[key][language];

interface Rolled {
	readonly area: string;
	readonly year: number;
	readonly reports: number;
	readonly organs: number;
	readonly fictional: boolean;
	readonly version: string;
}

/** The line above every table. */
export function rollUpTitle({ area, year, reports, organs, fictional }: Rolled, language: Language): string {
	const of =
		language === 'zh'
			? `${area} ${year} 年，由 ${reports} / ${organs} 个单位的报告相加`
			: `${area} ${year}, added up from the reports of ${reports} of ${organs} organs`;
	const demonstration = language === 'zh' ? '（演示：虚构）' : ' (demonstration: invented)';
	return fictional ? of + demonstration : of;
}

/** What must be said of the sums. */
export const rollUpNotes = ({ version }: Rolled, language: Language): readonly string[] =>
	language === 'zh'
		? [
				'每一格是有数的单位之和；没有数的（未填报、未见、未能读取、不适用）不计入，也不当作 0，“单位数”各表写明每格有几个单位有数。',
				'有底色的合计含有没有数、对不上或存疑的格子，“存疑的合计”逐格写明单位和原因；疑为以元填报的收费在处理之前没有加进去。',
				'没有一个单位有数的格子空着。相加没有意义的也空着：规章现行有效件数（不制定规章的单位填的是所适用的规章）、2019 年版的对外公开总数量（累计起点不同）和采购总金额（没有统一单位）。',
				`数据版本 ${version}。这是计算结果，不是县级政府公布的报告。`
			]
		: [
				'A coloured sum rests on cells without a number, or that contradict others or are doubted; “Sums in doubt” names organ and reason of each. Fees that are perhaps in yuan are not added until somebody decides.',
				'Each cell is the sum over the organs that have a number; those without one (not filled in, not seen, unreadable, not applicable) are left out and are not 0. The sheets of organs say how many have one.',
				'A cell for which no organ has a number is empty. So is one whose sum would mean nothing: rules in force (organs that make none print those they apply), and of the 2019 form the totals disclosed (counted from different years) and procurement amounts (no common unit).',
				`Data version ${version}. This is computed; it is not the report the county published.`
			];

/** Why a sum is marked. */
export function doubtText(doubt: Doubt, language: Language): string {
	if (doubt.why === 'state') return STATE_WORDS[doubt.state][language];
	const { finding } = doubt;
	const [line] = linesOf(finding, language);
	const found = [finding.ruleName[language], ...(line ? [line.arithmetic] : [])].join(
		language === 'zh' ? '：' : ': '
	);
	if (doubt.why === 'finding') return found;
	return language === 'zh' ? `没有加进去：${found}` : `not added: ${found}`;
}

/** How the identities of the form came out of the sums. */
export function ownSumsText({ pass, fail, not_assessable: open }: Tally, language: Language): string {
	if (language === 'zh')
		return `用合计再核对表格的勾稽：${pass} 条成立，${fail} 条不成立，${open} 条因为有空格不能核对。不成立的多因各格的单位数不同。`;
	return `The sums held against the identities of the form: ${pass} hold, ${fail} do not, ${open} cannot be assessed for want of a sum. Where one does not, its cells mostly rest on different organs.`;
}
