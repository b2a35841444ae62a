import { MOST_ORGANS, ownCode, type View } from '../view/view';

/** Own organs and the published organs of the same codes, as two series each. */
interface BesideView {
	readonly view: Partial<View> & Pick<View, 'indicator' | 'organs' | 'years'>;
	/** Organs in it, and those that could be: a view takes only so many series. */
	readonly organs: number;
	readonly of: number;
}

/**
 * The same question of own organs beside the published organs of the same codes: each a series of its own, put together with nothing.
 * `own`: codes of the own data set, in the order wanted. Null where none of them is published.
 */
export function besideView(
	{ indicator, years, display, tab }: View,
	own: readonly string[],
	published: ReadonlySet<string>
): BesideView | null {
	const both = own.filter((code) => published.has(code));
	if (both.length === 0) return null;
	const shown = both.slice(0, MOST_ORGANS / 2);
	const organs = shown.flatMap((code) => [code, ownCode(code)]);
	return {
		view: { indicator, organs, years, aggregation: 'each', display, tab },
		organs: shown.length,
		of: both.length
	};
}
