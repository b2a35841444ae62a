import type { OwnDataset } from './ownDataset';
import { packOrgans, type PackedOrgans } from './packed';

/** A data set without its reports: what pages list and count. */
export type OwnLists = Omit<OwnDataset, 'held'>;

/** Each list as JSON, of which a browser makes objects many times as fast as it copies them. */
export type PackedLists = Readonly<Record<keyof OwnLists, string>>;

/** A data set as it was made: kept, and sent to pages. */
export interface MadeDataset {
	readonly lists: PackedLists;
	readonly reports: PackedOrgans;
}

export const packLists = (lists: OwnLists): PackedLists =>
	Object.fromEntries(
		Object.entries(lists).map(([name, list]) => [name, JSON.stringify(list)])
	) as PackedLists;

export const packDataset = ({ held, ...lists }: OwnDataset): MadeDataset => ({
	lists: packLists(lists),
	reports: packOrgans(held)
});
