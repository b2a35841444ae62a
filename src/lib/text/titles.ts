/** A title in phrases, each with its comma: it may break between them but not within. */
export const splitAtCommas = (title: string): readonly string[] =>
	title.match(/[^，,]+(?:，|, ?)?/g) ?? [title];
