import type { Count } from '../../report/prose/counts';
import { withoutEnd } from '../labels/withoutEnd';
import type { Statement } from './statements';
import { FROM_WHOM, REQUEST, REST, TOTAL } from './words';

/** Reconsiderations and suits in sentences: each alone, both with one number, and what there was none of. */

const RECONSIDERATIONS = 'prose_reconsiderations';
const SUITS = 'prose_suits';

const ABOUT_DISCLOSURE = '(?:政府信息公开|政务信息公开|信息公开|政务公开|依申请公开|政府信息)';
const CAUSE =
	`(?:(?:因|由|涉及|关于|针对|有关|就|对)?(?:(?:本|我)(?:单位|机关|部门|镇|乡|街道|局|委|办)(?:的|有关)?)?${ABOUT_DISCLOSURE}(?:工作|事务|申请|答复|事项|问题|方面|类|行为)*` +
	'(?:而?被|而|所)?(?:引起|引发|导致|产生|提起|申请|提出|发生)?的?)?';
const CASES = '(?:案件|申请|事项|案)*';
const BROUGHT = '(?:被)?(?:申请|提起|提出)?';
const RECONSIDERATION = `${CAUSE}${BROUGHT}(?:政府信息公开|信息公开)?类?行政复议${CASES}`;
const SUIT = `${CAUSE}${BROUGHT}(?:政府信息公开|信息公开)?类?行政(?:应诉|诉讼)${CASES}`;
const SHORT_SUIT = `(?:${SUIT}|诉讼${CASES})`;
const JOIN = '(?:、|和|及|与|或|以及|或者)?';
const BOTH = `(?:${RECONSIDERATION}${JOIN}${SHORT_SUIT}|${SUIT}${JOIN}(?:${RECONSIDERATION}|复议${CASES}))`;
const HAPPENED = '(?:收到|接到|发生|产生|出现|引发|涉及)?(?:了)?';
const EACH = '(?:各有?|均为|均|都为|都是)';

const whole = (...parts: string[]): RegExp => new RegExp(`^${parts.join('')}$`, 'u');
const ONE = [
	[RECONSIDERATIONS, RECONSIDERATION],
	[SUITS, SUIT]
] as const;
const COUNTED = ONE.map(
	([field, dispute]) =>
		[field, whole(HAPPENED, dispute, TOTAL), new RegExp(`^${dispute}${REST}`, 'u')] as const
);
const NUMBER_FIRST = whole('(?:收到|接到|发生|产生|出现|引发|涉及)了?', TOTAL);
const BOTH_EACH = whole(HAPPENED, BOTH, EACH, TOTAL);
const BOTH_NONE = whole(HAPPENED, BOTH, `(?:${EACH})?`, TOTAL);
const ENDS_WHOLE = new RegExp(`^${REST}`, 'u');

/** Cases an office decides, results, and stages of one case are no number of cases brought against it. */
const OTHER_CASES =
	/办理|审理|审结|办结|代理|承办|协调|指导|监督|化解|败诉|胜诉|撤诉|复议后|经复议|未经复议|直接|纠错|抽查|计划|分别/u;

/** The disputes a number counts. */
export function disputesCounted({ head, tail, value, before }: Count): readonly Statement[] {
	if (!/复议|诉/u.test(head + tail) || OTHER_CASES.test(before + head)) return [];
	if (ENDS_WHOLE.test(tail)) {
		if (BOTH_EACH.test(head) || (value === 0 && BOTH_NONE.test(head)))
			return [RECONSIDERATIONS, SUITS].map((field) => ({ field, value }));
	}
	return COUNTED.flatMap(([field, stated, behind]) =>
		(stated.test(head) && ENDS_WHOLE.test(tail)) || (NUMBER_FIRST.test(head) && behind.test(tail))
			? [{ field, value }]
			: []
	);
}

const DENIED =
	/^(?:(?:政府信息公开|信息公开|政务公开)工作)?(?:尚未|从未|均未|未曾|暂未|未|没有|尚无|暂无|均无|无)(?:收到(?:和|、|及)(?:处理|受理|办理)|收到|接到|受理|接收|发生|产生|出现|引发|引起|涉及|有|因此)*/u;
const NEVER = /(?:均|都)?(?:未|没有)(?:发生|收到|出现|产生|涉及)$/u;
const AT_END = /$(?<=((?:的|案件|情况|情形|事项|问题|事件|现象|发生|产生|(?<!申请)件)+))/u;
const EVERYBODY = new RegExp(`^${FROM_WHOM}(?=${REQUEST})`, 'u');
const BESIDE = whole(
	`(?:有关的?)?${CAUSE}(?:被)?(?:举报投诉|投诉举报|举报|投诉|申诉|信访|来信来访|纠纷|争议|复议|诉讼)(?:案件|申请|案)*`
);

const KINDS = [
	['prose_applications_received', whole(REQUEST)],
	[RECONSIDERATIONS, whole(RECONSIDERATION)],
	[SUITS, whole(SUIT)]
] as const;

/** What a clause denies: 未发生行政复议、行政诉讼. 无败诉 denies nothing that is counted. */
export function disputesDenied(clause: string): readonly Statement[] {
	const [denial = ''] = DENIED.exec(clause) ?? [];
	const [never = ''] = denial === '' ? (NEVER.exec(clause) ?? []) : [];
	if (denial === '' && never === '') return [];
	const between = clause.slice(denial.length, clause.length - never.length);
	const list = withoutEnd(between, AT_END).replace(EVERYBODY, '');
	const denied = list
		.split(/[、和及与或]|以及|或者/u)
		.filter((part) => part !== '')
		.map((part) => part.replace(DENIED, ''))
		.map((part, i, all) => {
			const kind = KINDS.find(([, pattern]) => pattern.test(part))?.[0];
			if (kind !== undefined) return kind;
			if (part === '诉讼' && i > 0) return SUITS;
			if (part === '复议' && i > 0) return RECONSIDERATIONS;
			return BESIDE.test(part) && all.length > 1 ? '' : null;
		});
	if (denied.includes(null)) return [];
	return [...new Set(denied)].flatMap((field) =>
		field === '' || field === null ? [] : [{ field, value: 0 }]
	);
}
