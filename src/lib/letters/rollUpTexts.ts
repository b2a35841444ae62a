import type { Language, Words } from '../form/words';

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
				'没有一个单位有数的格子空着。相加没有意义的也空着：规章现行有效件数（不制定规章的单位填的是所适用的规章）、2019 年版的对外公开总数量（累计起点不同）和采购总金额（没有统一单位）。',
				`数据版本 ${version}。这是计算结果，不是县级政府公布的报告。`
			]
		: [
				'Each cell is the sum over the organs that have a number; those without one (not filled in, not seen, unreadable, not applicable) are left out and are not 0. The sheets of organs say how many have one.',
				'A cell for which no organ has a number is empty. So is one whose sum would mean nothing: rules in force (organs that make none print those they apply), and of the 2019 form the totals disclosed (counted from different years) and procurement amounts (no common unit).',
				`Data version ${version}. This is computed; it is not the report the county published.`
			];
