import type { OrganKind } from '../../../lib/report/organ';
import type { Scale } from '../county';
import type { Dice } from '../dice';

/** Heavy tails: 1 for half of all, 2 for a quarter, ten and more for a few. Pareto with the exponent given, cut off at `most`. */
const heavy = (dice: Dice, exponent: number, most: number): number =>
	Math.min(most, (1 - dice.uniform()) ** (-1 / exponent));

const few = (dice: Dice, share: number, amount: () => number): number =>
	dice.uniform() < share ? amount() : 0;

/**
 * How much a township has to do in an ordinary year. As in the published reports: most have next to no applications and no
 * powers to punish or to license, a street office has more of both, and a few have a thousand times what the median has.
 */
export function scaleOf(kind: OrganKind, dice: Dice): Scale {
	const urban = kind === 'street_office' ? 2.5 : 1;
	return {
		items: Math.round(40 * urban * heavy(dice, 1.6, 12)),
		requests: 0.25 * urban * heavy(dice, 0.9, 200),
		licences: few(dice, 0.22 * urban, () => 3 * heavy(dice, 0.7, 900)),
		penalties: few(dice, 0.3 * urban, () => 2 * heavy(dice, 0.7, 900)),
		coercions: few(dice, 0.06 * urban, () => heavy(dice, 0.8, 60)),
		documents: few(dice, 0.1, () => 1),
		fees: few(dice, 0.04, () => heavy(dice, 0.8, 90))
	};
}
