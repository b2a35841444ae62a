import { colourOf, type Colour } from '../styles/colours';
import type { Matrix } from './geometry';
import { common, clipOf, type Area } from './paths';

/** How characters and areas are painted, as the operators of a pdf set it (ISO 32000, 8.4 and 11.6). */
export interface Paint {
	/** Null where it is not known. */
	readonly colour: Colour | null;
	/** How much hides what is below: 1 all, 0 nothing. */
	readonly alpha: number;
	/** What is below shines through in another way. */
	readonly blends: boolean;
	/** The part of the page that is drawn on; null for all of it. */
	readonly clip: Area | null;
}

/** What is painted less than this leaves no ink, more than that hides what is below. */
const NONE = 0.05;
const SOLID = 0.8;

export const FRESH: Paint = { colour: [0, 0, 0], alpha: 1, blends: false, clip: null };

export const isSolid = ({ alpha, blends }: Paint): boolean => alpha >= SOLID && !blends;
export const leavesInk = ({ alpha }: Paint): boolean => alpha > NONE;

function known(value: unknown): Colour | null {
	const colour = typeof value === 'string' ? colourOf(value) : null;
	return colour === 'clear' ? null : colour;
}

function withEntry(paint: Paint, entry: unknown): Paint {
	const pair: readonly unknown[] = Array.isArray(entry) ? entry : [];
	const [key, value] = pair;
	if (key === 'ca') return { ...paint, alpha: Number(value) };
	if (key === 'BM') return { ...paint, blends: value !== 'source-over' };
	return key === 'SMask' && value ? { ...paint, blends: true } : paint;
}

/** How is painted after an operator. */
export function paintAfter(paint: Paint, name: string, args: readonly unknown[]): Paint {
	switch (name) {
		case 'setFillRGBColor':
			return { ...paint, colour: known(args[0]) };
		case 'setFillColorN':
		case 'setFillTransparent':
			return { ...paint, colour: null };
		case 'setGState':
			return Array.isArray(args[0]) ? args[0].reduce<Paint>(withEntry, paint) : paint;
		default:
			return paint;
	}
}

/** Only within a path is drawn on from here. */
export function clipped(paint: Paint, path: Float32Array, matrix: Matrix): Paint {
	const area = clipOf(path, matrix);
	return { ...paint, clip: paint.clip ? common(paint.clip, area) : area };
}

/** Only within a box is drawn on from here. */
export function boxed(paint: Paint, corners: readonly number[], matrix: Matrix): Paint {
	const [left = 0, top = 0, right = 0, bottom = 0] = corners;
	if (corners.length !== 4) return paint;
	const path = [0, left, top, 1, right, top, 1, right, bottom, 1, left, bottom, 4];
	return clipped(paint, Float32Array.from(path), matrix);
}
