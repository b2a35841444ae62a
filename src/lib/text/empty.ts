import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { STATES, type State } from '../report/figure';
import type { View } from '../view/view';
import type { Answer } from '../data/askView';
import type { Catalog } from '../data/catalog';
import { bare } from './numbers';
import { STATE_WORDS } from './states';
import { indicatorIn, yearsText, type AnsweredView } from './viewTitle';

/** What to say when a figure has nothing to show: each cause its own sentence, and the way out of it. */

/**
 * Why a view has no value. `unmatched`: only organs with a figure in all years were asked for, and there are none. `no_cases`: rates
 * over nothing. `no_report`: no report of these organs for these years. `without`: reports, none of which has the figure.
 */
type Cause =
	| { readonly cause: 'unmatched' | 'no_report' }
	/** How many organs have both counts: what is said holds of them alone. Null where one organ was asked for. */
	| { readonly cause: 'no_cases'; readonly organs: number | null }
	| { readonly cause: 'without'; readonly reports: number; readonly states: ReadonlyMap<State, number> };

/** Only of this scope does the catalog know which years have something. */
const isDefaultScope = ({ organs, group, area }: View): boolean =>
	organs.length === 0 && group === 'townships' && !area;

/** Whether the years asked for have the indicator at all, as far as the catalog knows: of the default scope alone. */
function mayHaveSome(view: View, { indicators }: Catalog): boolean {
	if (!isDefaultScope(view)) return true;
	const [from, to] = view.years;
	return (indicators[view.indicator]?.years ?? []).some(
		([year, reported]) => reported > 0 && year >= from && year <= to
	);
}

function causeIn(
	{ rows, noCases }: Extract<Answer, { question: 'trend' }>,
	view: View,
	catalog: Catalog
): Cause {
	if (noCases > 0) return { cause: 'no_cases', organs: noCases };
	const reports = rows.reduce((sum, row) => sum + row.reports, 0);
	if (reports === 0) return { cause: 'no_report' };
	if (view.matchedOrgans && mayHaveSome(view, catalog)) return { cause: 'unmatched' };
	return { cause: 'without', reports, states: new Map() };
}

function causeOfPoints(
	points: readonly { readonly organ: string; readonly state: State; readonly report: string | null }[],
	{ organs }: Pick<View, 'organs'>
): Cause {
	const count = (wanted: State) => points.filter(({ state }) => state === wanted).length;
	if (count('no_cases') > 0) {
		const those = points.filter(({ state }) => state === 'no_cases').map(({ organ }) => organ);
		return { cause: 'no_cases', organs: organs.length === 1 ? null : new Set(those).size };
	}
	const reports = points.filter(({ report }) => report !== null).length;
	if (reports === 0) return { cause: 'no_report' };
	const states = STATES.filter((state) => state !== 'no_report' && count(state) > 0);
	return { cause: 'without', reports, states: new Map(states.map((state) => [state, count(state)])) };
}

/** The states of reports that have no number, with how many have each. */
const statesText = (states: ReadonlyMap<State, number>, language: Language): string =>
	[...states]
		.map(([state, count]) =>
			language === 'zh'
				? `${STATE_WORDS[state].zh} ${bare(count, language)} 份`
				: `${bare(count, language)} ${STATE_WORDS[state].en}`
		)
		.join(language === 'zh' ? '，' : ', ');

function sentenceOf(
	cause: Cause,
	{ label, noCases }: Pick<Indicator, 'label' | 'noCases'>,
	when: string,
	language: Language
): string {
	const zh = language === 'zh';
	const what = zh ? `“${label.zh}”` : `“${label.en}”`;
	switch (cause.cause) {
		case 'unmatched':
			return zh
				? `${when}没有一个单位在有数的每一年都有${what}，所以只看各年都有数据的单位时什么也没有。`
				: `No organ has ${what} in every year of ${when} in which anybody has it, so that nothing is left of organs with data in every year.`;
		case 'no_cases':
			if (cause.organs === null)
				return zh
					? `${when}${noCases?.zh ?? ''}，${what}无比率可算：两个件数都填了，作分母的是 0。`
					: `${when}: ${noCases?.en ?? 'no cases'}, so there is no ${label.en}: both counts are given and the one below is 0.`;
			return zh
				? `${when}${what}无比率可算：${bare(cause.organs, language)} 个单位两个件数都有，但${noCases?.zh ?? ''}，作分母的是 0；其余单位缺其中的数。`
				: `No ${label.en} for ${when}: ${bare(cause.organs, language)} ${cause.organs === 1 ? 'organ has' : 'organs have'} both counts, with ${noCases?.en ?? 'no cases'}; the others lack one of them or both.`;
		case 'no_report':
			return zh
				? `数据中没有所选单位 ${when}的报告，也就没有${what}；没有收到不等于没有发布。`
				: `The data hold no report of the chosen organs for ${when}, and so no ${what}; that does not mean none was published.`;
		case 'without': {
			const n = bare(cause.reports, language);
			const states = statesText(cause.states, language);
			return zh
				? `${when}有所选单位的 ${n} 份报告，都没有${what}的数${states ? `：${states}` : ''}。`
				: `The data hold ${n} ${cause.reports === 1 ? 'report' : 'reports'} of the chosen organs for ${when}, without a figure of ${what}${states ? `: ${states}` : ''}.`;
		}
	}
}

/** The year nearest to those asked for in which anybody has the indicator. */
function nearestYear({ indicator, years }: View, catalog: Catalog): number | null {
	const middle = (years[0] + years[1]) / 2;
	const withFigures = (catalog.indicators[indicator]?.years ?? []).filter(([, reported]) => reported > 0);
	const near = withFigures
		.map(([year]) => year)
		.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || b - a);
	return near[0] ?? null;
}

/** What to say when a view has no value at all, with a year that has some; null when there is something to show. */
export function emptySentence(
	{ view, answer }: AnsweredView,
	catalog: Catalog,
	language: Language
): { readonly text: string; readonly year: number | null; readonly unmatched: boolean } | null {
	const some =
		answer.question === 'trend'
			? answer.rows.some((row) => row.value !== null)
			: answer.rows.some((point) => point.state === 'reported');
	if (some) return null;
	const cause =
		answer.question === 'trend' ? causeIn(answer, view, catalog) : causeOfPoints(answer.rows, view);
	const text = sentenceOf(cause, indicatorIn(view), yearsText(view.years, language), language);
	const unmatched = cause.cause === 'unmatched';
	return { text, year: isDefaultScope(view) && !unmatched ? nearestYear(view, catalog) : null, unmatched };
}
