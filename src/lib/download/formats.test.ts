import { describe, expect, it } from 'vitest';
import { chart } from '../charts/chart';
import { figureTable } from '../text/columns/figureTable';
import type { ExportedFigure } from '../text/exportedFigure';
import { CATALOG, pointOf, viewOf } from '../testing/points';
import { csvFile, fileOf, FORMATS, ROW_FORMATS, rowsFileOf } from './formats';

const view = viewOf({ organs: ['990101001'], years: [2022, 2023] });
const rows = [pointOf({ year: 2022, value: 1 }), pointOf({ year: 2023, value: 2 })];
const answer = { question: 'series', rows } as const;
const exported: ExportedFigure = {
	title: '行政处罚决定',
	sentence: '',
	explain: '',
	coverage: '',
	table: figureTable({ view, answer }, CATALOG, 'zh'),
	catalog: CATALOG,
	language: 'zh',
	address: 'https://lens.example/trends/'
};
const drawn = chart({ view, answer, language: 'zh', shape: 'desk' });
/** A picture of pixels is drawn by a browser: `tests/browser/export.spec.ts` looks at it. */
const WRITTEN = FORMATS.filter(({ id }) => id !== 'png');

describe('the list of formats', () => {
	it('names each once, in both languages', () => {
		expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
		for (const { label, hint } of FORMATS)
			for (const words of [label, hint]) {
				expect(words.zh).not.toBe('');
				expect(words.en).not.toBe('');
			}
	});

	it.each(WRITTEN)('$id is a file of its type', async (format) => {
		const file = await fileOf(format, exported, drawn);
		expect(file.type).toBe(format.type);
		expect(file.size).toBeGreaterThan(0);
	});

	it.each(ROW_FORMATS)('$id of the rows is the same file with a chart and without one', async (format) => {
		const [alone, beside] = [await rowsFileOf(format, exported), await fileOf(format, exported, drawn)];
		expect(await alone.arrayBuffer()).toEqual(await beside.arrayBuffer());
	});
});

it('a table alone is the same CSV', async () => {
	const [csv] = ROW_FORMATS;
	expect(await (await csvFile(exported.table)).text()).toBe(
		csv && (await (await rowsFileOf(csv, exported)).text())
	);
});
