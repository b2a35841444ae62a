/** FNV-1a in 32 bits from a start of one's own. */
export function fnv(bytes: Uint8Array, start: number): number {
	let hash = start;
	for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash >>> 0;
}
