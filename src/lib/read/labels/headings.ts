import { memoised } from './memoise';
import { withoutInnerSpaces } from './normalise';

/** The six sections every report of 2019 and later has; earlier reports have some of them under other numbers. */
export type Section = 'overview' | 'proactive' | 'requests' | 'disputes' | 'problems' | 'other';

/** A heading is short and opens with its number, a mark, or nothing but its words. */
const OPENING =
	/^(?:#{1,6}\s*)?(?:[一二三四五六七八九十]{1,2}[、.,:\s]|第[一二三四五六七八九十]部分[、.,:]?)/u;
const LONGEST = 46;

/** Words by which a section is known, whatever else its heading says; the first that fits. */
const WORDS: readonly (readonly [Section, RegExp])[] = [
	['disputes', /行政复议|行政诉讼|复议.{0,4}诉讼/u],
	['problems', /主要问题|存在.{0,4}问题|不足.{0,6}改进/u],
	['requests', /收到和处理|依申请公开.{0,12}(?:情况|办理)|申请.{0,6}办理情况/u],
	['proactive', /主动公开.{0,8}(?:情况|信息)/u],
	['other', /其他.{0,4}(?:需要|应当|须).{0,2}(?:报告|说明)|需要(?:说明|报告)的/u],
	['overview', /总体.{0,4}(?:情况|概述)|概\s*述|基本情况|总体概况/u]
];

/** The section this text is the heading of; null when it is no heading. */
export const headingOf = (text: string): Section | null =>
	text.length > LONGEST * 3 ? null : sectionOfLine(text);

const sectionOfLine = memoised(LONGEST * 3, (text): Section | null => {
	const line = withoutInnerSpaces(text).replace(/[*_]+/g, '');
	if (line.length > LONGEST || line.length < 2) return null;
	const opening = OPENING.exec(line)?.[0] ?? (/^#{1,6}\s*/u.exec(line)?.[0] || null);
	const words = line.slice(opening?.length ?? 0);
	// （一）主动公开情况 is a part of section 一, however many marks stand before it.
	if (/^\(|[。;!?]/u.test(words)) return null;
	const section = WORDS.find(([, known]) => known.test(words))?.[0] ?? null;
	if (opening !== null) return section;
	return /^(?:总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|其他需要报告的事项)$/u.test(
		words
	) || /^(?:存在的主要问题及改进情况|政府信息公开行政复议、?行政诉讼情况)$/u.test(words)
		? section
		: null;
});
