import { readFile } from 'node:fs/promises';
import type { Words } from '../../lib/form/words';
import type { Divisions } from '../../lib/report/divisions';
import { problem } from '../../lib/read/problems';
import { readDocument, type FileReading } from '../../lib/read/read';
import { COMMAND_LINE_READERS } from './readers';

const REASONS: Readonly<Record<string, Words>> = {
	ENOENT: { zh: '没有这个文件', en: 'no such file' },
	EISDIR: { zh: '这是文件夹', en: 'it is a folder' },
	EACCES: { zh: '没有读取权限', en: 'no permission' }
};

function reasonOf(error: unknown): Words | string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** Reads a file from the disk. A file that cannot be opened is a reading with a problem, like any other fault. */
export async function readFileOf(path: string, divisions: Divisions): Promise<FileReading> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(path);
	} catch (error) {
		return { file: path, reports: [], problems: [problem('unreadable_file', reasonOf(error))] };
	}
	return readDocument(bytes, path, divisions, COMMAND_LINE_READERS);
}
