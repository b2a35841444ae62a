import { fnv } from '../report/fnv';

/**
 * Tells documents apart by their contents: 64 bits of hash and the length. Not `crypto.subtle`, which browsers give only
 * to addresses with https, and closed networks often have none.
 */
export const contentsKey = (bytes: Uint8Array): string =>
	[fnv(bytes, 0x811c9dc5), fnv(bytes, 0x01234567), bytes.length].map((part) => part.toString(36)).join('-');
