import { ensureWithin } from '../limits';
import { Refusal } from '../refusal';
import { listed, unpacked } from './archive';

/** Documents packed into one file (.zip). Each is read as a file of its own; an archive among them is not opened. */

/** What programs put beside documents, and folders. Steps to here and up hide nothing: what lies behind them is read like all else. */
const isDocument = (path: string): boolean =>
	!path.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|~\$|Thumbs\.db$|desktop\.ini$)/i.test(path);

/** Paths of the documents. Throws a Refusal when the archive is damaged, or holds more than one may. */
export function memberPaths(bytes: Uint8Array): string[] {
	const members = listed(bytes).filter(({ path }) => isDocument(path));
	ensureWithin('members', members.length);
	ensureWithin(
		'archive',
		members.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0)
	);
	return members.map(({ path }) => path);
}

/** One of the documents. Throws a Refusal when it cannot be unpacked. */
export function memberBytes(bytes: Uint8Array, path: string): Uint8Array {
	const member = unpacked(bytes, (one) => one === path)[path];
	if (!member) throw new Refusal('damaged');
	return member;
}

/** The reader of an archive that nobody has opened: it says what to do. */
export function readArchive(bytes: Uint8Array): never {
	if (memberPaths(bytes).length > 0) throw new Refusal('packed');
	throw new Refusal('not_a_document', { zh: '压缩包，其中没有文件', en: 'an archive without files' });
}
