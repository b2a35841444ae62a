/** Which organs have a value in which years, and what can be said of the same ones. */

/** Neighbouring years, both included, and how many organs have a value in all of them. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly organs: number;
}

/** How many organs have a value in exactly these years: bit `i` stands for the `i`th year of a view. */
export interface Presence {
	readonly mask: number;
	readonly organs: number;
}

/** Two years are a change and no trend yet: they are taken where there is nothing longer. */
const WANTED_YEARS = 3;
/** Fewer organs are no statistic. */
const FEWEST_ORGANS = 3;

/** Bits of a number that are exact: more years than that no view has. */
export const bitOf = (place: number): number => 2 ** place;

const has = (mask: number, place: number): boolean => Math.floor(mask / bitOf(place)) % 2 === 1;

/** The stretch of so many years or more that tells most changes of the same organs: organs times steps, the later one of equals. */
function stretchOf(
	presence: readonly Presence[],
	[first, last]: readonly [number, number],
	fewestYears: number
): Stretch | null {
	let best: Stretch | null = null;
	let most = 0;
	const places = last - first + 1;
	for (let from = 0; from < places; from++) {
		let those = presence;
		for (let to = from; to < places; to++) {
			those = those.filter(({ mask }) => has(mask, to));
			const organs = those.reduce((sum, each) => sum + each.organs, 0);
			if (organs < FEWEST_ORGANS) break;
			const told = organs * (to - from);
			if (to - from + 1 < fewestYears || told < most) continue;
			most = told;
			best = { from: first + from, to: first + to, organs };
		}
	}
	return best;
}

/**
 * The years that tell most of the same organs: three or more, else two. Null where fewer than three organs have two neighbouring
 * years.
 */
export const longestStretch = (
	presence: readonly Presence[],
	years: readonly [number, number]
): Stretch | null => stretchOf(presence, years, WANTED_YEARS) ?? stretchOf(presence, years, 2);
