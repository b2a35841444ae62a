import type { DrawnChart } from '../charts/drawing';
import type { ExportedFigure } from '../text/exportedFigure';
import { pictureOf } from './svg';

/** Pixels of the file for each px of the drawing: sharp in print and on dense screens. */
const PNG_SCALE = 2;

/**
 * The picture as PNG, drawn by the browser from its SVG, so that both show the same. From a data address: it needs
 * nothing but the policy for images. Rejects when the browser cannot draw or hold it.
 */
export async function pngOf(exported: ExportedFigure, chart: DrawnChart): Promise<Blob> {
	const { svg, width, height } = pictureOf(exported, chart);
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width * PNG_SCALE;
	canvas.height = height * PNG_SCALE;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas');
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob(
			(blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
			'image/png'
		);
	});
}
