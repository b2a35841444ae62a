import { normalised, withoutInnerSpaces } from '../labels/normalise';
import { withoutEnd } from '../labels/withoutEnd';
import { FORMER, isOrganName } from './organName';
import { YEAR_NUMERAL } from './yearNumerals';

/** A line as the title of a report: what is the title in it, whom it names and which years. */

/** Longer lines are prose. */
export const LONGEST_TITLE = 90;
/** 政府信息公开工作年度报告 in the orders and with the omissions seen in real titles. */
const REPORT = /(?:政府)?(?:政务)?信息公开.{0,6}?(?:年度|年|工作).{0,8}?报告/u;
/** A title whose last characters stand on the next line, or are lost there. */
const CUT = new RegExp(`(?:${YEAR_NUMERAL})年.*信息公开(?:工作)?年度报?$`, 'u');
/** What some offices call the report; only with its year, for menus name the column of all reports so. */
const OTHER_NAME = new RegExp(
	`(?:${YEAR_NUMERAL})年度?.{0,20}信息公开(?:工作)?(?:年度)?(?:年报|总结|情况总结)(?:\\([^()]*\\))?$`,
	'u'
);
/** The digits of a year in a title whose letters are spaced: 2 0 2 3 年. */
const SPACED_YEAR = /(?<!\d)(2) (0) ([0-4]) (\d)(?= ?年)/gu;
const NOISE = /^(?:#+|[*_]+|标题|名称|题名|信息名称|[:：])+|(?<![*_])[*_]+$/gu;

/** How a line begins that says where in its site a page stands. */
const TRAIL =
	/^\s*(?:[您你]?(?:现在|当前|目前)?(?:所在)?的?(?:位置|栏目)(?:是|为)?\s*:?|(?:网站)?(?:首页|主页))/u;
const STEP = /(?:(?<!\s)\s+)?[›>»→⇒▸▶|\\]+\s*|(?<!\s)\s+[/·]\s+/u;
const STEP_OF_TRAIL = /(?:(?<!\s)\s+)?[›>»→⇒▸▶|\\/·–—:-]+\s*/u;
/** Before the name: marks, numbers and the words that hand a report over. */
const BEFORE =
	/^(?:附件?\s*\d*\s*[:.、]?|\d{1,3}[.、)]|\(\d{1,3}\)|[一二三四五六七八九十]{1,3}、|关于|現将|现将|现把|兹将|现公布|公布|印发|[【[《<"“「:—·.-])+/u;
const AFTER = /$(?<=((?:的|关于|印发|[—–_:·、,【】[\]《》<>"“”「」-])+))/u;

const YEAR = new RegExp(`(?<!\\d)(?:${YEAR_NUMERAL})(?!\\d)`, 'u');
const YEAR_AT_START = new RegExp(`^[\\s("“]*(?:${YEAR_NUMERAL})(?!\\d)\\s*年?度?`, 'u');

const isReport = (step: string): boolean => REPORT.test(step.replace(/\s+/gu, '')) && !TRAIL.test(step);

/** The title at the end of a trail of links: 首页 > 年报 > 示例镇2023年…报告. Empty where a trail has none. */
function withoutTrail(raw: string): string {
	const isTrail = TRAIL.test(raw);
	const steps = raw.split(isTrail ? STEP_OF_TRAIL : STEP);
	const title = steps.length > 1 ? steps.findLast(isReport) : undefined;
	if (title !== undefined) return title;
	return isTrail ? (raw.trim().split(/\s+/u).findLast(isReport) ?? '') : raw;
}

/** A line far too long for a title is left as it is. */
export function cleanLine(text: string): string {
	if (text.length > LONGEST_TITLE * 2) return text;
	const closed = normalised(text).replace(/\s+/gu, ' ').replace(SPACED_YEAR, '$1$2$3$4');
	return withoutInnerSpaces(withoutTrail(closed)).replace(NOISE, '').trim();
}

/** Links run together on a line. */
const SEVERAL = /信息公开[^报]{0,14}报告.*信息公开[^报]{0,14}报告/u;

/** Whether a cleaned line could be the title: short, no sentence, and says once what the document is. */
export const isTitle = (line: string): boolean =>
	line.length <= LONGEST_TITLE &&
	(REPORT.test(line) || CUT.test(line) || OTHER_NAME.test(line)) &&
	!SEVERAL.test(line) &&
	!/[。;!?]|如下:?$|[:,]$/u.test(line);

/** The part of a title up to its last word and the remarks behind it: what follows is another thing, or the name. */
function split(line: string): { title: string; behind: string } {
	const report = line.search(/报告(?!.*信息公开.{0,14}报告)/u);
	const end = report < 0 && OTHER_NAME.test(line) ? line.search(/(?:年报|总结)(?:\([^()]*\))?$/u) : report;
	if (end < 0) return { title: line, behind: '' };
	const remarks = /^(?:》|"|”|\([^()]*\))*/u.exec(line.slice(end + 2))?.[0] ?? '';
	return { title: line.slice(0, end + 2 + remarks.length), behind: line.slice(end + 2 + remarks.length) };
}

function tidy(name: string): string {
	const bare = withoutEnd(name.replace(BEFORE, ''), AFTER)
		.replace(YEAR_AT_START, '')
		.replace(BEFORE, '')
		.trim();
	// 示例县人民政府信息公开: 政府 belongs to both.
	return bare.endsWith('人民') ? `${bare}政府` : bare;
}

/** A name whole or not at all: of one with half a bracket nobody knows the rest. */
function wholeName(name: string): string {
	const bare = tidy(name);
	const closed = FORMER.test(`${bare})`) && !FORMER.test(bare) ? `${bare})` : bare;
	return isOrganName(closed) ? closed : '';
}

/** What a title says before the year or before 政府信息公开, between both, or behind; empty when that is no name. */
export function nameInTitle(line: string): string {
	const { title, behind } = split(line);
	const report = title.search(/(?:政府|政务)?信息公开/u);
	const head = report < 0 ? title : title.slice(0, report);
	const year = YEAR.exec(head);
	const before = wholeName(head.slice(0, year?.index ?? head.length));
	if (before !== '') return before;
	const between = year ? wholeName(head.slice(year.index).replace(YEAR_AT_START, '')) : '';
	if (between !== '') return between;
	const remarks = [...title.slice(Math.max(report, 0)).matchAll(/\(([^()]{2,30})\)/gu)].map(
		(m) => m[1] ?? ''
	);
	return (
		[...remarks, withoutEnd(behind.replace(/^\W*\(/u, ''), /$(?<=(\)\W*))/u)]
			.map(wholeName)
			.find((name) => name !== '') ?? ''
	);
}

/** The title without what is printed on its line behind it, as far as its years go. */
export const titlePart = (line: string): string => split(line).title;
