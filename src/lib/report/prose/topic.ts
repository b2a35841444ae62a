/** What a sentence narrows its numbers to: 重点领域方面, 自然人：, 除此之外. Such a number is a part, and of what is not known. */

const ORDINARY =
	/^(?!依法行政)(?:政府|政务|信息|依(?!法)|依法|主动|公开|收到|受理|处理|办理|答复|申请|行政|复议|诉讼|应诉|总体|基本|工作|具体|有关|相关|统计|数据|主要|数量|方面|情况|如下|概况|全年|本年度?|今年|20\d\d年度?|本(?!年)|我|镇|乡|街道|局|委|办(?!理)|县|区|市|单位|机关|开展|落实|推进|监督|保障|其中|分别|是|为|上|在|从|对|于|的|和|与|及|、|[一二三四五六]|[()\d.\s])*[:,\n]?$/u;
const NARROWS =
	/:$|方面|领域|[类级][:,\n]?$|环节|过程中|活动|专项|行动|[工作]中[:,\n]?$|^(?:围绕|聚焦|针对|涉及|关于|就|除)|除[^,]{0,20}外|渠道|线上|线下/u;
/** 围绕中心工作: no topic. */
const OF_ALL =
	/^(?:涉及|关于|针对|就)(?:政府信息|政务信息|信息|政务)公开|^(?:围绕|聚焦|针对)[^,]*(?:中心|大局|部署|要点|要求|重点工作|任务|关切)/u;

/** Whether the clauses before a number narrow it. */
export const isNarrowed = (before: string): boolean =>
	before
		.split(/(?<=[,:\n])/u)
		.some((clause) => NARROWS.test(clause) && !ORDINARY.test(clause) && !OF_ALL.test(clause));

/** Headings under which a number is that of a channel or of another work. */
const OTHER_WORK =
	/领域|村务|专栏|新媒体|网站|微信|微博|公众号|平台|建议|提案|解读|回应|信访|法治|依法行政|培训|计划|打算|下一步|上年|去年/u;

export const isOtherWork = (heading: string): boolean => OTHER_WORK.test(heading);
