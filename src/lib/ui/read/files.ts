import { FIGURES_FILE, REPORTS_FILE } from '../../report/csv/columns';
import type { FileToRead } from './reader';

/** Files people did not mean: those the system keeps in folders. */
const isLitter = (name: string): boolean => name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name);

/** Files of a file or folder input, with their path below the folder chosen. */
export const chosenFiles = (files: FileList | null): FileToRead[] =>
	[...(files ?? [])]
		.filter((file) => !isLitter(file.name))
		.map((file) => ({ path: file.webkitRelativePath || file.name, file }));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
	new Promise((resolve, reject) => entry.file(resolve, reject));

/** One batch of a folder; a browser gives a hundred at a time, and an empty one at the end. */
const batchOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
	new Promise((resolve, reject) => reader.readEntries(resolve, reject));

async function below(entry: FileSystemEntry): Promise<FileToRead[]> {
	if (isLitter(entry.name)) return [];
	if (entry.isFile)
		return [{ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry as FileSystemFileEntry) }];
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	const files: FileToRead[] = [];
	for (let batch = await batchOf(reader); batch.length > 0; batch = await batchOf(reader))
		for (const each of batch) files.push(...(await below(each)));
	return files;
}

/** Files that were dropped, folders opened, in the order of their paths. Must be called while the drop is handled: browsers forget it after. */
export async function droppedFiles(dropped: DataTransfer): Promise<FileToRead[]> {
	const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	if (entries.length === 0) return chosenFiles(dropped.files);
	const files = (await Promise.all(entries.map(below))).flat();
	return files.toSorted((a, b) => a.path.localeCompare(b.path, 'zh-CN', { numeric: true }));
}

/** Larger ones are refused whole. */
const LARGEST_ARCHIVE = 64 * 1024 * 1024;

/** The documents of an archive one by one; anything else as it is, and an archive that cannot be opened to be refused. */
async function opened(given: FileToRead): Promise<readonly FileToRead[]> {
	const { path, file, member } = given;
	if (member !== undefined || !/\.zip$/i.test(file.name) || file.size > LARGEST_ARCHIVE) return [given];
	const [{ memberPaths }, { kindOf }] = await Promise.all([
		import('$lib/read/formats/members'),
		import('$lib/read/formats/fileKind')
	]);
	try {
		const bytes = new Uint8Array(await file.arrayBuffer());
		const members = kindOf(bytes) === 'zip' ? memberPaths(bytes) : [];
		return members.length === 0
			? [given]
			: members.map((member) => ({ path: `${path}!${member}`, file, member }));
	} catch {
		return [given];
	}
}

/** What stands beside the project's own CSV and is no document: what was wrong with the documents it was read from. */
const PROBLEMS_FILE = 'problems.csv';

/** Folder, or archive, and name: `a.zip!x/reports.csv`. */
const placeOf = ({ path }: FileToRead): { readonly folder: string; readonly name: string } => {
	const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1;
	return { folder: path.slice(0, at), name: path.slice(at) };
};

/** The project's own CSV as one: reports.csv with the figures.csv that lies beside it. */
export function pairedCsv(files: readonly FileToRead[]): FileToRead[] {
	const own = new Map<string, FileToRead>();
	for (const each of files) {
		const { folder, name } = placeOf(each);
		if (name === FIGURES_FILE) own.set(folder, each);
	}
	const folders = new Set(
		files
			.map(placeOf)
			.flatMap(({ folder, name }) => (name === REPORTS_FILE && own.has(folder) ? [folder] : []))
	);
	return files.flatMap((each) => {
		const { folder, name } = placeOf(each);
		if (!folders.has(folder) || ![REPORTS_FILE, FIGURES_FILE, PROBLEMS_FILE].includes(name)) return [each];
		const figures = own.get(folder);
		return name === REPORTS_FILE && figures ? [{ ...each, figures }] : [];
	});
}

/** Files with archives opened, in their order, and the project's own CSV as one. */
export const openedArchives = async (files: readonly FileToRead[]): Promise<FileToRead[]> =>
	pairedCsv((await Promise.all(files.map(opened))).flat());
