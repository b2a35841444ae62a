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
	const found: FileToRead[] = [];
	for (let batch = await batchOf(reader); batch.length > 0; batch = await batchOf(reader))
		for (const each of batch) found.push(...(await below(each)));
	return found;
}

/** Files that were dropped, folders opened, in the order of their paths. Must be called while the drop is handled: browsers forget it after. */
export async function droppedFiles(dropped: DataTransfer): Promise<FileToRead[]> {
	const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	if (entries.length === 0) return chosenFiles(dropped.files);
	const found = (await Promise.all(entries.map(below))).flat();
	return found.toSorted((a, b) => a.path.localeCompare(b.path, 'zh-CN', { numeric: true }));
}
