import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS } from '../form/fields';
import { figureOf } from '../report/report';
import { buildDataset } from './build';
import { datasetOf } from './dataset/dataset';
import { AREAS } from './fictional';
import { county } from './fictional-county';
import { answerReport } from './report';
import type { AnswerSource } from './source';

let folder: string;
let source: Pick<AnswerSource, 'catalog' | 'file'>;
const reports = county();

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lens-'));
	const { catalog } = await buildDataset({
		...datasetOf({ id: 'demo', fictional: true, reports, areas: AREAS }),
		outDir: folder
	});
	const at = (path: string) => join(folder, 'demo', path);
	source = { catalog, file: async (path) => JSON.parse(await readFile(at(path), 'utf8')) as unknown };
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('a report', () => {
	it('has every figure in its state, with text and remark, as it was read', async () => {
		for (const report of reports) {
			const held = await answerReport(report.id, report.organ.code, source);
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
		for (const file of [() => Promise.reject(new Error('404')), () => Promise.resolve('<!doctype html>')])
			await expect(answerReport(id, organ.code, { ...source, file })).rejects.toThrow();
	});

	it('that the data set does not have is none', async () => {
		expect(await answerReport('990101101-1999', '990101101', source)).toBeNull();
		expect(await answerReport("'; drop table reports; --", "'", source)).toBeNull();
	});
});
