import type { Head } from '../layout/layout';
import { isAscending } from './rowNumbers';

/**
 * The columns of these heads, one for each id in the order of the form, where they do not stand side by side: each was merged over
 * several columns. Null when they do, when one is missing, and when one stands in two places.
 */
export function spreadColumns(heads: readonly Head[], ids: readonly string[]): readonly number[] | null {
	const columns = ids.map((id) => {
		const places = new Set(heads.flatMap(({ text, column }) => (text === id ? [column] : [])));
		const [place] = places;
		return places.size === 1 && place != null ? place : null;
	});
	return spreadOver(
		columns.flatMap((column) => column ?? []),
		ids.length
	);
}

/** These columns when they are so many, in order and not side by side. */
export function spreadOver(columns: readonly number[], count: number): readonly number[] | null {
	const [first, last] = [columns[0] ?? 0, columns.at(-1) ?? 0];
	const isSpread = columns.length === count && isAscending(columns) && last - first >= count;
	return isSpread ? columns : null;
}
