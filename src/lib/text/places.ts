import type { Indicator } from '../form/indicator';
import { wilson } from '../form/proportion';
import type { Language, Words } from '../form/words';
import type { Answer } from '../data/askView';
import type { Point } from '../data/questions/points/point';
import { isShare } from '../view/display';
import type { View } from '../view/view';
import { isOfFew } from './numbers';
import { indicatorIn } from './viewTitle';

/** The places of organs by an indicator, the greatest value first: one function for rankings, pointers, files and an organ's page. */

/** From the best place an organ may have to the worst; both count from 1. */
export interface PlaceRange {
	readonly best: number;
	readonly worst: number;
	/** How many organs the places are among. */
	readonly of: number;
}

/** How many of the first of sorted numbers hold. */
function countWhile(sorted: readonly number[], holds: (number: number) => boolean): number {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if (holds(sorted[middle] ?? NaN)) from = middle + 1;
		else to = middle;
	}
	return from;
}

/**
 * Places by organ. A count is exact: equal ones share the better place. A share of cases is known as far as its 95 % Wilson
 * interval: surely before it are only those whose interval lies wholly above its own, surely behind it those wholly below. A rate
 * of few cases, and what has no value, has no place.
 */
export function placesOf(points: readonly Point[], indicator: Indicator): ReadonlyMap<string, PlaceRange> {
	const spans = points.flatMap((point) => {
		const { organ, value, numerator, denominator } = point;
		if (value === null || isOfFew(point, indicator)) return [];
		const share = isShare(indicator) && numerator !== null && denominator !== null;
		return [{ organ, interval: (share && wilson(numerator, denominator)) || { low: value, high: value } }];
	});
	const lows = spans.map(({ interval }) => interval.low).sort((a, b) => a - b);
	const highs = spans.map(({ interval }) => interval.high).sort((a, b) => a - b);
	const of = spans.length;
	return new Map(
		spans.map(({ organ, interval: { low, high } }) => {
			const best = 1 + of - countWhile(lows, (other) => other <= high);
			const worst = low === high ? best : of - countWhile(highs, (other) => other < low);
			return [organ, { best, worst, of }];
		})
	);
}

/** A place in figures: 3, or 3—9. */
export const placeFigures = ({ best, worst }: PlaceRange, language: Language): string =>
	best === worst ? `${best}` : `${best}${language === 'zh' ? '—' : '–'}${worst}`;

/** A place where it stands alone: 第 3—9 位（共 16 个）. */
export const placeText = (place: PlaceRange, language: Language): string =>
	language === 'zh'
		? `第 ${placeFigures(place, language)} 位（共 ${place.of} 个）`
		: `place ${placeFigures(place, language)} of ${place.of}`;

/**
 * What must be said in one line with the highest: that it may not be the highest, where its place is a range, and why the figures
 * do not compare, where they do not.
 */
export function firstCaveat(
	top: Point | undefined,
	points: readonly Point[],
	indicator: Indicator,
	language: Language
): readonly string[] {
	const place = top && placesOf(points, indicator).get(top.organ);
	if (!place) return [];
	const figures = placeFigures(place, language);
	const range =
		language === 'zh'
			? `按 95% 区间，它可能在第 ${figures} 位`
			: `by its 95% interval it may be in any place of ${figures}`;
	return [...(place.best === place.worst ? [] : [range]), ...placeCaveat(indicator, language)];
}

/** What must be said in one line with places by an indicator whose figures do not compare; nothing of one whose do. */
export const placeCaveat = ({ comparable, caveat }: Indicator, language: Language): readonly string[] => {
	if (comparable || !caveat) return [];
	return [
		language === 'zh' ? `${caveat.zh}，名次只供查看` : `${caveat.en}: the order is for looking up only`
	];
};

const NO_BETTER: Words = {
	zh: '名次从多到少，不分好坏。',
	en: 'Places go from the most to the fewest; neither end is the better one.'
};
const RANGES: Words = {
	zh: '比率的名次是一段：按 95% 区间，只有整段区间都更高的才确定排在前面。',
	en: 'The place of a rate is a range: surely before it are only those whose whole 95% interval is higher.'
};

/** What the places of a ranking mean. */
export function placesExplained(indicator: Indicator, language: Language): string {
	const sentences = [
		...placeCaveat(indicator, language).map((text) => text + (language === 'zh' ? '。' : '.')),
		...(isShare(indicator) ? [RANGES[language]] : []),
		...(indicator.better === null ? [NO_BETTER[language]] : [])
	];
	return sentences.join(language === 'zh' ? '' : ' ');
}

/** What a figure shows, in plain words; of a ranking also what its places mean. */
export function explainText(view: View, { question }: Pick<Answer, 'question'>, language: Language): string {
	const indicator = indicatorIn(view);
	const meaning = indicator.explain[language];
	if (question !== 'ranking') return meaning;
	return meaning + (language === 'zh' ? '' : ' ') + placesExplained(indicator, language);
}
