import { runsOf } from './runs';

/** A line the size of a word: one organ's values over the years, from 0, broken where one is missing. */
interface Spark {
	readonly width: number;
	readonly height: number;
	/** Points of each unbroken stretch, as SVG writes them. */
	readonly lines: readonly string[];
	/** Years that stand alone between gaps. */
	readonly dots: readonly (readonly [x: number, y: number])[];
	/** The last value there is. */
	readonly last: readonly [x: number, y: number] | null;
}

const WIDTH = 88;
const HEIGHT = 20;
const EDGE = 3;

export function sparkOf(values: readonly (number | null)[]): Spark {
	const known = values.filter((value) => value !== null);
	const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
	const tidy = (px: number) => Math.round(px * 10) / 10;
	const at = (place: number): readonly [number, number] => {
		const share = high === low ? 0 : ((values[place] ?? 0) - low) / (high - low);
		const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
		return [tidy(EDGE + place * step), tidy(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE))];
	};
	const runs = runsOf(values, (value) => (value === null ? null : true));
	const stretch = ({ from, to }: { from: number; to: number }) =>
		Array.from({ length: to - from + 1 }, (_, i) => at(from + i).join(',')).join(' ');
	const last = values.findLastIndex((value) => value !== null);
	return {
		width: WIDTH,
		height: HEIGHT,
		lines: runs.filter(({ from, to }) => to > from).map(stretch),
		dots: runs.filter(({ from, to }) => to === from).map(({ from }) => at(from)),
		last: last < 0 ? null : at(last)
	};
}
