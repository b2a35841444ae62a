import type { Report } from '../../report/report';
import type { View } from '../../view/view';
import { pointsAtHand } from '../at-hand/points';
import { organsOf } from '../dataset/dataset';
import type { Point } from '../rows';

/** A point for every organ of the view that has a report here, in the order chosen, and for every year asked about. */
export function ownPoints(
	{ organs, ...asked }: Pick<View, 'indicator' | 'organs' | 'years'>,
	reports: readonly Report[]
): readonly Point[] {
	const known = new Map(organsOf(reports).map((each) => [each.organ.code, each]));
	return pointsAtHand(
		asked,
		organs.flatMap((code) => known.get(code) ?? [])
	);
}
