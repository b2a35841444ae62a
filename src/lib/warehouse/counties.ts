import type { View } from '../view/view';
import { unpackCounty, type HeldOrgan } from './answers/county';
import type { Catalog, ListFiles } from './catalog';
import { filesOf, organOf } from './lists';
import type { AnswerSource } from './source';
import { organsWithin } from './within';

export type { HeldOrgan } from './answers/county';

type Files = Pick<AnswerSource, 'catalog' | 'file'>;

/** More files than these, a prefecture's, are more than a page should fetch for one question: the engine reads a few columns of the wide table. */
const MOST_FILES = 24;

/** Whether all of an area is in few enough files to be fetched at once. */
export const isOfFewFiles = (area: string, { counties }: Pick<Catalog, 'counties'>): boolean =>
	filesOf(counties, area).length <= MOST_FILES;

/** The file that holds what lies exactly at a place. */
function fileAt({ folder, from }: ListFiles, place: string): string | null {
	const at = from.findLastIndex((code) => code <= place);
	return at < 0 ? null : `${folder}/${at}.json`;
}

/** Files read last, by who fetches them: a page asks for its figures, its findings and its next view out of the same few. */
const lately = new WeakMap<Files['file'], Map<string, Promise<readonly HeldOrgan[]>>>();

/** A file that could not be had is forgotten, and asked for again. Nobody's change of mind stops what another may wait for. */
function read(path: string, { file }: Files): Promise<readonly HeldOrgan[]> {
	const files = lately.get(file) ?? new Map<string, Promise<readonly HeldOrgan[]>>();
	lately.set(file, files);
	const known = files.get(path) ?? file(path).then(unpackCounty);
	files.delete(path);
	files.set(path, known);
	known.catch(() => files.delete(path));
	for (const [oldest] of files) if (files.size > MOST_FILES) files.delete(oldest);
	return known;
}

/** The organs of some files by their codes. */
async function readAll(paths: readonly string[], source: Files): Promise<ReadonlyMap<string, HeldOrgan>> {
	const held = await Promise.all(paths.map((path) => read(path, source)));
	return new Map(held.flat().map((each) => [each.organ.code, each]));
}

/** The files of places, each once. */
const filesAt = (places: readonly string[], { catalog }: Files): readonly string[] => [
	...new Set(places.flatMap((place) => fileAt(catalog.counties, place) ?? []))
];

/**
 * Organs by their codes, with their reports and findings, in the order asked for; those the data set does not have are left out.
 * Rejects when a file cannot be fetched or is damaged.
 */
export async function organsHeld(codes: readonly string[], source: Files): Promise<readonly HeldOrgan[]> {
	// Whose code is numbered as a division lies there; of any other the list of organs says where.
	const numbered = codes.filter((code) => /^\d+$/.test(code));
	const near = await readAll(filesAt(numbered, source), source);
	const elsewhere = codes.filter((code) => !near.has(code));
	const entries = await Promise.all(elsewhere.map((code) => organOf(code, source)));
	const places = entries.flatMap((organ) => (organ ? [organ.area ?? organ.code] : []));
	const far = await readAll(filesAt(places, source), source);
	return codes.flatMap((code) => near.get(code) ?? far.get(code) ?? []);
}

/** The organs of a group in an area, in the order of codes; null where they are in too many files. Rejects as `organsHeld` does. */
export async function organsOfArea(
	{ area, group }: Pick<View, 'group'> & { readonly area: string },
	source: Files
): Promise<readonly HeldOrgan[] | null> {
	if (!isOfFewFiles(area, source.catalog)) return null;
	const files = filesOf(source.catalog.counties, area);
	const held = await readAll(files, source);
	const organs = [...held.values()].map(({ organ }) => organ);
	return organsWithin(organs, { area, group }).flatMap(({ code }) => held.get(code) ?? []);
}

/** The organs a view asks about by name or by their area; null where it asks about a whole group, or an area too wide. */
export async function organsAsked(
	{ organs, area, group }: Pick<View, 'organs' | 'area' | 'group'>,
	source: Files
): Promise<readonly HeldOrgan[] | null> {
	if (organs.length > 0) return organsHeld(organs, source);
	return area === null ? null : organsOfArea({ area, group }, source);
}
