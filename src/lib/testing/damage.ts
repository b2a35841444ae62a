import fc from 'fast-check';

/** What may stand in a file. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** The way to a place in it. */
export type Way = readonly (string | number)[];

/** A content as it comes out of its file. */
export const through = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Every value of a content with the way to it. */
export function valuesIn(value: Json, way: Way = []): readonly (readonly [Way, Json])[] {
	if (value === null || typeof value !== 'object') return [[way, value]];
	const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return [[way, value], ...inside.flatMap(([key, each]) => valuesIn(each, [...way, key]))];
}

/** The content with another value at a place, or without the place. */
export function damagedAt(value: Json, [key, ...rest]: Way, put: Json | undefined): Json {
	if (key === undefined) return put ?? null;
	if (value === null || typeof value !== 'object') return value;
	const damage = (own: string | number, each: Json): readonly Json[] => {
		if (own !== key) return [each];
		if (rest.length > 0) return [damagedAt(each, rest, put)];
		return put === undefined ? [] : [put];
	};
	if (Array.isArray(value)) return value.flatMap((each, i) => damage(i, each));
	return Object.fromEntries(
		Object.entries(value).flatMap(([own, each]) => damage(own, each).map((left) => [own, left] as const))
	);
}

/** What may stand in place of a value; undefined for nothing at all. */
export const ANYTHING = fc.option(fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>, { nil: undefined });
