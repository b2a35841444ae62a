/**
 * Memoises a function of short texts: the same labels and headings stand in every report. Longer texts are computed each time,
 * and a full memory is cleared, so it never grows.
 */
export function memoised<Result>(
	longest: number,
	compute: (text: string) => Result
): (text: string) => Result {
	const results = new Map<string, { readonly result: Result }>();
	return (text) => {
		if (text.length > longest) return compute(text);
		const before = results.get(text);
		if (before) return before.result;
		if (results.size >= MOST) results.clear();
		const result = compute(text);
		results.set(text, { result });
		return result;
	};
}

const MOST = 10_000;
