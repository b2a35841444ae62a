import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { kindOf } from '../../lib/read/formats/fileKind';
import { memberPaths } from '../../lib/read/formats/members';
import { LARGEST_FILE } from './limits';

/** A file in an archive is named `reports.zip!2023/report.docx`. */

const MEMBER = /^(.*?\.zip)!(.+)$/is;

/** The archive and the path in it; null for any other path. */
export function memberOf(path: string): { readonly archive: string; readonly member: string } | null {
	const [, archive, member] = MEMBER.exec(path) ?? [];
	return archive === undefined || member === undefined ? null : { archive, member };
}

/** Whether the bytes of a file are an archive and no document that is packed alike. */
async function isArchive(path: string): Promise<boolean> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(4));
		return bytesRead === 4 && buffer[0] === 0x50 && buffer[1] === 0x4b;
	} finally {
		await file.close();
	}
}

/** The files to read for a path: those in an archive, else itself. An archive that cannot be opened is left to be refused. */
export async function expanded(
	path: string,
	isSkipped: (name: string) => boolean
): Promise<readonly string[]> {
	if (!/\.zip$/i.test(path)) return [path];
	try {
		const { size } = await stat(path);
		if (size > LARGEST_FILE || !(await isArchive(path))) return [path];
		const bytes = await readFile(path);
		if (kindOf(bytes) !== 'zip') return [path];
		const members = memberPaths(bytes).filter((member) => !isSkipped(basename(member)));
		return members.length === 0 ? [path] : members.map((member) => `${path}!${member}`);
	} catch {
		return [path];
	}
}
