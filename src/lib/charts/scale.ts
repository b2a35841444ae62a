import type { Indicator } from '../form/indicator';

/** A value axis: from `min` to `max` in steps of `interval`; always holds 0. */
export interface Scale {
	readonly min: number;
	readonly max: number;
	readonly interval: number;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** The smallest round step of at least `rough`; whole for counts. */
function roundStep(rough: number, whole: boolean): number {
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = STEPS.map((s) => s * power).find(
		(s) => s >= rough * (1 - 1e-9) && (!whole || Number.isInteger(s))
	);
	return step ?? Math.max(1, Math.ceil(rough));
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** An axis from 0 that holds the values. Missing values (null) have no part in it; without any value it runs from 0 to 1. */
export function scaleOf(values: readonly (number | null)[], kind: Indicator['kind'], steps = 4): Scale {
	const known = values.filter((value) => value !== null);
	const highest = Math.max(0, ...known);
	const lowest = Math.min(0, ...known);
	if (highest === lowest) return { min: 0, max: 1, interval: kind === 'ratio' ? 0.5 : 1 };
	const interval = roundStep((highest - lowest) / steps, kind === 'count');
	return {
		min: tidy(Math.floor(tidy(lowest / interval)) * interval) + 0,
		max: tidy(Math.ceil(tidy(highest / interval)) * interval),
		interval: tidy(interval)
	};
}
