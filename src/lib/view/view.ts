import type { Indicator } from '../form/indicator';
import { indicatorOf } from '../form/indicators';
import type { OrganGroup } from '../report/organ';

/** The data sets in files. `demo` is fictional and says so everywhere. */
export type FiledId = 'real' | 'demo';

/** The data sets of the site; `my` is what was read on the reader's own machine. */
export type DatasetId = FiledId | 'my';

/** How several organs are put together. For a ratio, `sum` is the ratio of the sums. */
export type Aggregation = 'each' | 'median' | 'sum';

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
	readonly aggregation: Aggregation;
	/** Keep only organs with a figure in every year asked for in which anybody has one. */
	readonly matchedOrgans: boolean;
	/** How the comparison shows its answer; null where a question has one way only. */
	readonly display: Display | null;
	readonly tab: 'chart' | 'table';
}

/**
 * Ways of comparing organs. Of one year, or of several years of a rate pooled: `bars`, a ranking, and for rates `funnel`, rate
 * against cases. Of several:
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
	/** Years a page opens with, of whom it opens with; of others it shows `years`. */
	readonly openingYears?: readonly [number, number];
	/** Area a page opens with; without it the whole data set. */
	readonly area?: string;
	/** Whether the organs of an area are shown each by itself unless the reader puts them together. */
	readonly compares?: boolean;
	/** Whether organs put together are those with a value in every year: so opens a data set in which most of them have. */
	readonly matchedOrgans?: boolean;
}

/** The kind of question: one query answers each. */
type Question = 'trend' | 'series' | 'ranking';

/** At most this many organs in one view; above it a group or an area is the better question. */
export const MOST_ORGANS = 30;

/**
 * Ways of putting organs together that make sense: a rate is never averaged, so it has no median;
 * what every organ counts otherwise is never added up; a single organ has nothing to be put together with. The organs of an
 * area may also be shown each by itself.
 */
function aggregationsOf(
	indicator: Indicator,
	organs: number,
	area: string | null = null
): readonly Aggregation[] {
	if (organs === 1) return ['each'];
	const whole: Aggregation[] =
		indicator.kind === 'ratio' ? ['sum'] : indicator.additive ? ['median', 'sum'] : ['median'];
	if (organs > 0) return ['each', ...whole];
	return area === null ? whole : [...whole, 'each'];
}

/** Chosen organs are shown each by itself; a group by its median, because organs differ from year to year; a rate by the ratio of sums. */
export function defaultAggregation(
	indicator: Indicator,
	organs: number,
	area: string | null = null,
	compares = false
): Aggregation {
	const ways = aggregationsOf(indicator, organs, area);
	return compares && ways.includes('each') ? 'each' : (ways[0] ?? 'each');
}

/** Whether a view pools several years of a rate into one ranking or funnel: these ways are of one year unless they are asked for. */
export const isPooled = ({
	indicator,
	years: [from, to],
	display
}: Pick<View, 'indicator' | 'years' | 'display'>): boolean =>
	from < to && (display === 'bars' || display === 'funnel') && indicatorOf(indicator)?.kind === 'ratio';

export function questionOf(view: View): Question {
	if (view.years[0] === view.years[1] || isPooled(view)) return 'ranking';
	return view.aggregation === 'each' ? 'series' : 'trend';
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

/** Code of the own series of the organ with this published code. */
export const ownCode = (organ: string): string => `my${organ}`;

/** Ways of putting the organs of a view together; the reader's own are shown each by itself, never within an aggregate. */
export const waysOf = (
	indicator: Indicator,
	organs: readonly string[],
	area: string | null = null
): readonly Aggregation[] => (organs.some(isOwn) ? ['each'] : aggregationsOf(indicator, organs.length, area));

/** The years a view has where none are chosen. */
export function usualYears(
	{ organs, group, area }: Pick<View, 'organs' | 'group' | 'area'>,
	defaults: ViewDefaults
): readonly [number, number] {
	const { openingYears } = defaults;
	const isOpening =
		organs.join() === (defaults.organs ?? []).join() &&
		group === (defaults.group ?? 'townships') &&
		area === (defaults.area ?? null);
	return openingYears && isOpening ? openingYears : defaults.years;
}

/** A view from what is known of it: missing, unknown and impossible parts become the default. */
export function complete(part: Partial<View>, defaults: ViewDefaults): View {
	const indicator = indicatorOf(part.indicator ?? '') ?? indicatorOf(defaults.indicator);
	if (!indicator) throw new Error(`the data set names an unknown default indicator "${defaults.indicator}"`);
	const organs = [...new Set(part.organs ?? defaults.organs ?? [])].slice(0, MOST_ORGANS);
	const [first, last] = defaults.span;
	const clamp = (year: number) => Math.min(Math.max(year, first), last);
	const area = organs.length > 0 ? null : part.area === undefined ? (defaults.area ?? null) : part.area;
	const usualGroup = defaults.group ?? 'townships';
	const group = organs.length === 0 ? (part.group ?? usualGroup) : usualGroup;
	const [from, to] = part.years ?? usualYears({ organs, group, area }, defaults);
	const ways = waysOf(indicator, organs, area);
	// A sum of what does not add up is answered by its median.
	const aggregation = part.aggregation === 'sum' && !ways.includes('sum') ? 'median' : part.aggregation;
	const usual = defaultAggregation(indicator, organs.length, area, defaults.compares);
	return {
		indicator: indicator.id,
		organs,
		group,
		area,
		years: [clamp(Math.min(from, to)), clamp(Math.max(from, to))],
		aggregation:
			aggregation && ways.includes(aggregation) ? aggregation : ways.includes(usual) ? usual : 'each',
		matchedOrgans: part.matchedOrgans ?? defaults.matchedOrgans ?? false,
		display: part.display ?? null,
		tab: part.tab ?? 'chart'
	};
}
