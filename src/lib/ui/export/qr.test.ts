import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { QUIET_ZONE, qrCodeOf, type QrCode } from './qr';

const SCALE = 4;

interface Edge {
	readonly x: number;
	readonly from: number;
	readonly to: number;
}

/** The upright edges of an outline of straight lines. */
const edgesOf = ({ path }: QrCode): readonly Edge[] =>
	path
		.split('M')
		.slice(1)
		.flatMap((outline) => {
			const points = outline
				.replace('Z', '')
				.split('L')
				.map((point) => point.split(' ').map(Number) as [number, number]);
			return points.flatMap(([x, y], i) => {
				const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
				return x === nextX ? [{ x, from: Math.min(y, nextY), to: Math.max(y, nextY) }] : [];
			});
		});

/** Whether a place is inside, by the edges to its left. */
const dark = (edges: readonly Edge[], x: number, y: number): boolean =>
	edges.filter((edge) => edge.x <= x && edge.from <= y && y < edge.to).length % 2 === 1;

/** What a phone sees, read by a program that has nothing to do with the one that wrote it. */
function readBack(code: QrCode): string | undefined {
	const side = (code.size + 2 * QUIET_ZONE) * SCALE;
	const edges = edgesOf(code);
	const modules = Array.from({ length: code.size }, (_, y) =>
		Array.from({ length: code.size }, (__, x) => dark(edges, x + 0.5, y + 0.5))
	);
	const pixels = new Uint8ClampedArray(side * side * 4);
	for (let y = 0; y < side; y++)
		for (let x = 0; x < side; x++) {
			const [row, column] = [y, x].map((at) => Math.floor(at / SCALE) - QUIET_ZONE) as [number, number];
			pixels.fill(modules[row]?.[column] ? 0 : 255, (y * side + x) * 4, (y * side + x) * 4 + 3);
			pixels[(y * side + x) * 4 + 3] = 255;
		}
	return jsQR(pixels, side, side)?.data;
}

describe('a QR code', () => {
	it('leads where the address of a view leads', () => {
		const address = 'http://10.20.0.5:4173/sub/trends/?i=penalty_decisions&o=410325111+410325103&y=2019-2025';
		const code = qrCodeOf(address);
		expect(code && readBack(code)).toBe(address);
	});

	it('is read as written, whatever an address holds', () => {
		const addresses = fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'small' });
		fc.assert(
			fc.property(addresses, (address) => {
				const code = qrCodeOf(address);
				expect(code && readBack(code)).toBe(address);
			}),
			{ numRuns: 25 }
		);
	});

	it('is none where the text is too long for any', () => {
		expect(qrCodeOf('x'.repeat(4000))).toBeNull();
	});
});
