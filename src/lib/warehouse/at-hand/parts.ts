import { indicatorOf } from '../../form/indicators';
import type { Topic } from '../../form/topics';
import type { OrganReports } from '../dataset/dataset';
import type { PartsAsked } from '../queries/parts';
import type { PartRow } from '../rows';
import { isKnown, stretchesOf, together } from './trend';
import { measurementsAtHand } from './points';

/** The parts of a topic over organs, a row for each year, part and stretch: what `queries/parts.ts` answers in SQL. */
export function partsAtHand(
	topic: Topic,
	{ years }: Pick<PartsAsked, 'years'>,
	organs: readonly OrganReports[]
): readonly PartRow[] {
	const parts = topic.parts.map((indicator) => ({
		indicator,
		ratio: indicatorOf(indicator)?.kind === 'ratio',
		measured: measurementsAtHand({ indicator, years }, organs)
	}));
	// Every part has a measurement for the same organs and years, in the same order.
	const [first = []] = parts.map(({ measured }) => measured);
	const whole = first.map((_, at) => parts.every(({ measured }) => measured[at] && isKnown(measured[at])));
	const counts = (at: number) => topic.together === 'beside' || whole[at] === true;
	const [from, to] = years;
	return Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((year) => {
		const reports = first.filter(({ point }) => point.year === year && point.report !== null).length;
		return parts.flatMap(({ indicator, ratio, measured }) => {
			const known = measured.filter((each, at) => each.point.year === year && counts(at) && isKnown(each));
			return stretchesOf(known).map((segment): PartRow => {
				const own = known.filter((each) => each.segment === segment);
				const { value, numerator, denominator, reporting } = together(own, { ratio, median: false });
				const sums = { value, numerator, denominator, reporting };
				return { year, indicator, segment, ...sums, reports, expected: organs.length, point: null };
			});
		});
	});
}
