import type { Colour } from '../styles/colours';

/** Parts of a colour, from 0 to 255: decimal, or `#` and hexadecimal. */
function partsIn(value: string): number[] {
	const parts = value.split(/[\s,]+/).filter((part) => part !== '');
	return parts.map((part) => (part.startsWith('#') ? Number.parseInt(part.slice(1), 16) : Number(part)));
}

/** A colour of an OFD file (GB/T 33190-2016, 8.3.2): grey, RGB or CMYK by how many parts it has; null when it is not known. */
export function colourIn(value: string | undefined): Colour | null {
	const parts = partsIn(value ?? '');
	if (!parts.every(Number.isFinite)) return null;
	const [a = 0, b = 0, c = 0, key = 0] = parts;
	if (parts.length === 1) return [a, a, a];
	if (parts.length === 3) return [a, b, c];
	const lit = (ink: number): number => Math.max(0, 255 - ink - key);
	return parts.length === 4 ? [lit(a), lit(b), lit(c)] : null;
}
