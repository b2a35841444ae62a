import { unpackOrgans, unpackReports } from './answers/lists';
import type { AreaEntry, ListFiles, OrganEntry, ReportEntry } from './catalog';
import type { AnswerSource } from './source';

/** What is known of some organs, the areas around and their reports. */
export interface Lists {
	readonly organs: readonly OrganEntry[];
	readonly areas: readonly AreaEntry[];
	readonly reports: readonly ReportEntry[];
}

type Files = Pick<AnswerSource, 'catalog' | 'file'>;

/** Addresses of the files of a list, all of them or those that may hold what lies in an area. */
export function filesOf({ folder, from }: ListFiles, area = ''): readonly string[] {
	// The file an area begins in is the last that begins at or before it; it goes on as long as files begin inside it.
	const first = from.findLastIndex((code) => code <= area);
	const inside = from.flatMap((code, i) => (code.startsWith(area) || i === first ? [i] : []));
	return inside.map((i) => `${folder}/${i}.json`);
}

async function read<T>(
	files: readonly string[],
	{ file }: Files,
	unpack: (packed: unknown) => readonly T[]
): Promise<readonly T[]> {
	return (await Promise.all(files.map(async (path) => unpack(await file(path))))).flat();
}

/** The lists of a data set: who reports, where, and what there is. Each rejects when a file cannot be fetched or is damaged. */

/** Organs of the files that may hold those of an area, and with them some beside it; of all files where no area is given. */
export const organList = (source: Files, area = ''): Promise<readonly OrganEntry[]> =>
	read(filesOf(source.catalog.organs, area), source, unpackOrgans);

/** Reports of the files that may hold those of an area, and with them some beside it; of all files where no area is given. */
export const reportList = (source: Files, area = ''): Promise<readonly ReportEntry[]> =>
	read(filesOf(source.catalog.reports, area), source, unpackReports);

/** Every area but the townships. */
export const areaList = async ({ catalog, file }: Files): Promise<readonly AreaEntry[]> =>
	(await file(catalog.areas.path)) as readonly AreaEntry[];

/**
 * The organ of a code; null when the data set has none. One that is numbered as a division lies where its code says, or
 * somewhere around; any other may lie anywhere, and all files are looked through.
 */
export async function organOf(code: string, source: Files): Promise<OrganEntry | null> {
	const among = (organs: readonly OrganEntry[]) => organs.find((organ) => organ.code === code);
	const near = /^\d+$/.test(code) ? among(await organList(source, code)) : undefined;
	return near ?? among(await organList(source)) ?? null;
}

/** Reports of an organ, the earliest first. */
export async function reportsOf(
	{ code, area }: Pick<OrganEntry, 'code' | 'area'>,
	source: Files
): Promise<readonly ReportEntry[]> {
	const near = await reportList(source, area ?? code);
	return near.filter(({ organ }) => organ === code);
}
