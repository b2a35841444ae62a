import { boolean, count, keyOf, list, nullable, object, optional, string } from '../data/files/validate';
import type { BatchCounty } from '../read/identity/county';
import type { ShortenedName, Unplaced, UnplacedName } from '../read/roster/roster';
import { KIND_WORDS, type Organ, type OrganKind } from '../report/organ';
import { countyJson } from './storedJson';

/** Who must report in a county, as it was typed or taken from a file. One a machine. */
export interface KeptRoster {
	readonly key: 'roster';
	readonly county: BatchCounty;
	readonly organs: readonly Organ[];
	/** Lines that stand for no organ of the county. */
	readonly unplaced: readonly UnplacedName[];
	/** Lines that stand for an organ by its short name; what an earlier version of the program kept has none. */
	readonly shortened?: readonly ShortenedName[];
	/** The townships of the division list were added. */
	readonly townshipsAdded: boolean;
}

const rosterJson = object<KeptRoster>({
	key: keyOf<'roster'>({ roster: true }),
	county: countyJson,
	organs: list(
		object<Organ>({
			code: string,
			name: string,
			kind: keyOf<OrganKind>(KIND_WORDS),
			path: list(string),
			area: nullable(string),
			formerNames: list(string)
		})
	),
	unplaced: list(
		object<UnplacedName>({
			name: string,
			line: count,
			why: keyOf<Unplaced>({ no_name: true, elsewhere: true, twice: true, several: true })
		})
	),
	shortened: optional(list(object<ShortenedName>({ name: string, line: count, organ: string }))),
	townshipsAdded: boolean
});

/** How a roster lies in the browser's database: JSON as it is, before records had versions too. */
export const KEPT_ROSTER = {
	version: 1,
	write: (roster: KeptRoster): unknown => roster,
	read: (kept: unknown): KeptRoster => rosterJson(kept, 'roster')
} as const;
