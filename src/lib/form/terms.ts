import type { Words } from './words';

/**
 * Terms of the law and the form that a reader may want explained, by id, with what else they are called. The explanations
 * are in `glossary.ts`, which is fetched when somebody opens one.
 */
export interface Term {
	readonly words: Words;
	/** Other writings, found in texts and in the search. */
	readonly also?: readonly string[];
}

export const TERMS = {
	annual_report: {
		words: { zh: '政府信息公开工作年度报告', en: 'annual report on open government information' },
		also: ['年度报告', '年报']
	},
	regulations: {
		words: { zh: '政府信息公开条例', en: 'Regulations on Open Government Information' },
		also: ['条例']
	},
	competent_office: {
		words: { zh: '政府信息公开工作主管部门', en: 'competent office' },
		also: ['主管部门', '政务公开办']
	},
	form_2019: { words: { zh: '2019 年版', en: '2019 form' } },
	form_2021: { words: { zh: '2021 年版', en: '2021 form' } },
	cross_footing: { words: { zh: '勾稽关系', en: 'cross-footing' }, also: ['钩稽关系'] },
	proactive_disclosure: { words: { zh: '主动公开', en: 'proactive disclosure' } },
	on_request: { words: { zh: '依申请公开', en: 'disclosure on request' } },
	carried_over: {
		words: { zh: '结转', en: 'carry-over' },
		also: ['carried over', 'carried in', 'carried out']
	},
	granted: { words: { zh: '予以公开', en: 'disclosed in full' } },
	partly_granted: { words: { zh: '部分公开', en: 'disclosed in part' } },
	denied: { words: { zh: '不予公开', en: 'denied' } },
	unavailable: { words: { zh: '无法提供', en: 'cannot be provided' } },
	not_processed: { words: { zh: '不予处理', en: 'not processed' } },
	other_handling: { words: { zh: '其他处理', en: 'other handling' } },
	three_securities: {
		words: { zh: '三安全一稳定', en: 'three securities and stability' }
	},
	internal_affairs: {
		words: { zh: '三类内部事务信息', en: 'three kinds of internal-affairs information' },
		also: ['内部事务信息']
	},
	deliberative: {
		words: { zh: '四类过程性信息', en: 'four kinds of process information' },
		also: ['过程性信息']
	},
	enforcement_file: { words: { zh: '行政执法案卷', en: 'enforcement case files' } },
	inquiry_matter: { words: { zh: '行政查询事项', en: 'administrative inquiry matters' } },
	supplementation: { words: { zh: '补正', en: 'supplementation' } },
	processing_fee: { words: { zh: '信息处理费', en: 'information processing fee' } },
	rules: { words: { zh: '规章', en: 'government rules' } },
	normative_documents: {
		words: { zh: '行政规范性文件', en: 'normative documents' },
		also: ['规范性文件']
	},
	in_force: { words: { zh: '现行有效', en: 'in force' } },
	licensing: { words: { zh: '行政许可', en: 'licensing' } },
	penalty: { words: { zh: '行政处罚', en: 'administrative penalty' }, also: ['penalties'] },
	coercion: { words: { zh: '行政强制', en: 'administrative coercion' }, also: ['coercion'] },
	fees: { words: { zh: '行政事业性收费', en: 'administrative fees' } },
	procurement: { words: { zh: '政府集中采购', en: 'centralised procurement' } },
	reconsideration: {
		words: { zh: '行政复议', en: 'administrative reconsideration' },
		also: ['reconsideration']
	},
	litigation: { words: { zh: '行政诉讼', en: 'administrative litigation' } },
	corrected: { words: { zh: '结果纠正', en: 'corrected' }, also: ['纠正'] },
	pending: { words: { zh: '尚未审结', en: 'pending' } },
	street_office: { words: { zh: '街道办事处', en: 'street office' }, also: ['街道'] },
	roll_up: { words: { zh: '本级政府汇总', en: 'roll-up' }, also: ['汇总报告'] },
	median: { words: { zh: '中位数', en: 'median' } },
	quartiles: { words: { zh: '四分位', en: 'quartiles' } },
	like_for_like: { words: { zh: '只看各年都有数据的单位', en: 'like for like' } },
	ratio_of_sums: { words: { zh: '合并计算', en: 'ratio of sums' } },
	wilson: { words: { zh: '置信区间', en: 'confidence interval' }, also: ['Wilson'] },
	funnel: { words: { zh: '漏斗图', en: 'funnel plot' } },
	blank: { words: { zh: '未填报', en: 'left blank' } },
	absent: { words: { zh: '未见', en: 'not seen' } },
	unreadable: { words: { zh: '未能读取', en: 'unreadable' } }
} as const satisfies Record<string, Term>;

export type TermId = keyof typeof TERMS;

export const TERM_IDS = Object.keys(TERMS) as readonly TermId[];

/** Every writing of a term in a language; Chinese texts know only Chinese writings, and English only English. */
export function writingsOf(id: TermId, language: 'zh' | 'en'): readonly string[] {
	const { words, also = [] }: Term = TERMS[id];
	const latin = (text: string) => !/\p{Script=Han}/u.test(text);
	return [words[language], ...also.filter((text) => latin(text) === (language === 'en'))];
}
