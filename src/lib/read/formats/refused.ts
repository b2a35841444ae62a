import { Refusal } from '../refusal';
import { foreignOf } from './fileKind';

/** Readers of what is known and cannot be read: the person is told what to do instead. */

export function readPicture(): never {
	throw new Refusal('picture');
}

/** A compound file that holds neither a Word document nor a workbook: programs of their own kept it, as WPS once did. */
export function readForeignOffice(): never {
	throw new Refusal('foreign_office');
}

/** Another archive, or a document of another format. */
export function readForeign(bytes: Uint8Array): never {
	const foreign = foreignOf(bytes);
	throw new Refusal(foreign?.isArchive ? 'other_archive' : 'other_format', foreign?.name ?? '');
}
