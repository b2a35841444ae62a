/** Bytes within bounds: like the reads of a DataView, these throw a RangeError where a length or an offset points outside. */

export function part(view: DataView, at: number, length: number): DataView {
	if (length < 0 || at < 0 || at + length > view.byteLength) throw new RangeError('outside its stream');
	return new DataView(view.buffer, view.byteOffset + at, length);
}

/** So many letters of two bytes each. */
export const textAt = (view: DataView, at: number, characters: number): string =>
	Array.from({ length: characters }, (_, i) => String.fromCharCode(view.getUint16(at + i * 2, true))).join(
		''
	);

/** Numbers of four bytes, one after another; `count` is checked against the bytes there are before any is read. */
export function numbersAt(view: DataView, at: number, count: number): number[] {
	const bytes = part(view, at, count * 4);
	return Array.from({ length: count }, (_, i) => bytes.getUint32(i * 4, true));
}
