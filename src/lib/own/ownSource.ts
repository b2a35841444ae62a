import { compare } from '../data/dataset';
import type { DataSource, ListParts } from '../data/dataSource';
import { EngineError } from '../data/engines/engine';
import { organsWithin } from '../data/within';
import type { OwnDataset } from './ownDataset';

const WHOLE = 'whole';

const wholeList = <T>(items: readonly T[]): ListParts<T> => ({
	parts: () => [WHOLE],
	read: () => Promise.resolve(items)
});

/** What was read on this machine as a data source. All reports are at hand, so that every question is answered from them. */
export function ownSource({
	catalog,
	held,
	organs,
	reports,
	areas,
	tallies,
	spellings,
	roster
}: OwnDataset): DataSource {
	const byCode = new Map(held.map((each) => [each.organ.code, each]));
	const all = held.map(({ organ }) => organ);
	return {
		catalog,
		organs: wholeList(organs),
		reports: wholeList(reports),
		areas: () => Promise.resolve(areas),
		roster: () => Promise.resolve(roster),
		spellings: () => Promise.resolve(spellings),
		ruleTallies: () => Promise.resolve(tallies),
		organsWithReports: (whom) => {
			const codes =
				'organs' in whom
					? whom.organs
					: organsWithin(all, { group: whom.group, area: whom.area ?? '' })
							.map(({ code }) => code)
							.toSorted(compare);
			return Promise.resolve(codes.flatMap((code) => byCode.get(code) ?? []));
		},
		stored: () => Promise.reject(new Error('nothing is written of what was read on this machine')),
		engine: () =>
			Promise.reject(
				new EngineError('engine_missing', 'what was read on this machine is answered from its reports')
			)
	};
}
