import type { Language, Words } from '../../form/words';

/** Texts of the search over everything, and of the glossary. */
const SEARCH = {
	open: { zh: '查找', en: 'Search' },
	title: {
		zh: '查找单位、地区、指标、页面、名词和核对规则',
		en: 'Search organs, areas, indicators, pages, terms and rules'
	},
	placeholder: { zh: '汉字、拼音或首字母', en: 'characters, pinyin, initials or English' },
	pages: { zh: '页面', en: 'Pages' },
	organs: { zh: '单位', en: 'Organs' },
	areas: { zh: '地区', en: 'Areas' },
	indicators: { zh: '指标', en: 'Indicators' },
	terms: { zh: '名词', en: 'Terms' },
	rules: { zh: '核对规则', en: 'Rules of the audit' },
	loading: { zh: '正在取名单…', en: 'Loading the lists…' },
	failed: {
		zh: '名单没有取到，现在只能查页面和名词。',
		en: 'The lists could not be loaded; only pages and terms can be found now.'
	},
	none: {
		zh: '没有找到。可以只写前几个字，或用拼音首字母。',
		en: 'Nothing found. Try the first characters, or pinyin initials.'
	},
	glossary: { zh: '名词解释', en: 'Glossary' },
	ground: { zh: '依据', en: 'Ground' },
	seeTrend: { zh: '看这个数的趋势', en: 'See the trend of this figure' },
	allTerms: { zh: '全部名词', en: 'All terms' },
	fetching: { zh: '正在取解释…', en: 'Loading the explanation…' },
	lost: {
		zh: '解释没有取到，请再试一次。',
		en: 'The explanation could not be loaded; please try again.'
	}
} as const satisfies Record<string, Words>;

export type SearchKey = keyof typeof SEARCH;

/** A reader of one language's texts. */
export const searchIn =
	(language: Language) =>
	(key: SearchKey): string =>
		SEARCH[key][language];

/** What a button on a term does, for those who hear it. */
export const explainTerm = (term: string, language: Language): string =>
	language === 'zh' ? `${term}：什么意思` : `${term}: what it means`;
