import { readHandover, type Handover } from '$lib/own/handover/handover';
import { MANIFEST_FILE } from '$lib/own/handover/manifest';
import { packedIn, type Packed } from '$lib/own/handover/packed';
import { FIGURES_FILE, REPORTS_FILE } from '$lib/report/csv/columns';
import type { FileToRead } from '../read/reader';

/** Bytes of an archive that is looked into. */
const LARGEST = 256 * 1024 * 1024;

/** An archive among dropped files, or the folder it was unpacked to. */
interface FoundHandover {
	readonly handover: Handover | 'newer' | 'damaged';
	/** Its reports.csv with the figures.csv, where nothing else of its reports is whole. */
	readonly instead: readonly FileToRead[];
}

/** The project's own CSV of an archive, to be read as such. */
function csvOf(
	handover: Handover | 'newer',
	of: (path: string) => FileToRead | undefined
): readonly FileToRead[] {
	if (handover === 'newer' || !handover.hasOnlyCsv) return [];
	const [reports, figures] = [of(REPORTS_FILE), of(FIGURES_FILE)];
	return reports && figures ? [{ ...reports, figures }] : [];
}

/** The archive a file is, where it hands something over; null where it is anything else. */
async function handoverOf({ path, file }: FileToRead): Promise<FoundHandover | null> {
	if (!/\.zip$/i.test(file.name) || file.size > LARGEST) return null;
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
	let packed: Packed;
	try {
		packed = packedIn(bytes);
	} catch {
		return { handover: 'damaged', instead: [] };
	}
	const handover = await readHandover(packed);
	const member = (name: string) => ({ path: `${path}!${name}`, file, member: name });
	return handover && { handover, instead: csvOf(handover, member) };
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Files that lie in and below a folder to which an archive was unpacked, as that archive. */
async function unpackedAt(folder: string, files: readonly FileToRead[]): Promise<FoundHandover | null> {
	const within = new Map(files.map((each) => [each.path.slice(folder.length), each]));
	const handover = await readHandover({
		paths: [...within.keys()],
		bytes: async (path) => {
			const file = within.get(path)?.file;
			return file ? new Uint8Array(await file.arrayBuffer()) : null;
		}
	});
	return handover && { handover, instead: csvOf(handover, (name) => within.get(name)) };
}

/** What was dropped: archives that hand something over, packed or unpacked, and the documents beside them. */
export async function sortedDrop(files: readonly FileToRead[]): Promise<{
	readonly handovers: readonly (Handover | 'newer' | 'damaged')[];
	readonly documents: readonly FileToRead[];
}> {
	const handovers: (Handover | 'newer' | 'damaged')[] = [];
	const documents: FileToRead[] = [];
	const take = ({ handover, instead }: FoundHandover) => {
		handovers.push(handover);
		documents.push(...instead);
	};
	let left = files;
	for (const folder of new Set(files.filter(isManifest).map(({ path }) => folderOf(path)))) {
		const within = left.filter(({ path }) => path.startsWith(folder));
		const found = await unpackedAt(folder, within).catch(() => null);
		if (!found) continue;
		take(found);
		left = left.filter((each) => !within.includes(each));
	}
	for (const each of left) {
		const found = await handoverOf(each).catch(() => null);
		if (found) take(found);
		else documents.push(each);
	}
	return { handovers, documents };
}

const isManifest = ({ path }: FileToRead): boolean => path.slice(folderOf(path).length) === MANIFEST_FILE;
