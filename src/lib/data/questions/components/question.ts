import type { FormVersion } from '../../../form/field';
import type { Topic } from '../../../form/topics';
import type { OrganGroup } from '../../../report/organ';
import { isOwn, type View } from '../../../view/view';
import { whomOf } from '../../dataSource';
import type { Row } from '../../engines/engine';
import { pack, unpack, type Columns } from '../../files/columns';
import { answerPath, holdsYears } from '../../files/storedAnswers';
import { aggregatedFrom } from '../points/aggregate';
import type { Point } from '../points/point';
import type { Question } from '../question';
import { localComponents } from './local';

/** The components of a topic, for whom and when a view says. */
export interface ComponentsRequest extends Pick<View, 'organs' | 'group' | 'area' | 'years'> {
	readonly topic: Topic;
}

interface RowOrgan {
	readonly code: string;
	readonly name: string;
}

/** One part of a topic in one year, for the organs of a view put together, or for one organ. */
export interface ComponentRow {
	readonly year: number;
	/** Id of the part's indicator. */
	readonly indicator: string;
	/** Where the two forms give series that must not be joined: the form of this stretch; else null. */
	readonly segment: FormVersion | null;
	/** The sum, for a rate the ratio of sums, or the organ's own figure; null when there is none. */
	readonly value: number | null;
	/** Of a rate: the two sums over the organs that have both. Null for counts. */
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** Organs added up: for parts of a whole those that report every part. Organs with a report; organs asked about. */
	readonly reporting: number;
	readonly reports: number;
	readonly expected: number;
	/** Those added up that also are, in the same stretch, in the year before; 0 in the first year asked about. */
	readonly matched: number;
	/** The organ of a row of one. */
	readonly organ: RowOrgan | null;
	/**
	 * Of a sum of several: the organ with most of it, of as many the one of the smallest code; of parts of a whole, with most of what
	 * they add up to. Null where nobody has any, and of a rate.
	 */
	readonly largest: (RowOrgan & { readonly value: number }) | null;
	/** Of a single organ: its figure, with its state and the way back to its report. */
	readonly point: Point | null;
}

const KEYS = [
	'year',
	'indicator',
	'segment',
	'value',
	'numerator',
	'denominator',
	'reporting',
	'reports',
	'expected',
	'matched',
	'leader',
	'leaderName',
	'largest'
] as const;

/** A row from a row of the query, or from a row of the same columns out of a file. */
export function componentRowFrom(row: Row): ComponentRow {
	const sums = aggregatedFrom(row);
	const { leader, leaderName, largest } = row;
	const one = typeof leader === 'string' ? { code: leader, name: String(leaderName) } : null;
	return {
		...sums,
		indicator: String(row['indicator']),
		matched: Number(row['matched']),
		organ: sums.reporting === 1 ? one : null,
		largest: one && typeof largest === 'number' ? { ...one, value: largest } : null,
		point: null
	};
}

export const packComponents = (rows: readonly ComponentRow[]): Columns =>
	pack(
		rows.map(({ organ, largest, ...row }) => {
			const leader = organ ?? largest;
			return {
				...row,
				leader: leader?.code ?? null,
				leaderName: leader?.name ?? null,
				largest: largest?.value ?? null
			};
		}),
		KEYS
	);

/** The rows again. Throws on anything but what `packComponents` writes. */
export const unpackComponents = (packed: unknown): readonly ComponentRow[] =>
	unpack(packed, KEYS).map(componentRowFrom);

/** An organ read on this machine is shown by itself and never added to published ones. */
const addedUp = (organs: readonly string[]): readonly string[] =>
	organs.length === 1 ? organs : organs.filter((organ) => !isOwn(organ));

/** The components of a topic by group, as one file holds them. */
type StoredComponents = Readonly<Partial<Record<OrganGroup, unknown>>>;

export const components: Question<ComponentsRequest, readonly ComponentRow[]> = {
	name: 'components',
	key: ({ topic, organs, group, area, years }) => JSON.stringify([topic.id, organs, group, area, years]),
	whom: (request) =>
		request.organs.length > 0 ? { organs: addedUp(request.organs) } : whomOf(request),
	local: localComponents,
	/** Written for each topic over each whole group, all years. */
	stored({ topic, organs, group, area, years }, catalog) {
		const [from, to] = years;
		if (organs.length > 0 || area !== null || !holdsYears(years, catalog)) return null;
		return async (read) => {
			const groups = (await read(answerPath.components(topic.id))) as StoredComponents;
			return unpackComponents(groups[group])
				.filter(({ year }) => year >= from && year <= to)
				.map((row) => (row.year === from ? { ...row, matched: 0 } : row));
		};
	},
	sql: async () => (await import('./sql')).componentsInSql,
	size: (rows) => rows.length
};
