import type { Interval } from './proportion';

/** How likely a share stays within its limits when nothing but chance is at work: two and three standard deviations. */
export const LIMITS = [0.95, 0.998] as const;

/**
 * The share of `cases` below which a probability lies, when each case is as likely as `share`. Counts are whole, so the
 * limit is interpolated between two of them.
 */
function quantile(probability: number, cases: number, share: number): number {
	const odds = Math.log(share / (1 - share));
	let log = cases * Math.log(1 - share);
	let below = Math.exp(log);
	let count = 0;
	while (below < probability && count < cases) {
		log += Math.log((cases - count) / (count + 1)) + odds;
		count += 1;
		below += Math.exp(log);
	}
	return (count - (below - probability) / Math.exp(log)) / cases;
}

/**
 * Control limits of a funnel plot: where the share of an organ with so many cases lies with a probability when all organs
 * share one rate. Exact binomial limits, interpolated. Null without cases.
 *
 * D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005), 1185-1202,
 * appendix A.1.1.
 */
export function controlLimits(cases: number, share: number, within: number): Interval | null {
	if (!(cases > 0) || !(share >= 0 && share <= 1)) return null;
	if (share === 0 || share === 1) return { low: share, high: share };
	const tail = (1 - within) / 2;
	return {
		low: Math.max(0, quantile(tail, cases, share)),
		high: Math.min(1, quantile(1 - tail, cases, share))
	};
}
