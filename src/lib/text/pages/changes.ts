import { INDICATOR_GROUPS } from '../../form/indicator';
import type { Language, Words } from '../../form/words';
import type { AreaEntry, Catalog } from '../../data/catalog';
import type { YearChanges } from '../../data/changes/changes';
import type { ChangesView, IndicatorSet } from '../../view/changes';
import type { ChangeKind, ChangeLine } from '../columns/changeLines';
import { datasetMark } from '../datasets';
import { bare, FEW_CASES, organsText } from '../numbers';

/** Every text of the page of what changed from the year before. */
const TEXTS = {
	title: { zh: '今年与去年', en: 'Last year, this year' },
	lead: {
		zh: '每个单位今年的报告与去年的对照：谁新有、谁没有了，哪些数变了多少，查出的问题哪些是新的、哪些已经改正。',
		en: 'Each organ’s report beside that of the year before: whose is new and whose is gone, which figures changed by how much, which findings are new and which are settled.'
	},
	rule: {
		zh: `只比较两年都有报告的单位；缺一年的写明状态，从不当作 0。基数不足 ${FEW_CASES} 件不算百分比；两年用的表不同、口径变了的不算差。`,
		en: `Only organs with both reports are compared; what is missing in either year is said with its state and never taken for 0. No percentage on a base below ${FEW_CASES}; no difference where the form changed what is counted.`
	},
	year: { zh: '年份', en: 'Year' },
	group: { zh: '单位类别', en: 'Kind of organ' },
	set: { zh: '指标', en: 'Figures' },
	main: { zh: '主要指标', en: 'The main ones' },
	organ: { zh: '单位', en: 'Organ' },
	reports: { zh: '各单位的报告', en: 'The reports, organ by organ' },
	report: { zh: '报告', en: 'Report' },
	published: { zh: '发布', en: 'Published' },
	form: { zh: '所用的表', en: 'Form' },
	changed: { zh: '变了的数', en: 'Figures changed' },
	findingsNew: { zh: '新问题', en: 'New findings' },
	findingsSettled: { zh: '已改正', en: 'Settled' },
	figures: { zh: '变化的数，大的在前', en: 'Figures that changed, the largest first' },
	figuresHint: {
		zh: '件数按百分比、比率按百分点排。“存疑”：核对时在这两个数上查出过问题，先看它再谈增减。',
		en: 'Counts by percentage, rates by points. “Doubtful”: the audit found something at one of the two figures; look at that before speaking of a change.'
	},
	figure: { zh: '指标', en: 'Figure' },
	change: { zh: '变化', en: 'Change' },
	doubts: { zh: '存疑', en: 'doubtful' },
	few: { zh: '数小，只写差', en: 'Small numbers: the difference alone' },
	fewHint: {
		zh: `去年不足 ${FEW_CASES} 件，或比率的件数不足 ${FEW_CASES}：增减一两件是常事，不算百分比。`,
		en: `Fewer than ${FEW_CASES} in the year before, or a rate of fewer cases: one or two more or less are no news, and no percentage is given.`
	},
	apart: { zh: '口径变化，不可比', en: 'Not comparable: the form counts something else' },
	missing: { zh: '缺一年的数', en: 'Without a number in one of the years' },
	findings: { zh: '查出的问题', en: 'Findings' },
	findingsHint: {
		zh: '同一条规则、同一处算同一个问题。“已改正”：去年不符，今年能核对并且相符；核对不了的不算。',
		en: 'The same rule at the same place is the same finding. Settled: it failed the year before and was assessed again and holds; what cannot be assessed is not settled.'
	},
	totals: { zh: '两年都有数的单位合计', en: 'Together: organs with a figure in both years' },
	totalsHint: {
		zh: '只加两年都有数的单位，不同类别的不相加；不足三个单位或不到一半时不给变化。',
		en: 'Only organs with a figure in both years are added, each kind by itself; with fewer than three, or less than half of them, no change is given.'
	},
	base: { zh: '单位数', en: 'Organs' },
	none: { zh: '没有。', en: 'None.' },
	noOrgans: {
		zh: '这两年的数据里，范围内没有任何单位的报告。',
		en: 'The data hold no report of any organ in scope for these two years.'
	},
	noPair: {
		zh: '没有一个单位两年都有报告，没有可比的数。',
		en: 'No organ has a report in both years: there is nothing to compare.'
	},
	otherYears: { zh: '可以比的年份：', en: 'Years that can be compared: ' },
	noYears: {
		zh: '范围内没有任何单位有相邻两年的报告。',
		en: 'No organ in scope has reports of two years in a row.'
	},
	chooseArea: {
		zh: '范围太大，报告没有全部取来：请选一个县（市、区），或从单位页打开一个单位。',
		en: 'The scope is too wide to fetch its reports whole: choose a county, or open this page from that of an organ.'
	},
	onlyOrgan: { zh: '只看这个单位', en: 'This organ alone' },
	allOrgans: { zh: '看全部单位', en: 'All organs' },
	failed: { zh: '没有取到，请再试一次。', en: 'It could not be loaded; try again.' }
} as const satisfies Record<string, Words>;

export const changesTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

/** What a line says, in words. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, Words>> = {
	report_both: { zh: '两年都有', en: 'both years' },
	report_first: { zh: '第一份报告', en: 'first report' },
	report_after_gap: { zh: '中断后又有', en: 'again after a gap' },
	report_missing: { zh: '去年有，今年没有', en: 'last year yes, this year no' },
	report_waiting: { zh: '有报告，年度未定', en: 'a report waits for its year' },
	report_neither: { zh: '两年都没有', en: 'in neither year' },
	published_later: { zh: '发布晚了', en: 'published later' },
	published_earlier: { zh: '发布早了', en: 'published earlier' },
	form_changed: { zh: '换了表', en: 'another form' },
	figure_changed: { zh: '变了', en: 'changed' },
	figure_few: { zh: '变了，数小', en: 'changed, small numbers' },
	figure_same: { zh: '没有变', en: 'the same' },
	figure_not_comparable: { zh: '口径变化，不可比', en: 'not comparable' },
	figure_missing: { zh: '缺一年或两年的数', en: 'no number in one or both years' },
	finding_new: { zh: '新问题', en: 'new finding' },
	finding_kept: { zh: '仍有的问题', en: 'finding still there' },
	finding_settled: { zh: '已改正', en: 'settled' },
	finding_unknown: { zh: '去年有，今年无从核对', en: 'cannot be assessed this year' },
	total: { zh: '合计', en: 'together' }
};

export const setName = (set: IndicatorSet, language: Language): string =>
	set === 'main' ? TEXTS.main[language] : INDICATOR_GROUPS[set][language];

export const yearPair = (year: number, language: Language): string =>
	language === 'zh' ? `${year} 年对 ${year - 1} 年` : `${year} against ${year - 1}`;

/** A year to choose, with how many organs can be held against the year before; of none the year alone. */
export function yearOption(year: number, organs: number, language: Language): string {
	if (organs === 0) return language === 'zh' ? `${year} 年` : `${year}`;
	const pairs = organsText(organs, language);
	return language === 'zh' ? `${year} 年（${pairs}）` : `${year} (${pairs})`;
}

/** What changed, in a few sentences: of reports, of figures, of findings; whom it is about. */
export function changesSentence(
	{ year, organs }: YearChanges,
	lines: readonly ChangeLine[],
	language: Language
): string {
	const n = (kind: ChangeKind) => lines.filter((line) => line.kind === kind).length;
	const b = (count: number) => bare(count, language);
	const both = n('report_both');
	const gone = n('report_missing');
	const fresh = n('report_first') + n('report_after_gap');
	const neither = n('report_neither');
	const waiting = n('report_waiting');
	const changed = n('figure_changed');
	const few = n('figure_few');
	if (language === 'zh') {
		const reports = `${year} 年对 ${year - 1} 年：${b(organs.length)} 个单位，两年都有报告的 ${b(both)} 个，今年新有 ${b(fresh)} 个，去年有今年没有 ${b(gone)} 个${neither > 0 ? `，两年都没有 ${b(neither)} 个` : ''}${waiting > 0 ? `，有报告而年度未定的 ${b(waiting)} 个` : ''}。`;
		if (both === 0) return reports;
		return `${reports}所选指标中 ${b(changed)} 个数变了${few > 0 ? `，另有 ${b(few)} 个数小` : ''}；新问题 ${b(n('finding_new'))} 处，已改正 ${b(n('finding_settled'))} 处，仍有 ${b(n('finding_kept'))} 处。`;
	}
	const reports = `${year} against ${year - 1}: ${organsText(organs.length, language)}, ${b(both)} with both reports, ${b(fresh)} new this year, ${b(gone)} with one last year and none now${neither > 0 ? `, ${b(neither)} with neither` : ''}${waiting > 0 ? `, ${b(waiting)} with a report that waits for its year` : ''}.`;
	if (both === 0) return reports;
	return `${reports} Of the figures chosen ${b(changed)} changed${few > 0 ? `, and ${b(few)} of small numbers` : ''}; findings: ${b(n('finding_new'))} new, ${b(n('finding_settled'))} settled, ${b(n('finding_kept'))} still there.`;
}

/** How many figures did not change, and how many have no number in either year: said, not listed. */
export function restSentence(same: number, neither: number, language: Language): string {
	const b = (count: number) => bare(count, language);
	return language === 'zh'
		? `另有 ${b(same)} 个数两年相同，${b(neither)} 个两年都没有数；都在下载的文件里。`
		: `Besides, ${b(same)} ${same === 1 ? 'figure is' : 'figures are'} the same in both years, and ${b(neither)} ${neither === 1 ? 'has' : 'have'} no number in either; the file holds them.`;
}

/** Name of the file without its ending: what, of whom, when, which data. */
export function changesFileName({ area, group, year, organ, set }: ChangesView, catalog: Catalog): string {
	const who = organ ?? [area, group].filter((part) => part !== null).join('-');
	return `${datasetMark(catalog)}changes-${set}-${who}-${year - 1}-${year}-${catalog.version}`;
}

/** Whom a view is about, in words. */
export function scopeName(
	{ area, organ }: Pick<ChangesView, 'area' | 'organ'>,
	{ organs }: YearChanges,
	areas: readonly AreaEntry[],
	language: Language
): string {
	if (organ !== null) return organs[0]?.organ.name ?? organ;
	const named = areas.find(({ code }) => code === area);
	return named ? [...named.path, named.name].join(' ') : language === 'zh' ? '全部' : 'everywhere';
}
