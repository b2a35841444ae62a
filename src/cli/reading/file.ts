import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Words } from '../../lib/form/words';
import { contentsKey } from '../../lib/read/contentsKey';
import { memberBytes } from '../../lib/read/formats/members';
import { problem } from '../../lib/read/problems';
import { readDocument, type FileReading } from '../../lib/read/read';
import { Refusal } from '../../lib/read/refusal';
import type { Divisions } from '../../lib/report/divisions';
import type { Problem } from '../../lib/report/problem';
import { memberOf } from './archives';
import type { Journal } from './journal';
import { LARGEST_FILE } from './limits';
import { fileProblem } from './problems';
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

/** A reading of a file and whether it was kept from an earlier run. */
export interface Reading extends FileReading {
	/** `contentsKey` of the file; empty for one that was not opened. */
	readonly contents: string;
	readonly kept?: boolean;
}

/** A file that gives no report, for one reason. */
export const refused = (file: string, why: Problem): Reading => ({
	file,
	contents: '',
	reports: [],
	problems: [why]
});

/**
 * Reads a file from the disk, or one in an archive, or takes its reading from the journal. A file that cannot be opened is a reading with a
 * problem, like any other fault.
 */
export async function readFileOf(path: string, divisions: Divisions, journal?: Journal): Promise<Reading> {
	try {
		const inArchive = memberOf(path);
		const place = inArchive?.archive ?? path;
		const found = await stat(place);
		if (found.isDirectory()) return refused(path, problem('unreadable_file', REASONS['EISDIR']));
		// A pipe or a device may never end.
		if (!found.isFile()) return refused(path, fileProblem('not_a_file'));
		if (found.size > LARGEST_FILE)
			return refused(path, fileProblem('too_large', `${LARGEST_FILE / 2 ** 20} MB`));
		const whole = await readFile(place);
		const bytes = inArchive ? memberBytes(whole, inArchive.member) : whole;
		const read = { path, size: found.size, modified: found.mtimeMs, bytes };
		const kept = await journal?.find(read);
		const contents = contentsKey(bytes);
		if (kept) return { ...kept, contents, kept: true };
		// Folders around a file may name its county: they are the same by whatever way a person gets there.
		const here = await readDocument(bytes, resolve(path), divisions, COMMAND_LINE_READERS);
		const reading = { ...here, file: path };
		await journal?.keep(read, reading);
		return { ...reading, contents };
	} catch (error) {
		if (error instanceof Refusal) return refused(path, problem(error.code, error.detail));
		return refused(path, problem('unreadable_file', reasonOf(error)));
	}
}
