import type { Catalog } from '../data/catalog';

/** A catalog whose years reach as far as the reader's own reports do: a report may be newer than the site. */
export function withYearsOf(catalog: Catalog, years: readonly number[]): Catalog {
	if (years.length === 0) return catalog;
	const { defaults } = catalog;
	const [first, last] = defaults.span;
	const span = [Math.min(first, ...years), Math.max(last, ...years)] as const;
	return { ...catalog, defaults: { ...defaults, span } };
}
