import { DISPUTE_GROUPS, DISPUTE_RESULTS, disputeFieldId } from './disputes';
import { APPLICANTS, outcomeRows, requestFieldId, type OutcomeGroup } from './requests';
import type { Words } from './words';

/**
 * How the components of a topic belong together. `whole`: they add up to one thing, so shares of it make sense; `sides`: the
 * first half adds up to what the second half adds up to. Of both only organs that report every component are put together.
 * `beside`: each stands for itself.
 */
type ComponentRelation = 'whole' | 'sides' | 'beside';

/**
 * How a topic shows its components: `stack`, columns of components year by year; `ranked`, a bar each, most first, of all years
 * together; `flow`, from applicants to outcomes in one year; `panels`, a small chart each with a scale of its own.
 */
type Drawn = 'stack' | 'ranked' | 'flow' | 'panels';

/** A question that several indicators answer at once: what became of applications, how disputes ended. */
export interface Topic {
	readonly id: string;
	readonly page: TopicPage;
	readonly label: Words;
	readonly explain: Words;
	/** Ids of indicators, in the order in which the form prints them. All are rates, or none is. */
	readonly components: readonly string[];
	readonly relation: ComponentRelation;
	readonly drawn: Drawn;
	/** The component that is no summand of the whole but stands beside it, as a pending case beside those concluded. */
	readonly apart?: string;
	/** The component the form prints as the sum of all others. */
	readonly total?: string;
}

export type TopicPage = 'applications' | 'enforcement' | 'disputes';

const total = (row: string): string => requestFieldId(row, 'total');

/** What becomes of an application handled, in printed order. */
export const OUTCOMES = [
	'granted',
	'partly_granted',
	'denied',
	'unavailable',
	'not_processed',
	'other_handling'
] as const;

/** The columns of table 三 without their total. */
const single = APPLICANTS.filter(({ id }) => id !== 'total');

const RATES: Words = {
	zh: '比率连着件数；不足 10 件只写件数，不算比率。竖线是 95% 的威尔逊区间：件数越少，区间越宽。',
	en: 'Rates with their counts; below ten cases the counts only. The upright line is the 95 % Wilson interval: the fewer the cases, the wider.'
};

const grounds = (group: OutcomeGroup): readonly string[] => outcomeRows(group, '2021').map(total);

/** The dictionary writes 行政诉讼/未经复议直接起诉; a heading brackets what follows the slash. */
function disputeTopic({ id: group, label, en }: (typeof DISPUTE_GROUPS)[number]): Topic {
	const [kind = label, way] = label.split('/');
	return {
		id: group,
		page: 'disputes',
		label: { zh: way === undefined ? kind : `${kind}（${way}）`, en },
		explain: {
			zh: '四种结果相加等于总计；尚未审结的不是输赢，只是还没有结果。',
			en: 'The four results add up to the total; a pending case is neither won nor lost.'
		},
		components: DISPUTE_RESULTS.filter(({ id }) => id !== 'total').map(({ id }) => disputeFieldId(group, id)),
		relation: 'whole',
		drawn: 'stack',
		apart: disputeFieldId(group, 'pending')
	};
}

/** Every topic, in the order of its page. */
export const TOPICS: readonly Topic[] = [
	{
		id: 'caseload',
		page: 'applications',
		label: { zh: '收到与办理', en: 'received and handled' },
		explain: {
			zh: '新收加上年结转，等于本年办结加结转下年：这是表格印着的勾稽关系。',
			en: 'Received plus carried in equals handled plus carried out: the cross-footing the form prints.'
		},
		components: ['new_requests', 'carried_in', 'handled_total', 'carried_out'].map(total),
		relation: 'sides',
		drawn: 'stack'
	},
	{
		id: 'outcomes',
		page: 'applications',
		label: { zh: '申请的结果', en: 'what became of applications' },
		explain: {
			zh: '本年办结的申请各是什么结果。不予公开、无法提供、不予处理是三回事。',
			en: 'How the applications handled in the year ended. Denied, unavailable and not processed are three different things.'
		},
		components: OUTCOMES.map(total),
		relation: 'whole',
		drawn: 'stack'
	},
	{
		id: 'refusals',
		page: 'applications',
		label: { zh: '不予公开的理由', en: 'grounds of refusal' },
		explain: {
			zh: '不予公开只有八种法定理由。数目小时只看件数。',
			en: 'There are eight legal grounds of refusal. Where numbers are small only the counts say something.'
		},
		components: grounds('denied'),
		relation: 'whole',
		drawn: 'ranked'
	},
	{
		id: 'unmet',
		page: 'applications',
		label: { zh: '无法提供与不予处理的原因', en: 'why unavailable or not processed' },
		explain: {
			zh: '无法提供的三种情形和不予处理的五种情形。',
			en: 'The three cases of unavailable information and the five of applications not processed.'
		},
		components: [...grounds('unavailable'), ...grounds('not_processed')],
		relation: 'whole',
		drawn: 'ranked'
	},
	{
		id: 'applicants',
		page: 'applications',
		label: { zh: '谁在申请', en: 'who applies' },
		explain: {
			zh: '本年新收申请，按申请人分。',
			en: 'Applications received in the year, by applicant.'
		},
		components: single.map(({ id }) => requestFieldId('new_requests', id)),
		relation: 'whole',
		drawn: 'stack'
	},
	{
		id: 'flow',
		page: 'applications',
		label: { zh: '谁的申请得到什么结果', en: 'from applicants to outcomes' },
		explain: {
			zh: '一年里办结的申请，从申请人到结果。每一格都有数、加起来等于印着的总计，才画得出来。',
			en: 'Applications handled in a year, from who applied to what became of them. Drawn only when every cell has a number and they add up to the printed total.'
		},
		components: [
			...single.flatMap(({ id }) => OUTCOMES.map((outcome) => requestFieldId(outcome, id))),
			total('handled_total')
		],
		relation: 'whole',
		drawn: 'flow',
		total: total('handled_total')
	},
	{
		id: 'request_rates',
		page: 'applications',
		label: { zh: '办结与公开的比率', en: 'rates of handling and disclosure' },
		explain: RATES,
		components: [
			'clearance_rate',
			'carry_rate',
			'disclosure_rate',
			'refusal_rate',
			'unavailable_rate',
			'not_processed_rate'
		],
		relation: 'beside',
		drawn: 'panels'
	},
	{
		id: 'decisions',
		page: 'enforcement',
		label: { zh: '许可、处罚与强制', en: 'licensing, penalties and coercion' },
		explain: {
			zh: '本年作出的处理决定数量。2021 年表格改版时措辞有变，图上有标记。',
			en: 'Decisions made in the year. The wording changed with the form of 2021, which the chart marks.'
		},
		components: ['licensing_decisions', 'penalty_decisions', 'coercion_decisions'],
		relation: 'beside',
		drawn: 'panels'
	},
	{
		id: 'fees',
		page: 'enforcement',
		label: { zh: '行政事业性收费', en: 'administrative fees' },
		explain: {
			zh: '本年收费金额，2021 年版起才有；2019 年版只数收费项目。',
			en: 'Fees collected in the year, on the form since 2021; the 2019 form counted fee items only.'
		},
		components: ['fees_collected'],
		relation: 'beside',
		drawn: 'panels'
	},
	{
		id: 'documents',
		page: 'enforcement',
		label: { zh: '行政规范性文件', en: 'normative documents' },
		explain: {
			zh: '本年制发、废止与现行有效的件数。2019 年版的口径不同，分开画，不相连。',
			en: 'Issued, repealed and in force. The 2019 form counted differently: drawn apart, never joined.'
		},
		components: [
			'normative_documents_issued',
			'normative_documents_repealed',
			'normative_documents_in_force'
		],
		relation: 'beside',
		drawn: 'panels'
	},
	{
		id: 'items_2019',
		page: 'enforcement',
		label: { zh: '只在 2019 年版上的事项数', en: 'items only on the 2019 form' },
		explain: {
			zh: '2019 年版的“上一年项目数量”数的是事项，不是处理决定；2021 年版不再印。采购总金额没有印单位，不能相加，只在报告里看。',
			en: 'What the 2019 form counts are items, not decisions; the 2021 form dropped them. The procurement amount has no printed unit, cannot be added up and is shown in reports only.'
		},
		components: [
			'licensing_items_last_year_v19',
			'other_services_items_last_year_v19',
			'penalty_items_last_year_v19',
			'coercion_items_last_year_v19',
			'fee_items_last_year_v19',
			'procurement_items_v19'
		],
		relation: 'beside',
		drawn: 'panels'
	},
	...DISPUTE_GROUPS.map(disputeTopic),
	{
		id: 'dispute_rates',
		page: 'disputes',
		label: { zh: '纠正的比率与未审结', en: 'correction rates and what is pending' },
		explain: RATES,
		components: ['review_correction_rate', 'litigation_loss_rate', 'pending_share'],
		relation: 'beside',
		drawn: 'panels'
	}
];

export const topicsOf = (page: TopicPage): readonly Topic[] => TOPICS.filter((topic) => topic.page === page);

export const topicOf = (id: string): Topic | undefined => TOPICS.find((topic) => topic.id === id);

/** Components that add up to what a whole is of: without the one drawn apart and the printed total, and of two sides the first. */
export const summands = ({ components, relation, apart, total: sum }: Topic): readonly string[] =>
	relation === 'sides'
		? components.slice(0, components.length / 2)
		: components.filter((component) => component !== apart && component !== sum);
