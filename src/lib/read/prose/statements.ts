import type { Clause, Count } from '../../report/prose/counts';
import { disputesCounted, disputesDenied } from './disputes';
import { FROM_WHOM, REQUEST, REST, TOTAL } from './words';

/**
 * Which figure a number in a sentence is. The words around it must be known, all of them: what a pattern does not know may
 * say 抽查, 每月 or 不予公开, and then the number is another one.
 */

export interface Statement {
	readonly field: string;
	readonly value: number;
}

const whole = (...parts: string[]): RegExp => new RegExp(`^${parts.join('')}$`, 'u');
const start = (...parts: string[]): RegExp => new RegExp(`^${parts.join('')}`, 'u');

interface Pattern {
	readonly field: string;
	/** The words before the number. */
	readonly head: RegExp;
	/** The words behind it. */
	readonly tail: RegExp;
	/** What the sentence may not say before it. */
	readonly unless?: RegExp;
	/** What makes a number behind 其中 a part of the same thing. */
	readonly wholeOf?: RegExp;
	readonly only?: (count: Count) => boolean;
}

const KINDS = '(?:了|各类|各项|各种|有效|的|全部)*';
const INFORMATION = '(?:政府公开信息|政务公开信息|政府信息公开信息|政府信息|政务信息)';
const PLAN = /计划|拟|力争|目标|预计|下一步|抽查|抽检|检查|自查|整改|更正|清理|报送|将/u;
const CHANNEL =
	/网站|微信|微博|公众号|公开栏|公示栏|平台|栏目|门户|村务|党务|头条|客户端|媒体|抖音|广播|电视|显示屏|网页|专栏|窗口/u;
/** 320条,其中本年新增20条: the whole is a stock. */
const NEW_AMONG = /其中[^,。;]{0,4}(?:本年|今年|当年|全年|20\d\d年)[^,。;]{0,6}(?:新增|增加)/u;
/** 公开政府信息1100条,其中主动公开1050条: the whole is more than what was made public unasked. */
const UNASKED_AMONG = /其中[^,。;]{0,4}主动公开[^,。;]{0,6}\d/u;
const ITEMS = {
	field: 'items_disclosed',
	unless: new RegExp(`${PLAN.source}|${CHANNEL.source}|分别`, 'u'),
	wholeOf: /信息/u,
	only: ({ measure, head, after }: Count) =>
		!/人次|条次|例|期/u.test(measure) &&
		!NEW_AMONG.test(after) &&
		(head.startsWith('主动') || !UNASKED_AMONG.test(after))
} as const;

const RECEIVE = '(?:新?(?:收到|接收到|受理|接收|接到|收悉|收)(?:(?:并|、|和)(?:受理|处理|办理))?)';
const RECEIVED = {
	field: 'prose_applications_received',
	unless: new RegExp(
		`${PLAN.source}|网上|网络|当面|信函|传真|邮寄|邮件|邮箱|现场|窗口|大厅|系统|平台|转来|转办|分别`,
		'u'
	),
	wholeOf: /申请/u
} as const;

/** What else an office handles: carried in or made public like applications. */
const OTHER_CASES =
	/(?:建议|提案|议案|信访|复议|诉讼|热线|工单|资金|项目|许可|处罚|投诉|举报|诉求|来信|留言|案件|事项|预算|决算|村务|文件)(?!.*申请)/su;
const isOfRequests = ({ before, head, tail, above }: Count): boolean =>
	!OTHER_CASES.test(before) && (/申请/u.test(`${before}${head}${tail}`) || !OTHER_CASES.test(above));

const LAST_YEAR = '(?:上一?年度?|去年|20\\d\\d年度?)';
const CARRIED = '(?:结转|转入)(?:至|到)?(?:(?:本|今|当)年度?)?(?:继续)?(?:办理|处理|答复)?的?';
const OF_REQUESTS = `${FROM_WHOM}(?:${REQUEST}|申请)?(?:办理|事项)?`;

const GRANT =
	'(?:答复|依法|决定|全部|均|已|给予|作出|结果为|情况为)*予以公开(?:的|政府信息|信息|申请|答复|决定|事项)*';
const GRANTED = {
	field: 'prose_applications_granted',
	unless:
		/分别|(?:自然人|个人|企业|科研机构|法人|社会组织|公益组织|服务机构)(?:提出|提交|申请|的)*[^,。;]{0,6}\d/u
} as const;

const PATTERNS: readonly Pattern[] = [
	{ ...ITEMS, head: whole('(?:主动)?公开(?:发布)?', KINDS, INFORMATION, TOTAL), tail: start(REST) },
	{ ...ITEMS, head: whole('主动公开(?:发布)?', KINDS, '信息', TOTAL), tail: start(REST) },
	{ ...ITEMS, head: whole('(?:政府|政务)信息主动公开', TOTAL), tail: start(REST) },
	{
		...ITEMS,
		head: whole('主动公开(?:发布)?了?', TOTAL),
		tail: start('(?:各类|的)*(?:政府|政务)信息', REST)
	},
	{ ...RECEIVED, head: whole(RECEIVE, FROM_WHOM, REQUEST, TOTAL), tail: start(REST) },
	{
		...RECEIVED,
		head: whole(FROM_WHOM, REQUEST, '(?:受理|收到|接收|新收|收件)量?', TOTAL),
		tail: start(REST)
	},
	{ ...RECEIVED, head: whole(RECEIVE, '了?', TOTAL), tail: start(FROM_WHOM, REQUEST, REST) },
	{
		...RECEIVED,
		head: whole(REQUEST, TOTAL),
		tail: start(REST),
		only: ({ value }) => value === 0
	},
	{
		field: 'prose_applications_carried_in',
		head: whole('(?:含|包括|包含|另有|有|从|由)*', LAST_YEAR, CARRIED, OF_REQUESTS, TOTAL),
		tail: start(OF_REQUESTS, REST),
		only: isOfRequests
	},
	{
		field: 'prose_applications_carried_in',
		head: whole('结转', LAST_YEAR, '的?', OF_REQUESTS, TOTAL),
		tail: start(OF_REQUESTS, REST),
		only: isOfRequests
	},
	{ ...GRANTED, head: whole(GRANT, TOTAL), tail: start(REST), only: isOfRequests },
	{
		...GRANTED,
		head: whole('(?:同意公开|全部公开)', TOTAL),
		tail: start(REST),
		only: (count) => /申请/u.test(count.before) && isOfRequests(count)
	}
];

/** Whether a number behind 其中 is a part of what the field counts. */
const isPart = ({ part, before, head }: Count, wholeOf: RegExp | undefined): boolean =>
	part && wholeOf !== undefined && wholeOf.test(`${before}${head}`.replace(/其中.*$/su, ''));

/** The year of 2022年结转 must be the one before; 去年 says so itself. */
const namesAnotherYear = (head: string, year: number | null): boolean =>
	[...head.matchAll(/20\d\d/g)].some(([named]) => year !== null && Number(named) !== year - 1);

/** What a number states; none where its sentence is about somebody else, another time or a part. */
export function statedBy(count: Count, year: number | null): readonly Statement[] {
	const disputes = disputesCounted(count);
	const found =
		disputes.length > 0
			? undefined
			: PATTERNS.find(
					({ head, tail, unless, wholeOf, only }) =>
						head.test(count.head) &&
						tail.test(count.tail) &&
						!unless?.test(count.before) &&
						!isPart(count, wholeOf) &&
						(only?.(count) ?? true) &&
						!namesAnotherYear(count.head, year)
				);
	const stated = found ? [{ field: found.field, value: count.value }] : disputes;
	return stated.length > 0 && count.own() ? stated : [];
}

const NONE_CARRIED = whole(
	`(?:(?:无|没有|未有)${LAST_YEAR}|${LAST_YEAR}(?:无|没有))结转(?:至|到)?(?:(?:本|今|当)年度?)?的?`,
	OF_REQUESTS,
	'(?:情况|件)?'
);

/** What a clause without a number says there is none of. */
export function deniedBy({ text, before, own }: Clause): readonly Statement[] {
	const denied = NONE_CARRIED.test(text)
		? [{ field: 'prose_applications_carried_in', value: 0 }]
		: disputesDenied(text);
	return denied.length > 0 && !RECEIVED.unless.test(before) && own() ? denied : [];
}
