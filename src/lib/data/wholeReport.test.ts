import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS } from '../form/fields';
import { figureOf } from '../report/report';
import { builtDataset, type BuiltDataset } from '../testing/builtDataset';
import { county } from '../testing/county';
import { AREAS } from '../testing/reports';
import type { DataSource } from './dataSource';
import { publishedSource } from './sources/published';
import { wholeReport } from './wholeReport';

const reports = county();
let built: BuiltDataset;
let source: DataSource;
beforeAll(async () => {
	built = await builtDataset({ reports, areas: AREAS });
	source = built.source;
}, 60_000);
afterAll(() => built.close());

describe('a report', () => {
	it('has every figure in its state, with text and remark, as it was read', async () => {
		for (const report of reports) {
			const held = await wholeReport(report.id, report.organ.code, source);
			for (const { id } of FIELDS) {
				const [read, kept] = [figureOf(report, id), held && figureOf(held, id)];
				expect(kept?.state, `${report.id} ${id}`).toBe(read.state);
				if (read.state === 'reported') expect(kept).toMatchObject({ value: read.value });
				else if (read.raw !== undefined) expect(kept).toMatchObject({ raw: read.raw });
			}
			expect(held?.source).toEqual(report.source);
			expect(held?.organ).toEqual(report.organ);
		}
	});

	it('is none, and never a part, when its file is missing or damaged', async () => {
		const { id, organ } = reports[0]!;
		for (const read of [() => Promise.reject(new Error('404')), () => Promise.resolve('<!doctype html>')]) {
			const broken = publishedSource(built.catalog, read, source.engine);
			await expect(wholeReport(id, organ.code, broken)).rejects.toThrow();
		}
	});

	it('that the data set does not have is none', async () => {
		expect(await wholeReport('990101101-1999', '990101101', source)).toBeNull();
		expect(await wholeReport("'; drop table reports; --", "'", source)).toBeNull();
	});
});
