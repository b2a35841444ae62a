import type { StoredReport } from './storedReport';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Whether two values that a browser stored say the same: plain objects, lists, maps, texts, numbers. */
function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (!isFields(a) || !isFields(b)) return false;
	if (a instanceof Map || b instanceof Map) {
		if (!(a instanceof Map) || !(b instanceof Map) || a.size !== b.size) return false;
		return isSame([...a], [...b]);
	}
	const [keys, others] = [Object.keys(a), Object.keys(b)];
	return (
		keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
	);
}

/**
 * What is stored now, those that say what they said before as the very things they were: what was made of them, their audit above all, is
 * then not made again.
 */
export function recognised(
	now: readonly StoredReport[],
	before: readonly StoredReport[]
): readonly StoredReport[] {
	const byKey = new Map(before.map((each) => [each.key, each]));
	return now.map((each) => {
		const known = byKey.get(each.key);
		return known && isSame(known, each) ? known : each;
	});
}
