import type { Metadata } from './document';
import { closed } from './fold';
import type { Layout } from './rows';

/** The title of a report, found among the page's title, the opening lines and the headings. */

const LONGEST = 90;
/** 政府信息公开工作年度报告 in the orders and with the omissions seen in real titles. */
const REPORT = /(?:政府)?(?:政务)?信息公开.{0,6}?(?:年度|年|工作).{0,8}?报告/u;

const NOISE = /^(?:#+|[*_]+|标题|名称|题名|信息名称|[:：])+|[*_]+$/gu;

/** A line far too long for a title is left as it is. */
const clean = (line: string): string => (line.length > LONGEST * 2 ? line : line.replace(NOISE, '').trim());

/** A line that could be the title: short, no sentence, and says what the document is. */
const isTitle = (line: string): boolean =>
	line.length <= LONGEST && REPORT.test(line) && !/[。;!?]/u.test(line);

/** A line of a document as a title; null when it is none. */
export function titleIn(text: string): string | null {
	if (text.length > LONGEST * 2) return null;
	const line = clean(closed(text));
	return isTitle(line) ? line : null;
}

/** The title, with spaces inside Chinese text removed; null when no line is one. Lines it is broken over are joined. */
export function titleOf(layout: Layout, metadata: Metadata): string | null {
	const opening = layout.prose.filter(({ section }) => section === 'opening').map(({ line }) => clean(line));
	const lines = opening.length > 0 ? opening : layout.prose.slice(0, 6).map(({ line }) => clean(line));
	const single = lines.find(isTitle);
	if (single !== undefined && /\d{4}|[〇零一二三四五六七八九]{4}年/u.test(single)) return single;
	for (const [i, line] of lines.entries()) {
		const joined = line + (lines[i + 1] ?? '');
		if (line.length < LONGEST / 2 && isTitle(joined) && (single === undefined || !single.startsWith(line)))
			return joined.length > (single?.length ?? 0) ? joined : (single ?? joined);
	}
	if (single !== undefined) return single;
	const page = metadata.title === undefined ? '' : clean(closed(metadata.title));
	return isTitle(page) ? page : null;
}
