import type { Catalog } from '../data/catalog';
import { compare, type OrganReports, type OrganWithFindings } from '../data/dataset';
import type { DataSource } from '../data/dataSource';
import { EngineError, type Engine } from '../data/engines/engine';
import { organsWithin } from '../data/within';
import { CATALOG } from './points';

const nothing = () => Promise.reject(new Error('not in this source'));
const noList = { parts: () => [], read: nothing };

/** A data source in which nothing can be had but its catalog. */
export const emptySource = (catalog: Catalog = CATALOG): DataSource => ({
	catalog,
	organs: noList,
	reports: noList,
	areas: nothing,
	spellings: nothing,
	ruleTallies: nothing,
	organsWithReports: () => Promise.resolve(null),
	stored: nothing,
	engine: () => Promise.reject(new EngineError('engine_missing', 'no engine in this source'))
});

/** A data source that has an engine and nothing else: every answer is one of SQL. */
export const engineSource = (engine: Engine, catalog?: Catalog): DataSource => ({
	...emptySource(catalog),
	engine: () => Promise.resolve(engine)
});

/** A data source that has all reports at hand and no engine. A whole group is asked for as an area that holds everybody. */
export function localSource(
	organs: readonly (OrganReports & Partial<OrganWithFindings>)[],
	catalog?: Catalog
): DataSource {
	const all = organs
		.map((each) => ({ findings: [], ...each }))
		.toSorted((a, b) => compare(a.organ.code, b.organ.code));
	const known = new Map(all.map((each) => [each.organ.code, each]));
	return {
		...emptySource(catalog),
		organsWithReports: (whom) => {
			const codes =
				'organs' in whom
					? whom.organs
					: organsWithin(
							all.map(({ organ }) => organ),
							{ group: whom.group, area: whom.area ?? '' }
						).map(({ code }) => code);
			return Promise.resolve(codes.flatMap((code) => known.get(code) ?? []));
		}
	};
}
