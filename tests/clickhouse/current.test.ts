import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { demonstration } from '../../src/cli/demonstration/demonstration';
import { datasetOf } from '../../src/lib/warehouse/dataset/dataset';
import type { Engine, Row } from '../../src/lib/warehouse/engine';
import { rowsOf } from '../../src/lib/warehouse/engines/clickhouse/answer';
import { batchesOf } from '../../src/lib/warehouse/engines/clickhouse/batches';
import { clickhouseSql, quoted } from '../../src/lib/warehouse/engines/clickhouse/dialect';
import { checkFit, SETTINGS } from '../../src/lib/warehouse/engines/clickhouse/fit';
import { creationOf, insertionOf } from '../../src/lib/warehouse/engines/clickhouse/tables';
import { openNative } from '../../src/lib/warehouse/engines/native';
import { writeDatabase } from '../../src/lib/warehouse/engines/write';
import { literal } from '../../src/lib/warehouse/literal';
import { TABLES } from '../../src/lib/warehouse/schema';
import { CURRENT } from './find';
import { expectAgreement, HOSTILE, questionsOn } from './questions';

// The current ClickHouse in this process: what it makes of the same tables and the same SQL. How it is asked over the line is cluster.test.ts.

interface Session {
	query(sql: string, format: string): string;
	close(): void;
}
const { Session } = createRequire(join(CURRENT, 'package.json'))('chdb') as { Session: new () => Session };

const dataset = demonstration();
let folder: string;
let session: Session;
let duckdb: Engine;

const rows = (sql: string): readonly Row[] => rowsOf(session.query(sql, 'JSONCompact'));
const clickhouse: Engine = {
	rows: async (sql) => rows(clickhouseSql(sql)),
	close: async () => session.close()
};

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lens-'));
	const path = join(folder, 'lens.duckdb');
	await writeDatabase(path, datasetOf({ id: 'demo', fictional: true, ...dataset }));
	session = new Session();
	session.query('create database lens_demo', 'Null');
	const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
	const connection = await instance.connect();
	for (const table of TABLES) {
		for (const sql of creationOf(table, 'lens_demo', null)) session.query(sql, 'Null');
		for await (const { file } of batchesOf(connection, table, folder))
			session.query(
				insertionOf(table, 'lens_demo').replace('format Native', `from infile ${quoted(file)} format Native`),
				'Null'
			);
	}
	connection.closeSync();
	instance.closeSync();
	session.query('use lens_demo', 'Null');
	session.query('set join_use_nulls = 1', 'Null');
	duckdb = await openNative(path);
}, 120_000);
afterAll(async () => {
	await duckdb.close();
	await clickhouse.close();
	await rm(folder, { recursive: true });
});

it('gives the rows DuckDB gives, to every kind of question', async () => {
	await expectAgreement(questionsOn(3), duckdb, clickhouse);
}, 120_000);

it('takes words as they are', () => {
	const sql = `select ${HOSTILE.map((word, i) => `${literal(word)} as w${i}`).join(', ')}`;
	expect(Object.values(rows(clickhouseSql(sql))[0] ?? {})).toEqual(HOSTILE);
});

it('knows the settings that are looked at', () => {
	expect(() => checkFit(rows(SETTINGS))).toThrow('readonly is 0');
	session.query('set readonly = 1', 'Null');
	expect(() => checkFit(rows(SETTINGS))).not.toThrow();
});
