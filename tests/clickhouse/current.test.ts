import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { demonstration } from '../../src/cli/demonstration/demonstration';
import { ask } from '../../src/lib/data/ask';
import { datasetOf, organsOf } from '../../src/lib/data/dataset';
import type { Engine, Row } from '../../src/lib/data/engines/engine';
import { rowsOf } from '../../src/lib/data/engines/clickhouse/answer';
import { batchesOf } from '../../src/lib/data/engines/clickhouse/batches';
import { clickhouseSql, quoted } from '../../src/lib/data/engines/clickhouse/dialect';
import { checkFit, SETTINGS } from '../../src/lib/data/engines/clickhouse/fit';
import { creationOf, insertionOf } from '../../src/lib/data/engines/clickhouse/tables';
import { openNative } from '../../src/lib/data/engines/native';
import { writeDatabase } from '../../src/lib/build/database/write';
import { literal } from '../../src/lib/data/engines/literal';
import { TABLES } from '../../src/lib/data/engines/schema';
import { QUESTIONS } from '../../src/lib/data/questions/list';
import type { Question } from '../../src/lib/data/questions/question';
import { requestsOf } from '../../src/lib/testing/requests';
import { engineSource } from '../../src/lib/testing/sources';
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

/** Generated requests of each question: a few in every run, as many as one likes with REQUESTS=500. */
const REQUESTS = Number(process.env['REQUESTS'] ?? 25);

it.each(Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[])(
	'gives the answer DuckDB gives to %s, whatever is asked',
	async (name) => {
		const question = QUESTIONS[name] as Question<unknown, unknown>;
		const organs = organsOf(dataset.reports);
		const areas = [...new Set(organs.flatMap(({ organ }) => organ.area ?? []))];
		const requests = requestsOf(
			organs.map(({ organ }) => organ.code),
			areas
		);
		await fc.assert(
			fc.asyncProperty(requests[name], async (request) => {
				const [ours, theirs] = await Promise.all(
					[duckdb, clickhouse].map((engine) => ask(question, request, engineSource(engine)))
				);
				expect(theirs?.answer, JSON.stringify(request)).toEqual(ours?.answer);
			}),
			{ numRuns: REQUESTS }
		);
	},
	600_000
);

it('takes words as they are', () => {
	const sql = `select ${HOSTILE.map((word, i) => `${literal(word)} as w${i}`).join(', ')}`;
	expect(Object.values(rows(clickhouseSql(sql))[0] ?? {})).toEqual(HOSTILE);
});

it('knows the settings that are looked at', () => {
	expect(() => checkFit(rows(SETTINGS))).toThrow('readonly is 0');
	session.query('set readonly = 1', 'Null');
	expect(() => checkFit(rows(SETTINGS))).not.toThrow();
});
