import type { TopicPage } from '../../form/topics';
import type { Language, Words } from '../../form/words';

/** Every text of the pages of topics: applications, enforcement, disputes. */
const TOPICS = {
	counts: { zh: '件数', en: 'Counts' },
	shares: { zh: '占比', en: 'Shares' },
	countsOrShares: { zh: '件数或占比', en: 'Counts or shares' },
	oneYear: { zh: '只看一年', en: 'One year' },
	everywhere: { zh: '不限地区', en: 'Everywhere' },
	areaChosen: { zh: '地区', en: 'Area' },
	addArea: { zh: '选择地区', en: 'Choose an area' },
	areaPlaceholder: { zh: '省、市、县名称或拼音', en: 'name or pinyin of a province, city or county' },
	areaNone: { zh: '没有找到这个地区。', en: 'No such area.' },
	areaLoading: { zh: '正在取地区名单…', en: 'Loading the list of areas…' },
	areaFailed: {
		zh: '地区名单没有取到，请再试一次。',
		en: 'The list of areas could not be loaded; please try again.'
	},
	contents: { zh: '本页的图', en: 'Figures on this page' },
	compare: { zh: '逐个单位比较', en: 'Compare organ by organ' }
} as const satisfies Record<string, Words>;

type TopicsKey = keyof typeof TOPICS;

/** A reader of one language's texts. */
export const topicsIn =
	(language: Language) =>
	(key: TopicsKey): string =>
		TOPICS[key][language];

interface PageWords {
	readonly title: Words;
	readonly lead: Words;
}

const PAGES: Readonly<Record<TopicPage, PageWords>> = {
	applications: {
		title: { zh: '申请的结果', en: 'What became of applications' },
		lead: {
			zh: '收到多少申请，办结多少，公开了多少，没有公开的是什么原因。不予公开、无法提供、不予处理是三回事，分开来数。',
			en: 'How many applications came in, how many were handled, how many were granted, and why the others were not. Denied, unavailable and not processed are three different things, counted apart.'
		}
	},
	enforcement: {
		title: { zh: '许可、处罚与收费', en: 'Licences, penalties and fees' },
		lead: {
			zh: '行政许可、处罚、强制的处理决定，收费金额，规范性文件。2021 年换了表格：口径变了的不相连，只在旧表上有的另列在后。',
			en: 'Decisions on licences, penalties and coercion, fees collected, normative documents. The form changed in 2021: what changed its definition is not joined, what only the old form has stands apart at the end.'
		}
	},
	disputes: {
		title: { zh: '复议与诉讼', en: 'Reconsideration and litigation' },
		lead: {
			zh: '因政府信息公开引起的行政复议和行政诉讼，结果如何。没有审结的既不算输也不算赢，单独画。',
			en: 'Reconsiderations and suits over open government information, and how they ended. A pending case is neither won nor lost and is drawn apart.'
		}
	}
};

export const topicPageTitle = (page: TopicPage, language: Language): string => PAGES[page].title[language];
export const topicPageLead = (page: TopicPage, language: Language): string => PAGES[page].lead[language];
