import type { Indicator } from '../../form/indicator';
import type { Language, Words } from '../../form/words';
import type { Comparing } from '../../view/display';

/** Every fixed text of the page that compares organs. */
const COMPARE = {
	title: { zh: '比较', en: 'Compare' },
	description: {
		zh: '一个县的乡镇街道，或任选的单位，在一个指标上的比较：排名、变化、热图、漏斗图。没有报告的单位单独列出，从不当作零。',
		en: 'The townships of a county, or any organs, compared on one indicator: ranking, change, heat map, funnel plot. Organs without a report stand apart and never count as zero.'
	},
	way: { zh: '看法', en: 'View' },
	kind: { zh: '类别', en: 'Kind' },
	peers: { zh: '与谁比', en: 'Compare with' },
	organ: { zh: '改为所选单位', en: 'Choose organs instead' },
	year: { zh: '年份', en: 'Year' },
	years: { zh: '年份合并', en: 'Years' },
	oneYear: { zh: '一年', en: 'One year' },
	pooled: { zh: '多年合并', en: 'Several pooled' },
	few: { zh: '不足 10 件的单位', en: 'Organs with fewer than 10 cases' },
	fewWhy: {
		zh: '件数太少，百分比说明不了什么，只列件数，不排名。',
		en: 'Too few cases for a percentage to say anything: counts only, and no rank.'
	}
} as const satisfies Record<string, Words>;

type CompareKey = keyof typeof COMPARE;

/** A reader of one language's texts of this page. */
export const comparingIn =
	(language: Language) =>
	(key: CompareKey): string =>
		COMPARE[key][language];

/** The ways of comparing, as a reader chooses among them. */
const WAY_WORDS: Readonly<Record<Comparing, Words>> = {
	bars: { zh: '排名', en: 'Ranking' },
	funnel: { zh: '漏斗图', en: 'Funnel' },
	slope: { zh: '变化', en: 'Change' },
	panels: { zh: '小图', en: 'Small charts' },
	heat: { zh: '热图', en: 'Heat map' },
	total: { zh: '合计', en: 'Total' }
};

const MEDIAN: Words = { zh: '中位数', en: 'Median' };

/** A way of comparing by an indicator: what does not add up has a median in place of a total. */
export const wayText = (
	way: Comparing,
	{ additive }: Pick<Indicator, 'additive'>,
	language: Language
): string => (way === 'total' && !additive ? MEDIAN : WAY_WORDS[way])[language];
