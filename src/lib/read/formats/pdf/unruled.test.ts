import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfOf, PLAIN_PDF, type PdfStyle } from '../../testing/pdfLayout';
import { anyReport, readBack, whole } from '../../testing/whole';

/** Reports whose tables break over pages at other rows each. */
const REPORTS = fc.sample(anyReport, { seed: 3, numRuns: 4 });
const UNRULED: PdfStyle = { ...PLAIN_PDF, ruled: false, padding: 5 };

describe('a report whose tables have no lines', () => {
	it.each<[string, Partial<PdfStyle>]>([
		['all texts at the left', {}],
		['figures at the right', { figures: 'right' }],
		['figures in the middle', { figures: 'middle' }],
		['all texts in the middle', { texts: 'middle', figures: 'middle' }],
		['all texts at the right', { texts: 'right', figures: 'right' }],
		['the tops of its cells level', { level: 'top' }],
		['texts from side to side', { texts: 'both' }],
		['texts and figures from side to side', { texts: 'both', figures: 'both' }],
		['heads printed again on each page', { repeated: true }],
		['a number under each page', { foot: (page) => `第 ${page} 页` }]
	])('is read whole with %s', async (_, style) => {
		for (const [i, report] of REPORTS.entries()) {
			const bytes = pdfOf([report], { ...UNRULED, ...style, above: i * 60 });
			expect(await readBack(bytes, report)).toEqual(whole(report));
		}
	});
});

describe('a report whose tables have no lines and are too narrow', () => {
	// Long numbers go on in a second line, and every third cell is empty.
	const long = REPORTS.map((report) => ({
		...report,
		printed: new Map([...report.printed].map(([field, text], i) => [field, i % 3 === 0 ? '' : text] as const))
	}));

	it.each<[string, Partial<PdfStyle>]>([
		['at the left', {}],
		['at the right', { figures: 'right' }],
		['in the middle', { texts: 'middle', figures: 'middle' }],
		['from side to side', { texts: 'both', figures: 'both' }]
	])('gives no figure that is not printed, set %s', async (_, style) => {
		for (const level of ['top', 'middle'] as const)
			for (const report of [...REPORTS, ...long]) {
				const bytes = pdfOf([report], { ...UNRULED, ...style, level, padding: 8 });
				expect((await readBack(bytes, report)).wrong).toEqual([]);
			}
	});
});
