import { largestPhrase } from '../matched';
import { indicatorOf } from '../../form/indicators';
import type { Language, Words } from '../../form/words';
import type { OrganGroup } from '../../report/organ';
import type { AreaPage, AreaTotal } from '../../data/pageData';
import type { Catalog } from '../../data/catalog';
import { areaTotalTable, measureWord } from '../columns/areaTotals';
import { sourceSentence } from '../coverage';
import { bracketed } from '../punctuation';
import { bare, organsText, pointText, rateWithCounts } from '../numbers';
import type { ExportedFigure } from '../exportedFigure';

/** Every text of the page of an area. */
const TEXTS = {
	title: { zh: '地区', en: 'Area' },
	choose: {
		zh: '从单位的页面或“报告一览”打开一个地区。',
		en: 'Open an area from the page of an organ, or from the page of coverage.'
	},
	none: { zh: '数据中没有这个地区', en: 'The data hold no such area' },
	noneText: {
		zh: '地址可能写错了，或数据中没有这个地区的单位。',
		en: 'The address may be mistyped, or the data hold no organ of the area.'
	},
	inside: { zh: '辖区', en: 'Areas in it' },
	totals: { zh: '汇总', en: 'Taken together' },
	totalsHint: {
		zh: '只算有数的单位，没有数的不当作零。各单位计数口径不同的不相加，给中位数。',
		en: 'Only organs with a figure count, a missing one is never zero. What every organ counts in its own way is not added up: its median is given.'
	},
	tooMany: {
		zh: '这里没有可以合起来看的数；其他指标和范围在趋势页里看。',
		en: 'Nothing to put together here; see the page of trends for other indicators and scopes.'
	},
	trends: { zh: '看趋势', en: 'See the trend' },
	findings: { zh: '核对：查出的问题', en: 'Findings of the audit' },
	letters: { zh: '改正通知与通报表', en: 'Letters and summary' },
	coverage: { zh: '看报告一览', en: 'See its coverage' },
	matrix: { zh: '单位与报告', en: 'Organs and reports' }
} as const satisfies Record<string, Words>;

export const areaTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

/** How many organs of a group, in words. */
const COUNTED: Readonly<Record<OrganGroup, Words>> = {
	townships: { zh: '个乡镇街道', en: 'townships and street offices' },
	towns: { zh: '个镇', en: 'towns' },
	rural_townships: { zh: '个乡', en: 'rural townships' },
	street_offices: { zh: '个街道', en: 'street offices' },
	departments: { zh: '个部门', en: 'departments' },
	other_bodies: { zh: '个其他单位', en: 'other bodies' },
	governments: { zh: '个政府', en: 'governments' },
	all: { zh: '个单位', en: 'organs' }
};

/** What the data hold of an area. It never says how many organs there are in truth, only in the data. */
export function areaLead({ area, organs, reports }: AreaPage, language: Language): string {
	const [n, m] = [bare(organs.length, language), bare(reports.length, language)];
	const [first = 0, last = 0] = [area.years[0], area.years.at(-1)];
	if (language === 'zh')
		return `数据中有${area.name} ${n} 个单位的 ${m} 份年度报告（${first === last ? first : `${first}—${last}`} 年）。不在数据中的单位没有列出。`;
	return `The data hold ${m} annual ${reports.length === 1 ? 'report' : 'reports'} of ${organsText(organs.length, language)} of ${area.name} (${first === last ? first : `${first}–${last}`}). Organs that are not in the data are not listed.`;
}

interface AreaTotalText {
	readonly label: string;
	readonly value: string;
	readonly covers: string;
}

/** A sum or a median with what it covers; a rate with its counts. */
export function areaTotalText(of: AreaTotal, group: OrganGroup, language: Language): AreaTotalText {
	const indicator = indicatorOf(of.indicator);
	if (!indicator) throw new Error(`unknown indicator "${of.indicator}"`);
	const [n, all] = [bare(of.reporting, language), bare(of.expected, language)];
	const largest = of.aggregation === 'median' ? '' : largestPhrase(of, indicator, language);
	return {
		label:
			indicator.label[language] +
			(of.aggregation === 'median' ? bracketed(measureWord(of, indicator, language), language) : ''),
		value:
			indicator.kind === 'ratio'
				? rateWithCounts(of.numerator, of.denominator, language)
				: pointText(of, indicator, language),
		covers:
			language === 'zh'
				? `${of.year} 年，${n} / ${all} ${COUNTED[group].zh}有数${largest}`
				: `${of.year}: ${n} of ${all} ${COUNTED[group].en} have the figure${largest}`
	};
}

/** What the organs of an area come to, as it is taken away. */
export const exportedAreaTotals = (
	areaPage: AreaPage,
	catalog: Catalog,
	language: Language
): Omit<ExportedFigure, 'address'> => ({
	title: `${areaPage.area.name} ${TEXTS.totals[language]}`,
	sentence: areaLead(areaPage, language),
	explain: TEXTS.totalsHint[language],
	coverage: sourceSentence(catalog, language),
	table: areaTotalTable(areaPage, catalog, language),
	catalog,
	language
});
