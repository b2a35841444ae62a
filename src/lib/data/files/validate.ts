import type { Words } from '../../form/words';
import type { Severity } from '../../report/problem';

/** Gives a value out of a file its type. Throws a TypeError that names the place of what is wrong: files travel. */
export type Validator<T> = (value: unknown, at: string) => T;

function refuse(at: string, expected: string): never {
	throw new TypeError(`${at} is not ${expected}`);
}

export const string: Validator<string> = (value, at) =>
	typeof value === 'string' ? value : refuse(at, 'a text');

export const number: Validator<number> = (value, at) =>
	typeof value === 'number' && Number.isFinite(value) ? value : refuse(at, 'a number');

/** A number of things, or a year. */
export const count: Validator<number> = (value, at) =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : refuse(at, 'a count');

export const boolean: Validator<boolean> = (value, at) =>
	typeof value === 'boolean' ? value : refuse(at, 'true or false');

export const nullable =
	<T>(of: Validator<T>): Validator<T | null> =>
	(value, at) =>
		value === null ? null : of(value, at);

/** Of a property that may be left out. */
export const optional =
	<T>(of: Validator<T>): Validator<T | undefined> =>
	(value, at) =>
		value === undefined ? undefined : of(value, at);

/** One of the keys of a table. With its type argument given, the table must have all of them. */
export const keyOf =
	<K extends string>(known: Readonly<Record<K, unknown>>): Validator<K> =>
	(value, at) =>
		typeof value === 'string' && Object.hasOwn(known, value)
			? (value as K)
			: refuse(at, `one of ${Object.keys(known).join(', ')}`);

export const list =
	<T>(of: Validator<T>): Validator<readonly T[]> =>
	(value, at) => {
		if (!Array.isArray(value)) return refuse(at, 'a list');
		value.forEach((each: unknown, i) => of(each, `${at}[${i}]`));
		return value as readonly T[];
	};

export const pair =
	<A, B>(first: Validator<A>, second: Validator<B>): Validator<readonly [A, B]> =>
	(value, at) =>
		Array.isArray(value) && value.length === 2
			? [first(value[0], `${at}[0]`), second(value[1], `${at}[1]`)]
			: refuse(at, 'a pair');

function entriesOf(value: unknown, at: string): Readonly<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(at, 'an object');
	return value as Readonly<Record<string, unknown>>;
}

export const record =
	<T>(of: Validator<T>): Validator<Readonly<Record<string, T>>> =>
	(value, at) => {
		const entries = entriesOf(value, at);
		for (const [key, each] of Object.entries(entries)) of(each, `${at}.${key}`);
		return entries as Readonly<Record<string, T>>;
	};

/** A validator for every property of a type, those that may be left out included. */
type Shape<T> = { readonly [K in keyof T]-?: Validator<T[K]> };

/** The object itself, once every property is known to be right; properties that nobody knows are left as they are. */
export function object<T extends object>(shape: Shape<T>): Validator<T> {
	const properties = Object.entries<Validator<unknown>>(shape);
	return (value, at) => {
		const given = entriesOf(value, at);
		for (const [key, of] of properties)
			of(Object.hasOwn(given, key) ? given[key] : undefined, `${at}.${key}`);
		return given as T;
	};
}

export const words: Validator<Words> = object<Words>({ zh: string, en: string });

export const severity: Validator<Severity> = keyOf<Severity>({ error: true, warning: true, info: true });
