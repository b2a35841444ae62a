/** Words that sentences about disclosure are made of, as parts of regular expressions. */

/** 共计, 数量为: between what is counted and its number. */
export const TOTAL = '(?:数量|总数|总量|条数|件数|总计|合计|共计|累计|总共|共有|共|达到|达|为|有|数|:){0,5}';

export const REQUEST =
	'(?:(?:政府信息|政务信息|信息|政务)公开(?:政府信息)?的?申请(?:书|表)?|依申请公开的?(?:政府信息公开|政府信息|信息)?的?(?:申请件|申请|事项|件)?|公开申请|政府信息申请|公开政府信息的?申请|申请公开政府信息|(?:主动)?要求(?:公开|获取)政府信息的申请)';

/** Everybody who may apply: no class of applicants. */
const WHO =
	'(?:社会公众|公众|群众|人民群众|申请人|公民、法人(?:和|及|或|或者|以及)?(?:者)?其[他它](?:社会)?组织|公民、法人)';
export const FROM_WHOM = `(?:${WHO}|所?(?:提交|提出|递交)|有关|关于|各类|任何|新|了|过|的){0,6}`;

/** What may stand behind a number that is the whole: nothing, the next thing counted, or what became of all of them. */
export const REST = '(?:$|[、和及与并]|以及|均|全部|都|其中|同比|[较比](?!.{0,12}(?:少|多)))';
