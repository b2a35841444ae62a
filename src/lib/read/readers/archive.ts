/** Sizes written in the directory of a zip archive: told before anything is unpacked. */

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_557;

/** Bytes the entries of an archive unpack to, as its directory says; null when the directory cannot be read. */
export function unpackedSize(bytes: Uint8Array): number | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(view);
	if (end === null) return null;
	const entries = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	let size = 0;
	for (let i = 0; i < entries; i++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
		size += view.getUint32(at + 24, true);
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return size;
}

function endOfDirectory(view: DataView): number | null {
	const first = Math.max(0, view.byteLength - LONGEST_COMMENT);
	for (let at = view.byteLength - 22; at >= first; at--)
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	return null;
}
