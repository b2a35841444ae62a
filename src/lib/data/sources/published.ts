import type { FiledCatalog, ListFiles, OrganEntry } from '../catalog';
import type { OrganWithFindings } from '../dataset';
import type { DataSource, ListParts, Whom } from '../dataSource';
import { unpackAreas } from '../files/areas';
import { unpackCounty } from '../files/unpackCounty';
import { unpackOrgans, unpackReports } from '../files/listFiles';
import { unpackSpellings } from '../files/spellings';
import { organOf } from '../lists';
import { unpackRules } from '../files/rules';
import { organsWithin } from '../within';

/** Reads a file of the data set as parsed JSON, by its path relative to the data set's folder. Rejects when it is not there. */
export type ReadFile = (path: string, signal?: AbortSignal) => Promise<unknown>;

/**
 * What reports one question may fetch, in bytes as sent. Half a megabyte takes 0.4 s on a line of 10 Mbit/s, its reports are read in 0.2 to
 * 0.5 s on one core, and every later question of them takes half of that; the engine takes 11 s on that line. Above it the engine reads
 * a few columns.
 */
const MOST_BYTES = 500_000;

/** Bytes of reports that are kept read, for what a page asks next. */
const MOST_KEPT = 2 * MOST_BYTES;

/** Places in the list of files that may hold what lies in an area. */
function filesIn({ from }: ListFiles, area: string): readonly number[] {
	// The file an area begins in is the last that begins at or before it; it goes on as long as files begin inside it.
	const first = from.findLastIndex((code) => code <= area);
	return from.flatMap((code, i) => (code.startsWith(area) || i === first ? [i] : []));
}

/** The file that holds what lies exactly at a place; none before the first. */
const fileAt = ({ from }: ListFiles, place: string): number => from.findLastIndex((code) => code <= place);

const pathOf = ({ folder }: ListFiles, file: number): string => `${folder}/${file}.json`;

const listParts = <T>(
	files: ListFiles,
	read: ReadFile,
	unpackList: (packed: unknown) => readonly T[]
): ListParts<T> => ({
	parts: (area = '') => filesIn(files, area).map((file) => pathOf(files, file)),
	read: async (path) => unpackList(await read(path))
});

/** Whole organs out of the files of their counties. */
function countyFiles({ counties }: FiledCatalog, read: ReadFile, list: ListParts<OrganEntry>) {
	const kept = new Map<number, Promise<readonly OrganWithFindings[]>>();
	const bytesOf = (files: Iterable<number>) =>
		[...files].reduce((sum, file) => sum + (counties.bytes[file] ?? 0), 0);

	/** Not abortable: other callers may share the request. A file that could not be had is forgotten, and asked for again. */
	function fileOf(file: number): Promise<readonly OrganWithFindings[]> {
		const known = kept.get(file) ?? read(pathOf(counties, file)).then(unpackCounty);
		kept.delete(file);
		kept.set(file, known);
		known.catch(() => kept.delete(file));
		for (const [oldest] of kept) if (kept.size > 1 && bytesOf(kept.keys()) > MOST_KEPT) kept.delete(oldest);
		return known;
	}

	/** The organs of some files by their codes; null where they weigh too much. */
	async function organsIn(
		files: readonly number[],
		most: number
	): Promise<ReadonlyMap<string, OrganWithFindings> | null> {
		if (bytesOf(files) > most) return null;
		const organs = await Promise.all(files.map(fileOf));
		return new Map(organs.flat().map((each) => [each.organ.code, each]));
	}

	const filesAt = (places: readonly string[]): readonly number[] => [
		...new Set(places.map((place) => fileAt(counties, place)).filter((file) => file >= 0))
	];

	async function named(
		codes: readonly string[],
		most: number
	): Promise<readonly OrganWithFindings[] | null> {
		// Whose code is numbered as a division lies there; of any other the list of organs says where.
		const near = await organsIn(filesAt(codes.filter((code) => /^\d+$/.test(code))), most);
		if (!near) return null;
		const elsewhere = codes.filter((code) => !near.has(code));
		const entries = await Promise.all(elsewhere.map((code) => organOf(code, { organs: list })));
		const far = await organsIn(filesAt(entries.flatMap((organ) => (organ ? [organ.area ?? organ.code] : []))), most);
		return far && codes.flatMap((code) => near.get(code) ?? far.get(code) ?? []);
	}

	return async (whom: Whom, most = MOST_BYTES): Promise<readonly OrganWithFindings[] | null> => {
		if ('organs' in whom) return named(whom.organs, most);
		const { group, area } = whom;
		if (area === null) return null;
		const found = await organsIn(filesIn(counties, area), most);
		if (!found) return null;
		const organs = [...found.values()].map(({ organ }) => organ);
		return organsWithin(organs, { area, group }).flatMap(({ code }) => found.get(code) ?? []);
	};
}

/** Answers that are kept read: those of the indicators and years a reader goes back and forth among. */
const MOST_STORED = 12;

/** What was written when the data set was built, the least recently read going first. Not abortable: other callers may share the request. */
function storedFiles({ version }: FiledCatalog, read: ReadFile): DataSource['stored'] {
	const kept = new Map<string, Promise<unknown>>();
	return (path) => {
		const known = kept.get(path);
		if (!known) {
			const reading = read(`${version}/${path}`);
			kept.set(path, reading);
			reading.catch(() => kept.delete(path));
			for (const [oldest] of kept) if (kept.size > MOST_STORED) kept.delete(oldest);
			return reading;
		}
		kept.delete(path);
		kept.set(path, known);
		return known;
	};
}

/** A data set as `lens build` writes it. `engine`: starts what answers SQL. */
export function publishedSource(
	catalog: FiledCatalog,
	read: ReadFile,
	engine: DataSource['engine']
): DataSource {
	const organs = listParts(catalog.organs, read, unpackOrgans);
	return {
		catalog,
		organs,
		reports: listParts(catalog.reports, read, unpackReports),
		areas: async () => unpackAreas(await read(catalog.areas.path)),
		roster: async () => (catalog.roster ? unpackOrgans(await read(catalog.roster.path)) : null),
		spellings: async () => unpackSpellings(await read(catalog.spellings.path)),
		ruleTallies: async () => unpackRules(await read(catalog.rules.path)),
		organsWithReports: countyFiles(catalog, read, organs),
		stored: storedFiles(catalog, read),
		engine
	};
}
