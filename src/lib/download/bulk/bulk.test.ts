import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS } from '../../form/fields';
import { AREAS, organ, report } from '../../testing/reports';
import { buildDataset, type Built } from '../../build/build';
import { datasetOf } from '../../data/dataset';
import { ALL_COLUMNS, type AllRow } from '../../build/figureLineColumns';
import { sha256 } from '../../build/version';
import { openMemory } from '../../data/engines/native';
import type { BulkFormat } from '../../data/catalog';
import { Writer } from '../../build/writer';
import { bulk, MOST_IN_WORKBOOK } from './bulk';
import type { datapackage } from './datapackage';
import { EXAMPLES, SQL } from './examples';

const town = organ('990101101', '示例镇');
const reports = [
	report(town, 2021, { penalty_decisions: 4 }),
	report(town, 2022, { penalty_decisions: 0, coercion_decisions: 'blank', procurement_amount_v19: 1.5 }),
	report(organ('x9', '示例局', 'department'), 2022, { penalty_decisions: 3, items_disclosed: 'unreadable' })
];

let outDir: string;
let built: Built;
beforeAll(async () => {
	outDir = await mkdtemp(join(tmpdir(), 'lens-'));
	built = await buildDataset({
		...datasetOf({ id: 'demo', fictional: true, reports, areas: AREAS }),
		outDir,
		bulk
	});
}, 60_000);
afterAll(() => rm(outDir, { recursive: true }));

const place = (path: string) => join(outDir, 'demo', path);
function fileOf(format: BulkFormat) {
	const file = built.catalog.bulk.find((one) => one.format === format);
	if (!file) throw new Error(`no ${format}`);
	return { ...file, content: () => readFile(place(file.path)) };
}
/** The rows of the CSV with the types the package says they have. */
async function rowsOfCsv(): Promise<AllRow[]> {
	const text = (await readFile(place(built.catalog.all?.path ?? ''), 'utf8')).slice(1).trimEnd();
	const numbers: readonly string[] = ALL_COLUMNS.flatMap(({ name, type }) =>
		type === 'integer' || type === 'number' ? [name] : []
	);
	return Papa.parse<Record<string, string>>(text, { header: true }).data.map(
		(line) =>
			Object.fromEntries(
				Object.entries(line).map(([name, cell]) => [
					name,
					cell === '' ? null : numbers.includes(name) ? Number(cell) : cell
				])
			) as AllRow
	);
}
/** An empty text is an empty field in a CSV, and so nothing. */
const plain = (row: AllRow) =>
	Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === '' ? null : cell]));

describe('the downloads of the whole', () => {
	it('are listed with their size, hash and rows', async () => {
		expect(built.catalog.bulk.map(({ format, rows }) => [format, rows])).toEqual([
			['xlsx', 6],
			['jsonl', 6],
			['parquet', 6],
			['dictionary_csv', FIELDS.length],
			['dictionary_json', FIELDS.length],
			['datapackage', null]
		]);
		for (const { path, bytes, sha256: hash } of built.catalog.bulk) {
			const content = await readFile(place(path));
			expect([content.byteLength, sha256(content)]).toEqual([bytes, hash]);
		}
	});

	it('hold the same rows in every format, null for what has no number, and say that they are invented', async () => {
		const rows = await rowsOfCsv();
		expect(rows.map(({ field, state, value }) => [field, state, value])).toContainEqual([
			'penalty_decisions',
			'reported',
			0
		]);
		expect(new Set(rows.map((row) => row.data_set))).toEqual(new Set(['fictional']));
		expect(new Set(rows.map((row) => row.data_version))).toEqual(new Set([built.catalog.version]));

		const lines = (await fileOf('jsonl').content()).toString('utf8').trimEnd().split('\n');
		expect(lines.map((line) => plain(JSON.parse(line) as AllRow))).toEqual(rows);

		const book = read(await fileOf('xlsx').content());
		expect(book.SheetNames).toEqual(['数据 Figures', '说明 Notes', '数据字典 Dictionary']);
		expect(utils.sheet_to_json(book.Sheets['数据 Figures'] ?? {}, { defval: null })).toEqual(rows);

		const engine = await openMemory();
		const parquet = await engine.rows(`select * from '${place(fileOf('parquet').path)}'`);
		expect(parquet.map((row) => plain(row as AllRow))).toEqual(rows);
		await engine.close();
	});

	it('are the same bytes from the same reports', async () => {
		const again = await buildDataset({
			...datasetOf({ id: 'demo', fictional: true, reports, areas: AREAS }),
			outDir: join(outDir, 'again'),
			bulk
		});
		expect(again.catalog.version).toBe(built.catalog.version);
		expect(again.catalog.bulk).toEqual(built.catalog.bulk);
		const filesIn = async (folder: string) => {
			const version = join(folder, 'demo', built.catalog.version);
			const there = await readdir(version, { recursive: true, withFileTypes: true });
			const paths = there.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
			// DuckDB does not write the same twice: its file has its own hash for a name.
			const same = paths.filter((path) => !path.endsWith('.duckdb')).sort();
			return Promise.all(
				same.map(async (path) => [path.slice(version.length), sha256(await readFile(path))] as const)
			);
		};
		const files = await filesIn(outDir);
		expect(files.length).toBeGreaterThan(10);
		expect(await filesIn(join(outDir, 'again'))).toEqual(files);
	});
});

it('there is no workbook where its sheet would be longer than a text can be, and every line in the other formats', async () => {
	const [row] = await rowsOfCsv();
	if (!row) throw new Error('no row');
	const folder = join(outDir, 'many');
	const files = await bulk.write(new Writer(folder), {
		dataset: datasetOf({ id: 'demo', fictional: true, reports, areas: AREAS }),
		version: built.catalog.version,
		rows: Array.from({ length: MOST_IN_WORKBOOK + 1 }, () => row),
		all: { path: 'all.csv', bytes: 1, sha256: '', rows: MOST_IN_WORKBOOK + 1 },
		counts: built.catalog
	});
	expect(files.map(({ format, rows }) => [format, rows]).slice(0, 2)).toEqual([
		['jsonl', MOST_IN_WORKBOOK + 1],
		['parquet', MOST_IN_WORKBOOK + 1]
	]);
});

describe('the data package', () => {
	const profile = async (name: string): Promise<ValidateFunction> => {
		const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', logger: false });
		ajv.addMetaSchema(
			JSON.parse(await readFile('node_modules/ajv/lib/refs/json-schema-draft-04.json', 'utf8')) as object
		);
		return ajv.compile(JSON.parse(await readFile(`tests/fixtures/${name}.schema.json`, 'utf8')) as object);
	};
	type Package = ReturnType<typeof datapackage>;
	const described = async () => JSON.parse((await fileOf('datapackage').content()).toString()) as Package;

	it('is one by the published profiles of Frictionless', async () => {
		const content = await described();
		const isPackage = await profile('data-package');
		expect([isPackage(content), isPackage.errors]).toEqual([true, null]);
		const isTable = await profile('tabular-data-resource');
		for (const resource of content.resources.filter((one) => 'schema' in one))
			expect([isTable(resource), isTable.errors]).toEqual([true, null]);
		expect(isPackage({ ...content, resources: [] })).toBe(false);
	});

	it('describes the files beside it as they are', async () => {
		const { resources } = await described();
		expect(resources.map(({ name }) => name)).toEqual([
			'figures',
			'dictionary',
			'xlsx',
			'jsonl',
			'parquet',
			'dictionary-json'
		]);
		for (const { path, bytes, hash } of resources) {
			const content = await readFile(place(join(built.catalog.version, path)));
			expect([content.byteLength, `sha256:${sha256(content)}`], path).toEqual([bytes, hash]);
		}
		const [figures] = resources;
		const columns = figures && 'schema' in figures ? figures.schema.fields.map(({ name }) => name) : [];
		const [first] = await rowsOfCsv();
		expect(columns).toEqual(Object.keys(first ?? {}));
	});
});

it('the example for DuckDB runs, and the others read files that are there', async () => {
	const engine = await openMemory();
	const rows = await engine.rows(SQL.replace('all.parquet', place(fileOf('parquet').path)));
	expect(rows.map((row) => [row['year'], Number(row['organs']), row['median']])).toEqual([
		[2021, 1, 4],
		[2022, 2, 1.5]
	]);
	await engine.close();
	const there = [built.catalog.all, ...built.catalog.bulk].map((file) => file?.path.replace(/^.*\//, ''));
	for (const { file, code } of EXAMPLES) {
		expect(there).toContain(file);
		expect(code).toContain(file);
		for (const [column] of code.matchAll(/(?<=")(?:field|value|year|report|code|form)(?=")/g))
			expect(ALL_COLUMNS.map(({ name }): string => name)).toContain(column);
	}
});
