import fc from 'fast-check';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INDICATORS } from '../../form/indicators';
import { questionOf, complete, type View } from '../../view/view';
import { answer, type AnswerSource } from '../answer';
import { askEngine } from '../asking';
import { buildDataset } from '../build';
import { datasetOf } from '../dataset/dataset';
import type { Engine } from '../engine';
import { openNative } from '../engines/native';
import { county, COUNTY_ORGANS } from '../fictional-county';
import { AREAS } from '../fictional';
import { filesAhead } from './ahead';
import { heldIn } from './files';

let folder: string;
let engine: Engine;
let source: AnswerSource;
let asked: number;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lens-'));
	const { catalog } = await buildDataset({
		...datasetOf({ id: 'demo', fictional: true, reports: county(), areas: AREAS }),
		outDir: folder
	});
	const at = (path: string) => join(folder, 'demo', path);
	engine = await openNative(at(catalog.database.path));
	source = {
		catalog,
		file: async (path) => JSON.parse(await readFile(at(path), 'utf8')) as unknown,
		engine: () => {
			asked += 1;
			return Promise.resolve(engine);
		}
	};
}, 60_000);
afterAll(async () => {
	await engine.close();
	await rm(folder, { recursive: true });
});

const view = (part: Partial<View>) => complete(part, source.catalog.defaults);
const from = async (part: Partial<View>) => {
	asked = 0;
	return (await answer(view(part), source)).from;
};

describe('answers from files', () => {
	it('are those of the engine, for any view', async () => {
		const years = fc.tuple(fc.integer({ min: 2016, max: 2025 }), fc.integer({ min: 2016, max: 2025 }));
		const views = fc.record(
			{
				indicator: fc.constantFrom(...INDICATORS.map((indicator) => indicator.id)),
				organs: fc.uniqueArray(fc.constantFrom(...COUNTY_ORGANS), { maxLength: 4 }),
				years: fc.oneof(
					years,
					years.map(([year]) => [year, year] as [number, number])
				),
				together: fc.constantFrom('each' as const, 'median' as const, 'sum' as const),
				likeForLike: fc.boolean(),
				area: fc.constantFrom(null, '99', '990101', '990102', '9902'),
				group: fc.constantFrom('townships' as const, 'street_offices' as const, 'all' as const)
			},
			{ requiredKeys: ['indicator'] }
		);
		await fc.assert(
			fc.asyncProperty(views, async (part) => {
				const { from: _from, ...rows } = await answer(view(part), source);
				expect(rows).toEqual(await askEngine(view(part), engine));
			}),
			{ numRuns: 250 }
		);
	});

	it('hold each default trend and any years of it, everything of the organs of a county, and each ranking with a value', async () => {
		expect(await from({})).toBe('file');
		expect(await from({ years: [2020, 2022], indicator: 'disclosure_rate' })).toBe('file');
		expect(await from({ organs: [COUNTY_ORGANS[0]!, COUNTY_ORGANS[2]!] })).toBe('file');
		expect(await from({ organs: [COUNTY_ORGANS[0]!], years: [2022, 2022] })).toBe('file');
		expect(await from({ years: [2022, 2022], indicator: 'penalty_decisions' })).toBe('file');
		expect(await from({ area: '990101', together: 'each' })).toBe('file');
		expect(await from({ area: '990101', together: 'sum' })).toBe('file');
		expect(await from({ area: '990101', group: 'towns', years: [2022, 2022] })).toBe('file');
		expect(await from({ area: '990101', indicator: 'normative_documents_issued' })).toBe('file');
		expect(await from({ organs: COUNTY_ORGANS.slice(0, 2), likeForLike: true, together: 'sum' })).toBe(
			'file'
		);
		expect(asked).toBe(0);
	});

	it('leave the rest to the engine', async () => {
		expect(await from({ together: 'sum' })).toBe('engine');
		expect(await from({ likeForLike: true })).toBe('engine');
		expect(await from({ group: 'departments' })).toBe('engine');
		expect(await from({ indicator: 'procurement_amount_v19', years: [2021, 2021] })).toBe('engine');
	});

	it('fetched ahead are there, and hold what a reader turns to next', async () => {
		const ahead = (part: Partial<View>) => filesAhead(view(part), source.catalog);
		expect(ahead({ indicator: 'penalty_decisions' })).toEqual([
			'answers/trend/coercion_decisions.json',
			'answers/trend/licensing_decisions.json'
		]);
		expect(ahead({ years: [2022, 2022] })).toContain('answers/reports/2021.json');
		for (const path of [...ahead({}), ...ahead({ years: [2022, 2022] })])
			await expect(source.file(`${source.catalog.version}/${path}`)).resolves.toBeTruthy();
		expect(ahead({ organs: [COUNTY_ORGANS[0]!] })).toEqual([]);
		expect(ahead({ group: 'departments' })).toEqual([]);
	});

	it('are not looked for where the data are too many for rankings of their own', async () => {
		const { catalog } = source;
		const large = { ...catalog, counts: { ...catalog.counts, reports: 700_000 } };
		const file = () => Promise.reject(new Error('a file was looked for that is not there'));
		const ranking = view({ years: [2022, 2022], indicator: 'penalty_decisions' });
		expect(heldIn(ranking, catalog)).toBe('ranking');
		expect(heldIn(ranking, large)).toBeNull();
		expect((await answer(ranking, { ...source, catalog: large, file })).from).toBe('engine');
	});

	it('are left aside when a file is missing or damaged, while the engine answers', async () => {
		for (const whole of [view({}), view({ area: '990101' }), view({ organs: COUNTY_ORGANS.slice(0, 1) })]) {
			const right = await answer(whole, source);
			for (const file of [
				() => Promise.reject(new Error('404')),
				() => Promise.resolve('<!doctype html>'),
				() => Promise.resolve({ rows: 3, columns: { year: [2019] } })
			])
				expect(await answer(whole, { ...source, file })).toEqual({ ...right, from: 'engine' });
		}
	});

	it('stop when nobody waits any more', async () => {
		const stopped = AbortSignal.abort();
		await expect(answer(view({}), source, stopped)).rejects.toMatchObject({ name: 'AbortError' });
		expect(questionOf(view({}))).toBe('trend');
	});
});
