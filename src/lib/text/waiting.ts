import type { Topic } from '../form/topics';
import type { Language } from '../form/words';
import { GROUP_WORDS } from '../report/organ';
import { complete, questionOf, type View } from '../view/view';
import type { Catalog } from '../data/catalog';
import { trend } from '../data/questions/trend/question';
import { sourceSentence } from './coverage';
import { bare } from './numbers';
import { indicatorIn, scopeOf, titleOf, yearsText } from './viewTitle';

/** What a figure says while its answer is on its way. Everything here is known without rows. */

/** What is asked, put together as the view says: 中位数, 合计, … */
function measureText(view: View, language: Language): string {
	const zh = language === 'zh';
	const question = questionOf(view);
	if (question === 'ranking')
		return zh ? '各单位的数，从多到少' : 'the figure of each organ, the greatest first';
	if (question === 'series') return zh ? '各单位每年的数' : 'the figure of each organ, year by year';
	if (indicatorIn(view).kind === 'ratio')
		return zh ? '各年合并计算的比率' : 'the ratio of sums, year by year';
	if (view.aggregation === 'median')
		return zh ? '各年的中位数和中间一半的范围' : 'the median and the middle half, year by year';
	return zh ? '各年的合计' : 'the sum, year by year';
}

/** How many organs a view may be about, as far as the catalog tells; and where the figures come from. */
function coverageText(view: View, catalog: Catalog, language: Language): string {
	const source = sourceSentence(catalog, language);
	if (view.organs.length > 0 || view.area !== null) return source;
	const n = bare(catalog.groups[view.group], language);
	const group = GROUP_WORDS[view.group][language];
	return language === 'zh'
		? `数据中的${group}共 ${n} 个。${source}`
		: `The data have ${n} organs in “${group}”. ${source}`;
}

/** The default trend of all townships, of the same indicator and years, where it is written and is not what was asked for. */
function nearView(view: View, catalog: Catalog): View | null {
	const [first, last] = catalog.defaults.span;
	const years = view.years[0] === view.years[1] ? ([first, last] as const) : view.years;
	const { indicator, tab } = view;
	const near = complete(
		{ indicator, years, tab, organs: [], area: null, group: 'townships' },
		{ ...catalog.defaults, compares: false }
	);
	const same = trend.key(near) === trend.key(view);
	return !same && questionOf(near) === 'trend' && trend.stored(near, catalog) ? near : null;
}

const nearText = (view: View, language: Language): string =>
	language === 'zh'
		? `先看另一个范围，现成就有：${GROUP_WORDS[view.group].zh}，${yearsText(view.years, language)}`
		: `See another selection meanwhile, which is here already: ${GROUP_WORDS[view.group].en}, ${yearsText(view.years, language)}`;

/** Of a figure of one indicator. `names`: of organs, by code, as far as they are known. */
export function askedWords(
	view: View,
	catalog: Catalog,
	names: ReadonlyMap<string, string>,
	language: Language,
	place?: string
) {
	const scope = scopeOf(view, names, language, place);
	const near = nearView(view, catalog);
	const what = measureText(view, language);
	return {
		title: titleOf(indicatorIn(view).label[language], scope, view.years, language),
		sentence: language === 'zh' ? `要看的是${what}。` : `Asked for: ${what}.`,
		coverage: coverageText(view, catalog, language),
		near: near && { view: near, label: nearText(near, language) }
	};
}

/** Of a figure of a topic. */
export function askedTopicWords(
	topic: Topic,
	view: View,
	title: readonly string[],
	catalog: Catalog,
	language: Language
) {
	const near = view.area === null && view.organs.length === 0 ? null : { ...view, organs: [], area: null };
	return {
		title,
		sentence:
			language === 'zh'
				? `要看的是${topic.components.length} 项各自的数。`
				: `Asked for: the figures of ${topic.components.length} components.`,
		coverage: coverageText(view, catalog, language),
		near: near && { view: near, label: nearText(near, language) }
	};
}

/** How much of the engine has come: 12.4 / 35.8 MB. Bytes as they are unpacked; fewer are sent. */
export function progressText(loaded: number, total: number, language: Language): string {
	const mb = (bytes: number) => (bytes / 1_000_000).toFixed(1);
	const share = Math.floor((100 * loaded) / total);
	return language === 'zh'
		? `已取 ${mb(loaded)} / ${mb(total)} MB（${share}%，按解压后计）`
		: `${mb(loaded)} of ${mb(total)} MB (${share}%, as unpacked)`;
}
