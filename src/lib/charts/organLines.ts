import type { Indicator } from '../form/indicator';
import { shortName } from '../text/names';
import { isOfFew } from '../text/numbers';
import type { View } from '../view/view';
import type { Point } from '../data/questions/points/point';
import { lookOf, type SeriesLook } from './palette';

/** One organ's points, a place for every year, and how it looks: its place among the chosen organs fixes that. */
export interface OrganLine {
	readonly name: string;
	readonly look: SeriesLook;
	readonly points: readonly (Point | undefined)[];
}

/** How each organ looks. The order chosen decides, whatever the order of the rows. */
export function looksOf(
	view: Pick<View, 'organs'>,
	points: readonly Point[]
): ReadonlyMap<string, SeriesLook> {
	const organs = [...new Set([...view.organs, ...points.map((point) => point.organ)])];
	return new Map(organs.map((organ, place) => [organ, lookOf(place)]));
}

/** The organs of an answer in their order, each with its points by year. */
export function organLines(
	looks: ReadonlyMap<string, SeriesLook>,
	points: readonly Point[],
	years: readonly number[]
): OrganLine[] {
	return [...looks].flatMap(([organ, look]) => {
		const own = points.filter((point) => point.organ === organ);
		const [any] = own;
		if (!any) return [];
		return [
			{
				name: shortName(any.name),
				look,
				points: years.map((year) => own.find((point) => point.year === year))
			}
		];
	});
}

/** An organ as its line is drawn: a rate of few cases is no point of it, and its counts are written instead. */
export const lineDrawn = (organ: OrganLine, indicator: Indicator): OrganLine => ({
	...organ,
	points: organ.points.map((point) =>
		point && isOfFew(point, indicator) ? { ...point, value: null } : point
	)
});

/** The values of an organ by stretch: one where its figures are one series, one a form where they must not be joined. */
export function stretchesOf({ points }: OrganLine, indicator: Indicator): (number | null)[][] {
	if (indicator.atFormChange !== 'separate') return [points.map((point) => point?.value ?? null)];
	const forms = [...new Set(points.flatMap((point) => (point?.value == null ? [] : [point.form])))];
	return forms.map((form) => points.map((point) => (point?.form === form ? point.value : null)));
}
