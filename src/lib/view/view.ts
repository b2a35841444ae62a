import type { Indicator } from '../form/indicator';
import { indicatorOf } from '../form/indicators';
import type { OrganGroup } from '../report/organ';

/** The two data sets of the site. `demo` is fictional and says so everywhere. */
export type DatasetId = 'real' | 'demo';

/** How several organs are put together. For a ratio, `sum` is the ratio of the sums. */
export type Together = 'each' | 'median' | 'sum';

/** What a page asks of the data, and how it shows the answer. */
export interface View {
	/** Id of an indicator. */
	readonly indicator: string;
	/** Codes of organs the reader chose, in the order chosen, which fixes their colours. */
	readonly organs: readonly string[];
	/** Without chosen organs: all of a group, or those of it inside an area. */
	readonly group: OrganGroup;
	readonly area: string | null;
	/** First and last report year, both included. One year asks for a ranking. */
	readonly years: readonly [number, number];
	readonly together: Together;
	/** Keep only organs with a figure in every year asked for in which anybody has one. */
	readonly likeForLike: boolean;
	/** How the comparison shows its answer; null where a question has one way only. */
	readonly display: Display | null;
	readonly tab: 'chart' | 'table';
}

/**
 * Ways of comparing organs. Of one year: `bars`, a ranking, and for rates `funnel`, rate against cases. Of several:
 * `slope`, first against last year; `panels`, a small chart each; `heat`, organs by years. Of the parts of a whole: `shares`,
 * instead of counts.
 */
export type Display = 'bars' | 'funnel' | 'slope' | 'panels' | 'heat' | 'shares';

/** What a data set makes the default, taken from its catalog; a page may change what it opens with. */
export interface ViewDefaults {
	readonly indicator: string;
	readonly years: readonly [number, number];
	/** Years the data hold. */
	readonly span: readonly [number, number];
	/** Organs a page is about, which its address names already. */
	readonly organs?: readonly string[];
	/** Group a page opens with; without it the townships. */
	readonly group?: OrganGroup;
	/** Area a page opens with; without it the whole data set. */
	readonly area?: string;
	/** Whether the organs of an area are shown each by itself unless the reader puts them together. */
	readonly compares?: boolean;
}

/** The kind of question: one query answers each. */
export type Question = 'trend' | 'series' | 'ranking';

/** At most this many organs in one view; above it a group or an area is the better question. */
export const MOST_ORGANS = 30;

/**
 * Ways of putting organs together that make sense: a rate is never averaged, so it has no median;
 * a single organ has nothing to be put together with. The organs of an area may also be shown each by itself.
 */
export function waysTogether(
	indicator: Indicator,
	organs: number,
	area: string | null = null
): readonly Together[] {
	if (organs === 1) return ['each'];
	const whole: Together[] = indicator.kind === 'ratio' ? ['sum'] : ['median', 'sum'];
	if (organs > 0) return ['each', ...whole];
	return area === null ? whole : [...whole, 'each'];
}

/** Chosen organs are shown each by itself; a group by its median, because organs differ from year to year; a rate by the ratio of sums. */
export function defaultTogether(
	indicator: Indicator,
	organs: number,
	area: string | null = null,
	compares = false
): Together {
	const ways = waysTogether(indicator, organs, area);
	return compares && ways.includes('each') ? 'each' : (ways[0] ?? 'each');
}

export function questionOf(view: View): Question {
	if (view.years[0] === view.years[1]) return 'ranking';
	return view.together === 'each' ? 'series' : 'trend';
}

/** The view a page opens with. */
export function defaultView(defaults: ViewDefaults): View {
	return complete({}, defaults);
}

/**
 * Whether an organ is one whose reports a reader has read on this machine: its code is that of the published data with
 * `my` in front, which no published code begins with.
 */
export const isOwn = (organ: string): boolean => organ.startsWith('my');

/** Ways of putting the organs of a view together; the reader's own are shown each by itself, never within an aggregate. */
export const waysOf = (
	indicator: Indicator,
	organs: readonly string[],
	area: string | null = null
): readonly Together[] => (organs.some(isOwn) ? ['each'] : waysTogether(indicator, organs.length, area));

/** A view from what is known of it: missing, unknown and impossible parts become the default. */
export function complete(part: Partial<View>, defaults: ViewDefaults): View {
	const indicator = indicatorOf(part.indicator ?? '') ?? indicatorOf(defaults.indicator);
	if (!indicator) throw new Error(`the data set names an unknown default indicator "${defaults.indicator}"`);
	const organs = [...new Set(part.organs ?? defaults.organs ?? [])].slice(0, MOST_ORGANS);
	const [first, last] = defaults.span;
	const clamp = (year: number) => Math.min(Math.max(year, first), last);
	const [from, to] = part.years ?? defaults.years;
	const area = organs.length > 0 ? null : part.area === undefined ? (defaults.area ?? null) : part.area;
	const usualGroup = defaults.group ?? 'townships';
	const ways = waysOf(indicator, organs, area);
	const together = part.together;
	const usual = defaultTogether(indicator, organs.length, area, defaults.compares);
	return {
		indicator: indicator.id,
		organs,
		group: organs.length === 0 ? (part.group ?? usualGroup) : usualGroup,
		area,
		years: [clamp(Math.min(from, to)), clamp(Math.max(from, to))],
		together: together && ways.includes(together) ? together : ways.includes(usual) ? usual : 'each',
		likeForLike: part.likeForLike ?? false,
		display: part.display ?? null,
		tab: part.tab ?? 'chart'
	};
}
