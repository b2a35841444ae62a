import type { AreaEntry, OrganEntry, ReportEntry } from './catalog';
import type { DataSource, ListParts } from './dataSource';

/** What is known of some organs, the areas around and their reports. */
export interface Lists {
	readonly organs: readonly OrganEntry[];
	readonly areas: readonly AreaEntry[];
	readonly reports: readonly ReportEntry[];
	/** Who must report, where somebody says so. */
	readonly roster?: readonly OrganEntry[] | null;
}

/** A list, all of it or the parts that may hold what lies in an area, and with it some beside it. Rejects when a part cannot be had. */
export async function listOf<T>(list: ListParts<T>, area?: string): Promise<readonly T[]> {
	return (await Promise.all(list.parts(area).map((part) => list.read(part)))).flat();
}

/**
 * The organ of a code; null when the data set has none. One that is numbered as a division lies where its code says, or
 * somewhere around; any other may lie anywhere, and the whole list is looked through.
 */
export async function organOf(
	code: string,
	{ organs }: Pick<DataSource, 'organs'>
): Promise<OrganEntry | null> {
	const among = (some: readonly OrganEntry[]) => some.find((organ) => organ.code === code);
	const near = /^\d+$/.test(code) ? among(await listOf(organs, code)) : undefined;
	return near ?? among(await listOf(organs)) ?? null;
}

/** Reports of an organ, the earliest first. */
export async function reportsOf(
	{ code, area }: Pick<OrganEntry, 'code' | 'area'>,
	{ reports }: Pick<DataSource, 'reports'>
): Promise<readonly ReportEntry[]> {
	const near = await listOf(reports, area ?? code);
	return near.filter(({ organ }) => organ === code);
}
