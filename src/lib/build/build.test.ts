import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset, type Built } from './build';
import type { Report } from '../report/report';
import type { FiledCatalog } from '../data/catalog';
import { datasetOf } from '../data/dataset';
import { versionOf } from './version';
import { AREAS, organ, report } from '../testing/reports';

const town = organ('990101101', '示例镇');
const office = organ('x990101', '示例局', 'department');
const reports = [
	report(town, 2018, { items_disclosed: 3 }),
	report(town, 2022, { items_disclosed: 0, penalty_decisions: 'blank' }),
	report(office, 2022, { items_disclosed: 5 })
];
const datasetWith = (given: readonly Report[]) =>
	datasetOf({ id: 'demo', fictional: true, reports: given, areas: AREAS });
const dataset = datasetWith(reports);

let outDir: string;
let built: Built;
beforeAll(async () => {
	outDir = await mkdtemp(join(tmpdir(), 'lens-'));
	built = await buildDataset({ ...dataset, outDir });
}, 60_000);
afterAll(() => rm(outDir, { recursive: true }));

const catalog = async () =>
	JSON.parse(await readFile(join(outDir, 'demo', 'catalog.json'), 'utf8')) as FiledCatalog;

describe('versionOf', () => {
	it('follows the contents and not the order they were made in', () => {
		const version = versionOf(
			new Map([
				['a', '1'],
				['b', '2']
			])
		);
		expect(
			versionOf(
				new Map([
					['b', '2'],
					['a', '1']
				])
			)
		).toBe(version);
		expect(
			versionOf(
				new Map([
					['a', '1'],
					['b', '3']
				])
			)
		).not.toBe(version);
		expect(
			versionOf(
				new Map([
					['a', '1'],
					['c', '2']
				])
			)
		).not.toBe(version);
	});
});

describe('buildDataset', () => {
	it('says in the catalog what the data hold', async () => {
		expect(await catalog()).toEqual(JSON.parse(JSON.stringify(built.catalog)));
		expect(built.catalog).toMatchObject({
			dataset: 'demo',
			fictional: true,
			defaults: { indicator: 'items_disclosed', years: [2019, 2022], span: [2018, 2022] },
			counts: { reports: 3, organs: 2, figures: 3, provinces: 1, addressed: 0 },
			places: { table: 0, prose: 0, opening: 0, unknown: 3 },
			groups: { townships: 1, towns: 1, rural_townships: 0, departments: 1, governments: 0, all: 2 },
			reportsByYear: [
				[2018, 1],
				[2022, 2]
			],
			all: { rows: 4 }
		});
		expect(built.catalog.indicators['items_disclosed']).toEqual({
			reported: 3,
			years: [
				[2018, 1],
				[2022, 1]
			]
		});
	});

	it('has the same version from the same reports in any order, and leaves the files as they are', async () => {
		const again = await buildDataset({ ...datasetWith(reports.toReversed()), outDir });
		expect(again).toEqual(built);
		expect(await catalog()).toEqual(JSON.parse(JSON.stringify(built.catalog)));
	});

	it('mends a data set of which files are gone', async () => {
		await rm(join(outDir, 'demo', `${built.catalog.organs.folder}/0.json`));
		await buildDataset({ ...dataset, outDir });
		expect(
			await readFile(join(outDir, 'demo', `${(await catalog()).organs.folder}/0.json`), 'utf8')
		).toContain('示例镇');
	});

	it('takes the place of the last version when the data change', async () => {
		const fewer = await buildDataset({ ...datasetWith(reports.slice(0, 2)), outDir });
		expect(fewer.catalog.version).not.toBe(built.catalog.version);
		expect((await readdir(join(outDir, 'demo'))).toSorted()).toEqual(
			[fewer.catalog.version, 'catalog.json'].toSorted()
		);
		expect(await readdir(outDir)).toEqual(['demo']);
	});

	it('leaves the last data set as it was when it cannot finish', async () => {
		const before = await catalog();
		const twice = [...reports, { ...report(town, 2022, {}), id: 'other' }];
		await expect(buildDataset({ ...datasetWith(twice), outDir })).rejects.toThrow('2022');
		const blocked = join(outDir, 'file');
		await writeFile(blocked, '');
		await expect(buildDataset({ ...dataset, outDir: blocked })).rejects.toThrow();
		expect(await catalog()).toEqual(before);
	});
});
