import type { Words } from '../../form/words';
import { isBlank } from '../labels/cellText';
import type { Layout } from '../layout/layout';
import { companionTitle, type CompanionPattern } from './companionTitle';
import { titleIn } from './title';
import { yearsIn } from './yearNumerals';

/** Pages that stand beside the reports and speak of them: explanations, notices, rules, guides, lists and charts. */

/** Titles of pages that may carry the report itself, or its empty form. */
const NOTICE_TITLE: CompanionPattern = [
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
	const companion = companionTitle(title ?? '');
	if (companion !== null) return companion;
	const notice = companionTitle(title ?? '', [NOTICE_TITLE]);
	if (notice !== null && !isFilled(layout)) return notice;
	return isList(layout) ? LIST : null;
}
