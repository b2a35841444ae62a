import type { Metadata } from '../document';
import type { Layout, Prose } from '../layout/layout';
import { companionTitle } from './companionTitle';
import { isBareName, isBodyName } from './organName';
import { cleanLine, isTitle, LONGEST_TITLE, nameInTitle, titlePart } from './titleLine';
import { yearsIn } from './yearNumerals';

/**
 * The titles a document shows. Above a report stand links to its neighbours, to other years and to its county, in the words of a
 * title each: what a page says of itself, what stands nearest above section 一 and what is a link are told apart.
 */

export interface Title {
	readonly line: string;
	/** Empty when it names no organ. */
	readonly name: string;
	readonly years: readonly number[];
	/** The name stands on a line of its own, where the head of a site may stand too. */
	readonly joined?: true;
}

export interface Titles {
	/** What the page says its title is: in its head, and as its first heading. */
	readonly own: readonly Title[];
	/** The last above section 一 that is no link. */
	readonly near: Title | null;
	/** All others above section 一. */
	readonly others: readonly Title[];
}

/** So many lines may a title be broken over. */
const MOST_LINES = 4;
/** Lines the title is looked for among, where nothing stands above section 一. */
const FIRST_LINES = 6;
/** A longer line is more than a name. */
const LONGEST_BARE = 40;
/** A year or a date alone, between a title and the name under it. */
const DATE = /^\(?20\d\d年?(?:度|\d{1,2}月\d{1,2}日)?\)?$/u;

/** A day of publication is printed beside many titles, and its year is not theirs. */
const DAY = /20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?/gu;
const FURNITURE = /[:|]|来源|发布|浏览/u;

const titleFrom = (line: string): Title => ({
	line,
	name: nameInTitle(line),
	years: yearsIn(titlePart(line).replace(DAY, ''))
});

/** Whether a title can be the last line of one that begins above it: what it lacks stands there. */
const isRest = (title: string, named: boolean): boolean =>
	nameInTitle(title) === '' && (named || yearsIn(title).length === 0);

/** The title that begins on a line, joined from those it is broken over, and how many these are; null when none begins there. */
export function titleAt(lines: readonly string[], at: number): { title: Title; lines: number } | null {
	const first = lines[at] ?? '';
	if (isTitle(first)) return withNameAfter(titleFrom(first), lines, at + 1);
	let joined = first;
	for (let end = at + 1; end < at + MOST_LINES; end++) {
		const next = lines[end] ?? '';
		if (next === '' || joined === '' || joined.length + next.length > LONGEST_TITLE) return null;
		// What stands above the line with the name is another line, but for the year of a title that has none.
		const isYear = end === at + 2 && DATE.test(first) && yearsIn(next).length === 0;
		if (end > at + 1 && !isYear && isBareName(lines[end - 1] ?? '')) return null;
		const named = isBareName(joined);
		if (isTitle(next) && !isRest(next, named)) return null;
		if (FURNITURE.test(joined)) return null;
		joined += next;
		if (!isTitle(joined)) continue;
		const title = titleFrom(joined);
		if (title.name === '' && title.years.length === 0) return null;
		return { title: named ? { ...title, joined: true } : title, lines: end - at + 1 };
	}
	return null;
}

/** A title without a name has it on the line under it, perhaps after a year alone. */
function withNameAfter(
	title: Title,
	lines: readonly string[],
	next: number
): { title: Title; lines: number } {
	if (title.name !== '') return { title, lines: 1 };
	const skipped = DATE.test(lines[next] ?? '') ? 1 : 0;
	const name = lines[next + skipped] ?? '';
	if (!isBodyName(name)) return { title, lines: 1 };
	const years = title.years.length > 0 || skipped === 0 ? title.years : yearsIn(lines[next] ?? '');
	return { title: { ...title, name, years, joined: true }, lines: 2 + skipped };
}

/** A text of a page's head as a title: sites write their own name and the column behind it. */
function ownTitle(text: string): Title | null {
	const whole = cleanLine(text);
	const parts = whole
		.split(/[_|]|(?:(?<!\s)\s+)?[-–—]{1,2}\s*(?=[\p{Script=Han}]*(?:政府|网|年报|门户|公开)(?:$|[-–—_]))/u)
		.filter(isTitle);
	const titles = parts.map((part) => titleFrom(titlePart(part)));
	return titles.find(({ name }) => name !== '') ?? titles[0] ?? null;
}

/** What stands above the text of section 一, however often its headings are listed before. */
function above({ prose }: Layout): readonly Prose[] {
	const text = prose.findIndex(({ section, line }) => section === 'overview' && !isTitle(line));
	return text < 0 ? prose.filter(({ section }) => section === 'opening') : prose.slice(0, text);
}

function counted(lines: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
	return counts;
}

/** The titles of a document. */
export function titlesOf(layout: Layout, metadata: Metadata): Titles {
	const own = (metadata.titles ?? []).flatMap((text) => ownTitle(text) ?? []);
	const before = above(layout);
	const lines = (before.length > 0 ? before : layout.prose.slice(0, FIRST_LINES)).map(({ text }) =>
		cleanLine(text)
	);
	const links = counted((metadata.links ?? []).map(cleanLine));
	const printed = counted(lines);
	// A title that is printed once more than it is linked is not only a link.
	const isLink = (line: string): boolean => (links.get(line) ?? 0) >= (printed.get(line) ?? 0);
	const found: Title[] = [];
	const linked: Title[] = [];
	for (let at = 0; at < lines.length;) {
		const here = titleAt(lines, at);
		const parts = lines.slice(at, at + (here?.lines ?? 1));
		// A title broken over lines does not begin in a link above it: 2022年, of the years to choose from.
		const isBelowLink = !isTitle(parts[0] ?? '') && isLink(parts[0] ?? '') && !parts.every(isLink);
		if (here && !isBelowLink) (parts.some(isLink) ? linked : found).push(here.title);
		at += isBelowLink ? 1 : parts.length;
	}
	// An explanation of the report may be named between its title and its text.
	const near = found.findLast(({ line }) => companionTitle(line) === null) ?? found.at(-1) ?? null;
	return { own, near, others: [...found.filter((title) => title !== near), ...linked] };
}

/** The title, with spaces inside Chinese text removed; null when no line is one. */
export const titleOf = ({ own, near }: Titles): string | null => near?.line ?? own[0]?.line ?? null;

/** A line of a document as a title; null when it is none. */
export function titleIn(text: string): string | null {
	if (text.length > LONGEST_TITLE * 2) return null;
	const line = cleanLine(text);
	return isTitle(line) ? line : null;
}

/** What a tab or a line may have around the name of an organ: its number, a year, what is in it. */
const AROUND_NAME =
	/^(?:\(?\d{1,3}[.、)]|\(?[一二三四五六七八九十]{1,3}[、)])|\(?20\d\d(?:年度?)?\)?|(?:政府信息公开)?(?:年报|年度报告|报表|统计表|数据|表)$/gu;

/** A line that is nothing but the name of an organ, as the tab of a sheet, with its year or without; null when it is none. */
export function bareTitle(text: string): Title | null {
	if (text.length > LONGEST_BARE) return null;
	const line = cleanLine(text);
	const name = line.replace(AROUND_NAME, '');
	return isBareName(name) ? { line, name, years: yearsIn(line) } : null;
}
