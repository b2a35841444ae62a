import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBBindings } from '@duckdb/duckdb-wasm/blocking';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { INDICATORS } from '../../form/indicators';
import { complete } from '../../view/view';
import { datasetOf } from '../dataset';
import type { Engine, Query, Row } from './engine';
import { AREAS } from '../../testing/reports';
import { county, COUNTY_ORGANS } from '../../testing/county';
import { rankingQuery } from '../questions/ranking/sql';
import { expected } from '../questions/points/scope';
import { seriesQuery } from '../questions/series/sql';
import { trendQuery } from '../questions/trend/sql';
import { cellOf } from './cell';
import { openNative } from './native';
import { writeDatabase } from '../../build/database/write';

// The same wasm as in the browser, in this process and without a worker: what it reads and answers, not how it is started.

let folder: string;
let native: Engine;
let wasm: DuckDBBindings;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lens-'));
	const path = join(folder, 'lens.duckdb');
	await writeDatabase(path, datasetOf({ id: 'demo', fictional: true, reports: county(), areas: AREAS }));
	native = await openNative(path);
	const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
	const bundle = {
		mainModule: join(dist, 'duckdb-eh.wasm'),
		mainWorker: join(dist, 'duckdb-node-eh.worker.cjs')
	};
	wasm = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
	await wasm.instantiate(() => {});
	wasm.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
	wasm.registerFileBuffer('lens.duckdb', await readFile(path));
	const connection = wasm.connect();
	connection.query("attach 'lens.duckdb' as lens (read_only)");
	connection.close();
}, 120_000);
afterAll(async () => {
	await native.close();
	await rm(folder, { recursive: true });
});

function wasmRows(sql: string): readonly Row[] {
	const connection = wasm.connect();
	connection.query('use lens');
	const table = connection.query(sql);
	connection.close();
	const names = table.schema.fields.map(({ name }) => name);
	return table
		.toArray()
		.map((row: Readonly<Record<string, unknown>>) =>
			Object.fromEntries(names.map((name) => [name, cellOf(row[name])]))
		);
}

it('writes a storage version that DuckDB-WASM 1.32.0 reads', async () => {
	const file = await open(join(folder, 'lens.duckdb'));
	const head = Buffer.alloc(20);
	await file.read(head, 0, 20, 0);
	await file.close();
	expect(head.toString('latin1', 8, 12)).toBe('DUCK');
	expect(head.readUInt32LE(12)).toBeLessThanOrEqual(67);
});

it('gives the same answer in both engines, for every indicator', async () => {
	const defaults = { indicator: 'items_disclosed', years: [2016, 2025], span: [2016, 2025] } as const;
	const agree = async <R>(query: Query<R>) =>
		expect(wasmRows(query.sql).map(query.row)).toEqual((await native.rows(query.sql)).map(query.row));
	// Each indicator with one of the questions: what is special about it is in all three.
	for (const [at, { id }] of INDICATORS.entries()) {
		const organs = COUNTY_ORGANS.slice(0, 2);
		if (at % 3 === 0) await agree(trendQuery(complete({ indicator: id }, defaults)));
		else if (at % 3 === 1) await agree(rankingQuery(complete({ indicator: id, years: [2022, 2022] }, defaults)));
		else await agree(seriesQuery(complete({ indicator: id, organs }, defaults)));
	}
	await agree(trendQuery(complete({ aggregation: 'sum', matchedOrgans: true, area: '990101' }, defaults)));
	await agree(expected(complete({ group: 'departments' }, defaults)));
}, 120_000);
