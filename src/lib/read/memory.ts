/**
 * A function of short texts that remembers what it said: the same labels and headings stand in every report. Longer texts are
 * asked about once, and a full memory begins anew, so it never grows.
 */
export function remembered<Said>(longest: number, say: (text: string) => Said): (text: string) => Said {
	const known = new Map<string, { readonly said: Said }>();
	return (text) => {
		if (text.length > longest) return say(text);
		const before = known.get(text);
		if (before) return before.said;
		if (known.size >= MOST) known.clear();
		const said = say(text);
		known.set(text, { said });
		return said;
	};
}

const MOST = 10_000;
