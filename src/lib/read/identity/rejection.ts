import { formDue } from '../../form/field';
import type { Words } from '../../form/words';
import type { Layout } from '../layout/layout';
import { companionOf } from './companion';
import { titleOf, type Titles } from './title';

/** What a document must show to be a report. */

/** Sections a report has at least, when it shows no table. */
const FEWEST_SECTIONS = 4;
/** Known sections of a report of the years before the forms, and sentences in them. */
const FEWEST_OLD_SECTIONS = 2;
/** Labels that make a table of the form. */
const FEWEST_LABELS = 3;

/** Of a document that shows nothing of a report. */
export const NOTHING_OF_ONE: Words = {
	zh: '缺少规定的章节和表格',
	en: 'it has neither the sections nor the tables of one'
};

/** Whether a document is a report of the years before the forms: free text, in as few as three sections. */
const isOldReport = ({ sections, prose }: Layout, year: number | null): boolean =>
	year !== null &&
	formDue(year) === null &&
	sections.size >= FEWEST_OLD_SECTIONS &&
	prose.filter(({ section, line }) => section !== 'opening' && line.includes('。')).length >=
		FEWEST_OLD_SECTIONS;

/** Why a document is no report; null when it is one. */
export function rejection(layout: Layout, titles: Titles, year: number | null): Words | null {
	const title = titleOf(titles);
	const companion = [title, ...titles.own.map(({ line }) => line)]
		.map((one) => companionOf(layout, one))
		.find((why) => why !== null);
	if (companion) return companion;
	if (layout.labelCount >= FEWEST_LABELS && layout.rows.length > 0) return null;
	if (title !== null && layout.sections.size >= FEWEST_SECTIONS) return null;
	if (title !== null && isOldReport(layout, year)) return null;
	return NOTHING_OF_ONE;
}
