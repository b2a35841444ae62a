import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demonstration } from '../../src/cli/demonstration/demonstration';
import { startServer } from '../../src/cli/server';
import { serveFrom, serving } from '../../src/cli/serving/database';
import type { FiledCatalog } from '../../src/lib/data/catalog';
import { complete } from '../../src/lib/view/view';
import { datasetOf } from '../../src/lib/data/dataset';
import { typedRows, type Engine } from '../../src/lib/data/engines/engine';
import { openClickhouse } from '../../src/lib/data/engines/clickhouse/clickhouse';
import { send } from '../../src/lib/data/engines/clickhouse/http';
import { seenElsewhere } from '../../src/lib/data/engines/clickhouse/guard';
import { loadClickhouse } from '../../src/lib/data/engines/clickhouse/load';
import { targetFrom } from '../../src/lib/data/engines/clickhouse/target';
import { openNative } from '../../src/lib/data/engines/native';
import { writeDatabase } from '../../src/lib/build/database/write';
import { literal } from '../../src/lib/data/engines/literal';
import { trendInSql, trendQuery } from '../../src/lib/data/questions/trend/sql';
import { TABLES, type Table } from '../../src/lib/data/engines/schema';
import { READER_PASSWORD, startCluster, type Cluster } from './cluster';
import { expectAgreement, HOSTILE, questionsOn } from './questions';

// A real cluster of two shards on this machine, and the demonstration in it.

const dataset = demonstration();
const view = complete({}, { indicator: 'items_disclosed', years: [2016, 2025], span: [2016, 2025] });

let folder: string;
let cluster: Cluster;
let duckdb: Engine;
let clickhouse: Engine;

const reader = (more: { url?: string; user?: string; password?: string; database?: string } = {}) => ({
	url: cluster.urls[0] ?? '',
	user: 'lens_reader',
	password: READER_PASSWORD,
	database: 'lens_demo',
	...more
});
const path = () => join(folder, 'lens.duckdb');
const load = (database: string) =>
	loadClickhouse({ path: path(), tables: TABLES, target: targetFrom(cluster.target), database });

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lens-'));
	[cluster] = await Promise.all([
		startCluster(),
		writeDatabase(path(), datasetOf({ id: 'demo', fictional: true, ...dataset }))
	]);
	await load('lens_demo');
	duckdb = await openNative(path());
	clickhouse = await openClickhouse(reader());
}, 120_000);
afterAll(async () => {
	await duckdb.close();
	await cluster.close();
	await rm(folder, { recursive: true });
}, 60_000);

/** Queries the reader has running on a server. */
const running = (at = 0) =>
	cluster.said(at, "select query_id from system.processes where user = 'lens_reader'");

describe('a data set on two shards', () => {
	it('has each area on one of them, and neither all', async () => {
		const share = (at: number) =>
			cluster.said(at, 'select distinct shard_area from lens_demo.reports_here order by shard_area');
		const [one, two] = (await Promise.all([share(0), share(1)])).map((lines) => lines.split('\n'));
		expect(one?.filter((area) => two?.includes(area))).toEqual([]);
		const counts = await Promise.all(
			[0, 1].map((at) => cluster.said(at, 'select count() from lens_demo.reports_here'))
		);
		expect(counts.map(Number).reduce((a, b) => a + b)).toBe(dataset.reports.length);
		expect(counts).not.toContain('0');
	});

	it('gives the rows DuckDB gives, to every kind of question', async () => {
		await expectAgreement(questionsOn(), duckdb, clickhouse);
	});

	it.each(['median', 'sum'] as const)(
		'says the same of the same organs over the years, of a %s',
		async (aggregation) => {
			for (const matchedOrgans of [false, true]) {
				const asked = { ...view, indicator: 'penalty_decisions', aggregation, matchedOrgans };
				const answer = await trendInSql.answer(asked, clickhouse);
				expect(answer).toEqual(await trendInSql.answer(asked, duckdb));
				expect(answer.organs).toBeGreaterThan(0);
			}
		}
	);

	it('takes numbers bit by bit', async () => {
		const hundredths = Array.from({ length: 400 }, (_, i) => 1 + i * 0.0313);
		const doubles = fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), 200).map((n) => n + 0);
		const numbers = [1.2913, 0.1, 12345.678901, 5e-324, 1.7976931348623157e308, ...hundredths, ...doubles];
		const file = join(folder, 'numbers.duckdb');
		const instance = await DuckDBInstance.create(file);
		const connection = await instance.connect();
		await connection.run('create table numbers (i integer, n double)');
		const appender = await connection.createAppender('numbers');
		for (const [i, n] of numbers.entries()) {
			appender.appendInteger(i);
			appender.appendDouble(n);
			appender.endRow();
		}
		appender.closeSync();
		connection.closeSync();
		instance.closeSync();
		const tables: Table[] = [
			{
				name: 'numbers',
				columns: [
					['i', 'INTEGER'],
					['n', 'DOUBLE']
				]
			}
		];
		await loadClickhouse({
			path: file,
			tables,
			target: targetFrom(cluster.target),
			database: 'lens_numbers'
		});
		const engine = await openClickhouse(reader({ database: 'lens_numbers' }));
		const rows = await engine.rows('select n from numbers order by i');
		expect(rows.map(({ n }) => n)).toEqual(numbers);
		await engine.close();
	});

	it('takes words as they are, whatever they hold', async () => {
		const same = async (words: readonly string[]) => {
			const row = await clickhouse.rows(
				`select ${words.map((word, i) => `${literal(word)} as w${i}`).join(', ')}`
			);
			expect(Object.values(row[0] ?? {})).toEqual(words);
		};
		await same(HOSTILE);
		const text = fc.string({ unit: 'grapheme' }).filter((word) => !word.includes('\0'));
		await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), same), { numRuns: 40 });
		for (const organ of HOSTILE)
			expect((await typedRows(clickhouse, trendQuery({ ...view, organs: [organ] })))[0]).toMatchObject({
				expected: 0
			});
	});
});

describe('who asks', () => {
	it('is refused by name with another password or name, and told when nobody is there', async () => {
		const opening = (more: Parameters<typeof reader>[0]) => openClickhouse(reader(more));
		await expect(opening({ password: 'wrong' })).rejects.toMatchObject({ failure: 'server_refused' });
		await expect(opening({ user: 'nobody' })).rejects.toMatchObject({ failure: 'server_refused' });
		await expect(opening({ url: 'http://127.0.0.1:9/' })).rejects.toMatchObject({
			failure: 'server_missing'
		});
		await expect(opening({ database: 'lens_gone' })).rejects.toMatchObject({ failure: 'database_missing' });
	});

	it('may not be a user who can write', async () => {
		const { servers } = targetFrom(cluster.target);
		const writer = { ...servers[0]!, database: 'lens_demo' };
		await expect(openClickhouse(writer)).rejects.toMatchObject({
			failure: 'server_unfit',
			message: expect.stringContaining('readonly') as string
		});
	});

	it('sees the databases of the site and no other, and is known by the build when it sees more', async () => {
		await cluster.said(0, 'create database other');
		await cluster.said(0, 'create table other.t (a Int32) engine = Memory');
		const asked = (sql: string) => send(reader(), sql);
		await expect(asked('select a from other.t')).rejects.toMatchObject({ failure: 'server_refused' });
		expect(await asked("select name from system.tables where database = 'other'")).toBe('');
		expect(await seenElsewhere(reader(), 'lens_')).toEqual([]);
		expect(await seenElsewhere(reader(), 'lens_numbers')).toContain('lens_demo');
		const { servers } = targetFrom(cluster.target);
		await expect(seenElsewhere(servers[0]!, 'lens_')).rejects.toMatchObject({ failure: 'server_unfit' });
	});

	it('can neither write nor lift a limit', async () => {
		const said = async (sql: string, setting = '') => {
			const query = new URLSearchParams({ user: 'lens_reader', password: READER_PASSWORD });
			const response = await fetch(`${cluster.urls[0]}?${query}${setting}`, { method: 'POST', body: sql });
			return response.text();
		};
		expect(await said('drop table lens_demo.reports_here')).toContain('readonly');
		expect(await said('insert into lens_demo.areas_here values')).toContain('readonly');
		expect(await said('select 1', '&max_execution_time=0')).toContain('readonly');
		expect(await said('set join_use_nulls = 0')).toContain('readonly');
	});

	it('is told when an answer is too long, and gets no half of it', async () => {
		await expect(clickhouse.rows('select number from system.numbers limit 1100000')).rejects.toMatchObject({
			failure: 'server_limit'
		});
	});
});

describe('through the host of the site', () => {
	it('questions are passed on as its reader, and nobody else; a server that is gone is said to be', async () => {
		const site = await startServer({
			dir: folder,
			port: 0,
			host: '127.0.0.1',
			base: '/sub',
			engine: reader()
		});
		const gone = await startServer({
			dir: folder,
			port: 0,
			host: '127.0.0.1',
			base: '',
			engine: reader({ url: 'http://127.0.0.1:9/' })
		});
		try {
			const url = `${site.url}clickhouse`;
			const asked = await openClickhouse({ ...reader(), url, password: '' });
			await expectAgreement(questionsOn(7), duckdb, asked);
			const { servers } = targetFrom(cluster.target);
			const dropping = send({ ...servers[0]!, url }, 'drop table lens_demo.areas').catch(String);
			expect(await dropping).toContain('only questions of this site are passed on');
			// Nor would the server do it for the reader.
			expect(await send(reader(), 'drop table lens_demo.areas').catch(String)).toContain('readonly');
			const long = await fetch(url, { method: 'POST', body: ' '.repeat(1_000_001) }).catch(() => null);
			expect(long?.status ?? 413).toBe(413);
			await expect(openClickhouse({ ...reader(), url: `${gone.url}clickhouse` })).rejects.toMatchObject({
				failure: 'server_missing'
			});
		} finally {
			await Promise.all([site.close(), gone.close()]);
		}
	});
});

describe('a query that takes long', () => {
	// Many rows read are refused at once; many thought about are not.
	const ENDLESS = 'select count(*) as n from system.numbers where cityHash64(toString(number)) = 1';

	it('is given up after a while, and stopped', async () => {
		const impatient = await openClickhouse(reader(), 400);
		await expect(impatient.rows(ENDLESS)).rejects.toMatchObject({ failure: 'server_slow' });
		await expect.poll(() => running(), { timeout: 10_000 }).toBe('');
	});

	it('is stopped on the server when nobody waits for it any more', async () => {
		const leaving = new AbortController();
		const answer = clickhouse.rows(ENDLESS, leaving.signal);
		const outcome = expect(answer).rejects.toMatchObject({ name: 'AbortError' });
		await expect.poll(() => running(), { timeout: 10_000 }).not.toBe('');
		leaving.abort();
		await outcome;
		await expect.poll(() => running(), { timeout: 10_000 }).toBe('');
		expect(await typedRows(clickhouse, trendQuery(view))).toEqual(await typedRows(duckdb, trendQuery(view)));
	});
});

describe('lens build --to', () => {
	const version = (digit: string) => digit.repeat(16);
	const place = async (digit: string) => {
		const catalog = {
			dataset: 'demo',
			version: version(digit),
			database: { path: 'lens.duckdb' },
			counts: { reports: dataset.reports.length }
		} as unknown as FiledCatalog;
		await writeFile(join(folder, 'catalog.json'), JSON.stringify(catalog));
		return catalog;
	};
	const placed = async () => JSON.parse(await readFile(join(folder, 'catalog.json'), 'utf8')) as FiledCatalog;
	const served = (password: string) => {
		const readers = `http://lens_reader:${password}@${new URL(cluster.urls[0] ?? '').host}/`;
		const [, writer = '', pass = ''] = /\/\/([^:]+):([^@]+)@/.exec(cluster.target) ?? [];
		vi.stubEnv('LENS_WRITER_PASSWORD', decodeURIComponent(pass));
		const said = serving({ to: cluster.target.replace(`${writer}:${pass}@`, `${writer}@`), reader: readers });
		vi.unstubAllEnvs();
		if (!said) throw new Error('nothing to serve from');
		return said;
	};

	it('loads a version, names it in the catalog, and removes those nobody asks any more', async () => {
		for (const digit of ['1', '2'])
			for (const at of [0, 1]) await cluster.said(at, `create database lens_demo_${version(digit)}`);
		await serveFrom(folder, await place('3'), served(READER_PASSWORD), `lens_demo_${version('2')}`);
		const { engine } = await placed();
		expect(engine).toEqual({ kind: 'clickhouse', ...reader({ database: `lens_demo_${version('3')}` }) });
		const databases = (await cluster.said(1, 'show databases')).split('\n');
		expect(databases).toEqual(
			expect.arrayContaining([`lens_demo_${version('2')}`, `lens_demo_${version('3')}`, 'lens_demo'])
		);
		expect(databases).not.toContain(`lens_demo_${version('1')}`);
		const asReader = await openClickhouse(engine!);
		expect(await typedRows(asReader, trendQuery(view))).toEqual(await typedRows(duckdb, trendQuery(view)));
	}, 60_000);

	it('leaves what is loaded as it is, and mends what is not whole', async () => {
		const table = `lens_demo_${version('3')}.areas_here`;
		const made = () =>
			cluster.said(
				0,
				`select metadata_modification_time from system.tables where concat(database, '.', name) = '${table}'`
			);
		const before = await made();
		await serveFrom(folder, await place('3'), served(READER_PASSWORD), null);
		expect(await made()).toBe(before);
		for (const at of [0, 1]) await cluster.said(at, `drop table ${table}`);
		await serveFrom(folder, await place('3'), served(READER_PASSWORD), null);
		expect(Number(await cluster.said(0, `select count() from ${table.replace('_here', '')}`))).toBe(
			dataset.areas.length
		);
	}, 60_000);

	it('leaves the catalog to the browser where readers would be refused', async () => {
		const catalog = await place('3');
		await expect(serveFrom(folder, catalog, served('wrong'), null)).rejects.toThrow('server_refused');
		expect(await placed()).toEqual(catalog);
	}, 60_000);
});

describe('a lost shard', () => {
	it('is said to be one, never left out of a sum; and what it holds is there again with it', async () => {
		await cluster.stop(1);
		for (const aggregation of ['sum', 'median'] as const)
			await expect(typedRows(clickhouse, trendQuery({ ...view, aggregation }))).rejects.toMatchObject({
				failure: 'shard_missing'
			});
		await expect(load('lens_new')).rejects.toMatchObject({ failure: 'server_missing' });
		expect(await cluster.said(0, 'show databases')).not.toContain('lens_new');
		await cluster.start(1);
		expect(await typedRows(clickhouse, trendQuery(view))).toEqual(await typedRows(duckdb, trendQuery(view)));
	}, 60_000);

	it('is missed already when the servers named are not all of the cluster', async () => {
		const one = targetFrom(cluster.target.replace(/,[^/]*/, '') + '?cluster=lens');
		await expect(
			loadClickhouse({ path: path(), tables: TABLES, target: one, database: 'lens_new' })
		).rejects.toMatchObject({ failure: 'server_unfit' });
	});
});
