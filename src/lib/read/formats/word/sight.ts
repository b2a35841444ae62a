import { contrast, PAPER } from '../styles/colours';
import type { RunStyle } from './runStyle';

/** Whether the text of a run is seen. */

/** Half points: letters this small are dots. */
const SMALLEST = 3;
/** Shares of a letter, in percent, of which nothing, and nothing certain, is left. */
const NARROWEST = 10;
const NARROW = 35;
/** Letters pushed together by so much of their size lie on one another. */
const PUSHED = -0.3;
/** Twentieths of a point in half a point, and in half the width of a digit a half point high. */
const TWENTIETHS = 10;
const DIGIT = 5;

/** Whether nothing, or nothing certain, is left of letters made narrow, low or pushed together. */
function squeezed(style: RunStyle, size: number, letters: number): 'faint' | 'unseen' | null {
	const { scale = 100, spacing = 0, fitted, line } = style;
	const share = (have: number | undefined, need: number): number =>
		have === undefined || need === 0 ? 100 : (have / need) * 100;
	const height = share(line, size * TWENTIETHS);
	if (size < SMALLEST || scale < NARROWEST || height < NARROWEST) return 'unseen';
	const isNarrow = scale < NARROW || height < NARROW || share(fitted, letters * size * DIGIT) < NARROW;
	return isNarrow || spacing <= PUSHED * size * TWENTIETHS ? 'faint' : null;
}

/** `letters`: how many stand in the run. */
export function sightOf(style: RunStyle, size: number, letters: number): 'seen' | 'faint' | 'unseen' {
	if (style.vanish) return 'unseen';
	const by = squeezed(style, size, letters);
	if (by === 'unseen') return by;
	const { colour = 'auto', ground = PAPER } = style;
	const seen = colour === 'auto' ? 'seen' : colour === 'clear' ? 'unseen' : contrast(colour, ground);
	if (seen === 'unseen') return style.outlined ? 'faint' : seen;
	return by ?? (style.webHidden || style.pictured ? 'faint' : seen);
}
