import { NORMAL, SMALL } from './drawing';
import type { Frame, Mark } from './overlay';
import { paint } from './palette';
import { textWidth } from './textWidth';

/** What stands under a year: the year itself, then lines in small print. */
export interface YearTick {
	readonly year: number;
	readonly below: readonly string[];
}

const YEAR_LINE = 18;
const APART = 2;
const SMALL_LINE = 16;
const ROOM = 6;

/** Height in px of the years and their small print under a plot. */
export const ticksHeight = (ticks: readonly YearTick[]): number =>
	YEAR_LINE + 8 + APART + SMALL_LINE * Math.max(0, ...ticks.map((tick) => tick.below.length));

/** Half the width in px of what is written under a year. */
export const tickHalf = (tick: YearTick | undefined): number =>
	tick
		? Math.max(textWidth(`${tick.year}`, NORMAL), ...tick.below.map((text) => textWidth(text, SMALL))) / 2
		: 0;

/** Every how many years a tick is written when each has `room` px: all if they fit, and always the last. */
function stepOf(ticks: readonly YearTick[], room: number): number {
	const widest = Math.max(
		0,
		...ticks.flatMap(({ year, below }) => [
			textWidth(`${year}`, NORMAL),
			...below.map((text) => textWidth(text, SMALL))
		])
	);
	return Math.max(1, Math.ceil((widest + ROOM) / room));
}

/** The years under the plot. Years are categories: each has the same room, whether it has figures or not. */
export function yearMarks(ticks: readonly YearTick[], frame: Frame): Mark[] {
	const step = stepOf(ticks, (frame.right - frame.left) / Math.max(1, ticks.length));
	return ticks.flatMap(({ year, below }, i): Mark[] => {
		if ((ticks.length - 1 - i) % step !== 0) return [];
		const [x] = frame.at(i, 0);
		const y = frame.bottom + YEAR_LINE;
		return [
			{ mark: 'text', x, y, text: `${year}`, colour: paint('ink-2'), align: 'center' },
			...below.map((text, line): Mark => ({
				mark: 'text',
				x,
				y: y + APART + SMALL_LINE * (line + 1),
				text,
				colour: paint('ink-3'),
				size: SMALL,
				align: 'center'
			}))
		];
	});
}
