import type { FormVersion } from './field';
import type { Words } from './words';

/** The four groups of outcomes whose subtotal the form does not print. */
export type OutcomeGroup = 'denied' | 'unavailable' | 'not_processed' | 'other_handling';

export interface RequestRow {
	readonly id: string;
	/** Printed label, without the part in brackets that some rows add (`printedNote`). */
	readonly label: string;
	readonly printedNote?: string;
	readonly group?: OutcomeGroup;
	/** 三、本年度办理结果 holds every row but the first two and the last. */
	readonly outcome: boolean;
	readonly forms: readonly FormVersion[];
	readonly en: string;
	readonly explain: Words;
	/** Other printings of the label seen in real reports. */
	readonly variants?: readonly string[];
}

const BOTH: readonly FormVersion[] = ['2019', '2021'];

function row(
	id: string,
	label: string,
	en: string,
	explain: Words,
	more: Partial<RequestRow> = {}
): RequestRow {
	return { id, label, en, explain, outcome: true, forms: BOTH, ...more };
}

/** The rows of table 三 in printed order, those of both forms. */
export const REQUEST_ROWS: readonly RequestRow[] = [
	row(
		'new_requests',
		'一、本年新收政府信息公开申请数量',
		'requests newly received this year',
		{
			zh: '这一年新收到的政府信息公开申请，不含上年结转。',
			en: 'Applications received in the year, without those carried over.'
		},
		{ outcome: false }
	),
	row(
		'carried_in',
		'二、上年结转政府信息公开申请数量',
		'requests carried over from last year',
		{
			zh: '上一年没有办完、转到这一年的申请，应等于上一年的“结转下年度”。',
			en: 'Applications not finished last year; should equal what last year carried over.'
		},
		{ outcome: false }
	),
	row('granted', '（一）予以公开', 'disclosed in full', {
		zh: '全部给了的申请。',
		en: 'Applications granted in full.'
	}),
	row(
		'partly_granted',
		'（二）部分公开',
		'disclosed in part',
		{
			zh: '给了一部分、隐去一部分的申请。区分处理的只计在这里，不再计入不予公开。',
			en: 'Applications granted in part. Counted here only, not again among the denials.'
		},
		{ printedNote: '（区分处理的，只计这一情形，不计其他情形）' }
	),
	row(
		'denied_state_secret',
		'1.属于国家秘密',
		'not disclosed: state secrets',
		{ zh: '因属于国家秘密而不予公开。', en: 'Denied: state secrets.' },
		{ group: 'denied' }
	),
	row(
		'denied_law_prohibits',
		'2.其他法律行政法规禁止公开',
		'not disclosed: prohibited by other laws or administrative regulations',
		{
			zh: '因其他法律、行政法规禁止公开。',
			en: 'Denied: other laws or administrative regulations prohibit disclosure.'
		},
		{ group: 'denied', variants: ['2.其他法律法规禁止公开'] }
	),
	row(
		'denied_security_stability',
		'3.危及“三安全一稳定”',
		'not disclosed: endangers national, public or economic security or social stability',
		{
			zh: '因可能危及国家安全、公共安全、经济安全、社会稳定。',
			en: 'Denied: may endanger national, public or economic security or social stability.'
		},
		{ group: 'denied' }
	),
	row(
		'denied_third_party',
		'4.保护第三方合法权益',
		'not disclosed: protects third parties',
		{
			zh: '因会损害第三方合法权益（商业秘密、个人隐私）。',
			en: 'Denied: protects the rights of third parties (trade secrets, privacy).'
		},
		{ group: 'denied' }
	),
	row(
		'denied_internal_affairs',
		'5.属于三类内部事务信息',
		'not disclosed: internal affairs',
		{
			zh: '人事管理、后勤管理、内部工作流程三类信息。',
			en: 'Denied: internal affairs (personnel, logistics, internal workflow).'
		},
		{ group: 'denied' }
	),
	row(
		'denied_deliberative',
		'6.属于四类过程性信息',
		'not disclosed: deliberative process',
		{
			zh: '讨论记录、过程稿、磋商信函、请示报告四类信息。',
			en: 'Denied: deliberative records (discussions, drafts, consultation letters, requests for instruction).'
		},
		{ group: 'denied' }
	),
	row(
		'denied_enforcement_file',
		'7.属于行政执法案卷',
		'not disclosed: administrative enforcement files',
		{ zh: '行政执法案卷信息。', en: 'Denied: administrative enforcement case files.' },
		{ group: 'denied' }
	),
	row(
		'denied_inquiry_matter',
		'8.属于行政查询事项',
		'not disclosed: administrative inquiry matters',
		{
			zh: '另有法定查询途径的事项（如不动产登记）。',
			en: 'Denied: another statutory route of access exists (such as the land register).'
		},
		{ group: 'denied' }
	),
	row(
		'unavailable_not_held',
		'1.本机关不掌握相关政府信息',
		'cannot be provided: not held by this organ',
		{ zh: '本机关没有这项信息。', en: 'The organ does not hold the information.' },
		{ group: 'unavailable' }
	),
	row(
		'unavailable_needs_creation',
		'2.没有现成信息需要另行制作',
		'cannot be provided: would have to be created',
		{ zh: '没有现成的信息，要另外加工制作。', en: 'No existing information; it would have to be created.' },
		{ group: 'unavailable' }
	),
	row(
		'unavailable_unclear',
		'3.补正后申请内容仍不明确',
		'cannot be provided: still unclear after supplementation',
		{ zh: '补正以后仍然不清楚要什么。', en: 'Still unclear after supplementation.' },
		{ group: 'unavailable' }
	),
	row(
		'not_processed_petition',
		'1.信访举报投诉类申请',
		'not processed: petition, report or complaint',
		{
			zh: '以申请的形式提出的信访、举报、投诉。',
			en: 'A petition, report or complaint in the form of an application.'
		},
		{ group: 'not_processed' }
	),
	row(
		'not_processed_repeat',
		'2.重复申请',
		'not processed: repeat request',
		{ zh: '已经答复过的同一申请。', en: 'The same application again.' },
		{ group: 'not_processed' }
	),
	row(
		'not_processed_publications',
		'3.要求提供公开出版物',
		'not processed: public publications',
		{ zh: '要的是书报、公报等公开出版物。', en: 'Asks for publications that are on sale or in libraries.' },
		{ group: 'not_processed' }
	),
	row(
		'not_processed_mass',
		'4.无正当理由大量反复申请',
		'not processed: mass repeated requests without proper reason',
		{
			zh: '没有正当理由，大量、反复地申请。',
			en: 'Large numbers of repeated applications without proper reason.'
		},
		{ group: 'not_processed' }
	),
	row(
		'not_processed_confirm',
		'5.要求行政机关确认或重新出具已获取信息',
		'not processed: confirm or re-issue information already obtained',
		{
			zh: '要求确认或重新出具已经拿到的信息。',
			en: 'Asks to confirm or re-issue information already obtained.'
		},
		{ group: 'not_processed', variants: ['5.要求确认或重新出具已获取信息'] }
	),
	row(
		'other_handling',
		'（六）其他处理',
		'other handling',
		{ zh: '其他处理，2019 年版只有这一行。', en: 'Other handling; a single row on the 2019 form.' },
		{ forms: ['2019'] }
	),
	row(
		'other_no_supplement',
		'1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
		'other handling: supplementation overdue',
		{
			zh: '申请人没有正当理由，过期没有补正。',
			en: 'The applicant did not supplement in time, without proper reason.'
		},
		{ group: 'other_handling', forms: ['2021'] }
	),
	row(
		'other_fee_unpaid',
		'2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
		'other handling: fee unpaid',
		{ zh: '申请人过期没有缴纳信息处理费。', en: 'The applicant did not pay the processing fee in time.' },
		{ group: 'other_handling', forms: ['2021'] }
	),
	row(
		'other_other',
		'3.其他',
		'other handling: other',
		{ zh: '其他，包括申请人撤回。', en: 'Everything else, withdrawn applications included.' },
		{ group: 'other_handling', forms: ['2021'] }
	),
	row('handled_total', '（七）总计', 'total handled this year', {
		zh: '这一年办结的申请总数，各种结果相加。',
		en: 'All applications concluded in the year, whatever the outcome.'
	}),
	row(
		'carried_out',
		'四、结转下年度继续办理',
		'carried over to next year',
		{ zh: '到年底没有办完、转到下一年的申请。', en: 'Applications not finished by the end of the year.' },
		{ outcome: false }
	)
];
