/** A share of cases, from `low` to `high`, both from 0 to 1. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** 97.5 % point of the standard normal distribution: an interval of 95 % leaves 2.5 % on either side. */
const Z_95 = 1.959963984540054;

/**
 * Wilson's score interval of a share: what the share behind `successes` of `cases` may be when the cases are as good as
 * drawn at random. Unlike the textbook interval it holds for few cases and never leaves 0 to 1. Null without cases, and
 * where the counts are no share (a reader's report may print more successes than cases).
 *
 * E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American Statistical
 * Association 22 (1927), 209-212; recommended for few cases by Brown, Cai and DasGupta, Statistical Science 16 (2001), 101-133.
 */
export function wilson(successes: number, cases: number, z = Z_95): Interval | null {
	if (!(cases > 0) || !(successes >= 0) || successes > cases) return null;
	const share = successes / cases;
	const square = z * z;
	const middle = (share + square / (2 * cases)) / (1 + square / cases);
	const half =
		(z / (1 + square / cases)) * Math.sqrt((share * (1 - share)) / cases + square / (4 * cases * cases));
	return {
		low: successes === 0 ? 0 : Math.max(0, middle - half),
		high: successes === cases ? 1 : Math.min(1, middle + half)
	};
}
