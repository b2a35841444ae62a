import { formDue } from '../../form/field';
import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import { missingState } from '../../report/missingState';
import { isOwn, type View } from '../../view/view';
import { bare } from '../numbers';
import { yearsText } from '../viewTitle';
import type { ShownComponents } from './scope';
import { componentIndicator } from './units';
import { ofOneOrgan, yearsOfComponents } from './years';

/** What to say when a topic's figure has nothing to show: each cause its own sentence. */

/** Whether a figure has anything to show: of components of a whole, a year with all of them. */
function showsSomething({ topic, rows }: ShownComponents): boolean {
	const years = yearsOfComponents(topic, rows);
	return topic.relation === 'beside'
		? rows.some(({ value }) => value !== null)
		: years.some((year) => year.complete);
}

/** Several organs of which none is published: they are shown one at a time and never added up. */
const ownAlone = ({ view }: ShownComponents): boolean => view.organs.length > 1 && view.organs.every(isOwn);

/** Whether the forms due in the years of a view have no place for any part of a topic. */
const isOnNoForm = ({ components }: Topic, { years: [from, to] }: View): boolean =>
	Array.from({ length: to - from + 1 }, (_, i) => formDue(from + i) ?? 'none').every((form) =>
		components.every((id) => missingState(componentIndicator(id), form) === 'not_applicable')
	);

/** How many reports of the organs asked about there are, over the years. */
function reportsIn({ topic, rows }: ShownComponents): number {
	const years = yearsOfComponents(topic, rows);
	return years.reduce((sum, year) => sum + Math.max(0, ...year.rows.map(({ reports }) => reports)), 0);
}

/** What to say when a topic has nothing to show; null when it has. */
export function topicEmpty(shown: ShownComponents, language: Language): string | null {
	if (showsSomething(shown)) return null;
	const { topic, rows, view } = shown;
	const when = yearsText(view.years, language);
	const zh = language === 'zh';
	const what = zh ? `“${topic.label.zh}”` : `“${topic.label.en}”`;
	if (ownAlone(shown))
		return zh
			? '所选单位都是本机读取的：本机读取的报告一次看一个单位，不合在一起；请只留一个。'
			: 'All chosen organs were read on this machine: such reports are shown one organ at a time and not added up; please keep one.';
	const reports = reportsIn(shown);
	if (reports === 0)
		return zh
			? `数据中没有所选单位 ${when}的报告，也就没有${what}；没有收到不等于没有发布。`
			: `The data hold no report of the chosen organs for ${when}, and so no ${what}; that does not mean none was published.`;
	const some = rows.some(({ value }) => value !== null);
	if (!some && isOnNoForm(topic, view))
		return zh ? `${when}用的表格上没有${what}这些项。` : `The form used in ${when} does not have ${what}.`;
	if (ofOneOrgan(rows) && some)
		return zh
			? `${when}没有一年${what}的各项都有数，叠不起来；有的数见表。`
			: `In ${when} no year has every part of ${what}, so they cannot be put on top of each other; the table has what there is.`;
	if (rows.some(({ reporting }) => reporting > 0))
		return zh
			? `${when}${what}无比率可算：作分母的件数填的都是 0。`
			: `${when}: no rate of ${what}, for every count a rate would be of is 0.`;
	const n = bare(reports, language);
	const held = zh
		? `${when}有所选单位的 ${n} 份报告`
		: `The data hold ${n} ${reports === 1 ? 'report' : 'reports'} of the chosen organs for ${when}`;
	if (topic.relation !== 'beside')
		return zh ? `${held}，没有一份${what}的各项都有数。` : `${held}, none with every part of ${what}.`;
	return zh ? `${held}，都没有${what}的数。` : `${held}, none with a figure of ${what}.`;
}
