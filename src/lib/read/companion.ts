import type { Words } from '../form/words';
import { isBlank } from './printed';
import type { Layout } from './rows';
import { titleIn } from './title';
import { yearsIn } from './year';

/** Pages that stand beside the reports and speak of them: explanations, notices, rules, guides, lists and charts. */

type Told = readonly [RegExp, Words];

/** Titles no report has, whatever the page prints. */
const NEVER: readonly Told[] = [
	[
		/解读|图解|读懂|问答/u,
		{ zh: '标题说明它是对年报的解读', en: 'its title says that it explains a report' }
	],
	[
		/(?:制度|办法|规定|细则|方案)$/u,
		{ zh: '标题说明它是规章制度', en: 'its title says that it lays down rules' }
	],
	[/指南$/u, { zh: '标题说明它是指南', en: 'its title says that it is a guide' }],
	[/(?:目录|清单|列表|一览表?)$/u, { zh: '标题说明它是目录', en: 'its title says that it is a list' }],
	[/(?:统计图表?|图表|数据图)$/u, { zh: '标题说明它是图表', en: 'its title says that it shows charts' }]
];
/** Titles of pages that may carry the report itself, or its empty form. */
const PERHAPS: Told = [
	/(?:通知|通报|公告|公示|函)$/u,
	{
		zh: '标题说明它是通知，文中没有填写的表格',
		en: 'its title says that it is a notice, and no table in it is filled in'
	}
];
const LIST: Words = {
	zh: '它列出多份年报的标题，没有正文',
	en: 'it lists the titles of reports and holds none'
};
/** So many titles of different years or organs make a list. */
const FEWEST_TITLES = 3;

/** 制度（试行） is 制度. */
const bare = (title: string): string => title.replace(/(?:\([^()]*\)|[《》"“”\s])+$/gu, '');

const isFilled = ({ rows }: Layout): boolean =>
	rows.some(({ cells }) => cells.some(({ text }) => !isBlank(text)));

function isList({ prose, rows, sections }: Layout): boolean {
	if (rows.length > 0 || sections.size > 0) return false;
	const titles = prose
		.flatMap(({ text }) => titleIn(text) ?? [])
		.filter((title) => yearsIn(title).length > 0);
	return new Set(titles).size >= FEWEST_TITLES;
}

/** Why a document is a page beside the reports; null when nothing says so. `title`: its own. */
export function companionOf(layout: Layout, title: string | null): Words | null {
	const own = bare(title ?? '');
	const never = NEVER.find(([told]) => told.test(own));
	if (never) return never[1];
	if (PERHAPS[0].test(own) && !isFilled(layout)) return PERHAPS[1];
	return isList(layout) ? LIST : null;
}
