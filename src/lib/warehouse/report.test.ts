import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS } from '../form/fields';
import { figureOf } from '../report/report';
import { buildDataset } from './build';
import { datasetOf } from './dataset/dataset';
import type { Engine } from './engine';
import { openNative } from './engines/native';
import { AREAS } from './fictional';
import { county } from './fictional-county';
import { answerReport, askReport } from './report';
import type { AnswerSource } from './source';

let folder: string;
let engine: Engine;
let source: AnswerSource;
const asked: string[] = [];
const reports = county();
const organOf = (id: string) => id.replace(/-\d+$/, '');

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lens-'));
	const { catalog } = await buildDataset({
		...datasetOf({ id: 'demo', fictional: true, reports, areas: AREAS }),
		outDir: folder
	});
	const at = (path: string) => join(folder, 'demo', path);
	engine = await openNative(at(catalog.database.path));
	source = {
		catalog,
		file: async (path) => JSON.parse(await readFile(at(path), 'utf8')) as unknown,
		engine: () => {
			asked.push('engine');
			return Promise.resolve(engine);
		}
	};
}, 60_000);
afterAll(async () => {
	await engine.close();
	await rm(folder, { recursive: true });
});

describe('a report', () => {
	it('out of its file is the one the engine gives', async () => {
		for (const { id, organ } of reports)
			expect(await answerReport(id, organ.code, source)).toEqual(await askReport(id, organ.code, engine));
		expect(asked).toEqual([]);
	});

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

	it('comes from the engine when its file is missing or damaged', async () => {
		const id = reports[0]!.id;
		const right = await answerReport(id, organOf(id), source);
		for (const file of [() => Promise.reject(new Error('404')), () => Promise.resolve('<!doctype html>')])
			expect(await answerReport(id, organOf(id), { ...source, file })).toEqual(right);
		expect(asked).toEqual(['engine', 'engine']);
	});

	it('that the data set does not have is none', async () => {
		expect(await answerReport('990101101-1999', '990101101', source)).toBeNull();
		expect(await answerReport("'; drop table reports; --", "'", source)).toBeNull();
	});
});
