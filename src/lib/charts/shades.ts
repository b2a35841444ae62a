import { SHADES } from './palette';

/** A shade of a shaded table, with the values it stands for: from the least to the most that it really holds. */
export interface Shade {
	readonly name: (typeof SHADES)[number];
	readonly least: number;
	readonly most: number;
}

/**
 * Up to five shades with about as many values each, so that one very large organ does not leave the others white. Equal
 * values have equal shades. 0 has none of them: nothing is no little of something.
 */
export function shadesOf(values: readonly number[]): readonly Shade[] {
	const sorted = values.filter((value) => value !== 0).sort((a, b) => a - b);
	const distinct = new Set(sorted).size;
	const count = Math.min(SHADES.length, distinct);
	const bounds = Array.from(
		{ length: count },
		(_, i) => sorted[Math.ceil(((i + 1) * sorted.length) / count) - 1]
	);
	const uppers = [...new Set(bounds)].filter((bound) => bound !== undefined);
	return uppers.map((most, i) => {
		const below = uppers[i - 1] ?? -Infinity;
		const least = sorted.find((value) => value > below) ?? most;
		// Fewer shades are the outer ones: little stays pale and much stays dark.
		const place = uppers.length === 1 ? 2 : Math.round((i * (SHADES.length - 1)) / (uppers.length - 1));
		return { name: SHADES[place] ?? 'h5', least, most };
	});
}

/** The shade of a value that is not 0. */
export const shadeOf = (value: number, shades: readonly Shade[]): Shade | undefined =>
	shades.find(({ most }) => value <= most);
