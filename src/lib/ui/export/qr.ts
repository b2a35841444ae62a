import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code as modules of 1 × 1: so many a side, without its quiet zone, and the outline of the dark ones as a path of SVG. */
export interface QrCode {
	readonly size: number;
	readonly path: string;
}

/** Modules around a code that stay light, as ISO/IEC 18004 asks. */
export const QUIET_ZONE = 4;

/** The QR code of a text (ISO/IEC 18004), readable with 15 % of it damaged; null for one that is too long for any. */
export function qrCodeOf(text: string): QrCode | null {
	try {
		const code = generate(text, { minCorrectionLevel: correction.M });
		return { size: code.size, path: toSvgPath(code) };
	} catch {
		return null;
	}
}
