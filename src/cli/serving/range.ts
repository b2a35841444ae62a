/** First and last byte, both included. */
interface ByteRange {
	readonly start: number;
	readonly end: number;
}

const ONE_RANGE = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/;

/**
 * What a Range header asks of a file of `size` bytes (RFC 9110, 14.2). Several ranges at once and what
 * cannot be read are answered with the whole file, as the RFC allows.
 */
export function rangeOf(header: string, size: number): ByteRange | 'whole' | 'unsatisfiable' {
	const match = ONE_RANGE.exec(header.replaceAll(' ', ''));
	if (!match) return 'whole';
	const [, from, to, suffix] = match;
	if (from === undefined) {
		const length = Math.min(Number(suffix), size);
		return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
	}
	const start = Number(from);
	const end = to ? Number(to) : Infinity;
	if (end < start) return 'whole';
	return start >= size ? 'unsatisfiable' : { start, end: Math.min(end, size - 1) };
}
