import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from '../../engine';
import { column, literal } from '../../literal';
import type { Table } from '../../schema';
import { rowsOf } from './answer';
import { named, quoted } from './dialect';
import { send, type Server } from './http';
import { areaOf, creationOf, insertionOf } from './tables';
import type { Target } from './target';

/** Rows that travel at once. A row of `reports` has some 200 columns, a batch of them some 20 MB. */
const BATCH = 20_000;

export interface Loading {
	/** The database file of the data set. */
	readonly path: string;
	readonly tables: readonly Table[];
	readonly target: Target;
	/** Name of the database on the servers. */
	readonly database: string;
	readonly progress?: (done: number, total: number) => void;
}

const said = (server: Server, sql: string, parameters: Readonly<Record<string, string>> = {}) =>
	send(server, sql, { login: 'header', parameters });

const asked = async (server: Server, sql: string) =>
	rowsOf(await said(server, sql, { default_format: 'JSONCompact' }));

const countIn = async (connection: DuckDBConnection, { name }: Table): Promise<number> => {
	const rows = await connection.runAndReadAll(`select count(*)::INTEGER from ${column(name)}`);
	return Number(rows.getRows()[0]?.[0]);
};

/** Complains when the servers named are not those of the cluster: a shard that was left out would hold no rows. */
async function checkCluster({ servers, cluster }: Target): Promise<void> {
	if (cluster === null) return;
	for (const server of servers) {
		const rows = await asked(
			server,
			`select toString(shard_num) as shard from system.clusters where cluster = ${quoted(cluster)}`
		);
		if (rows.length !== servers.length)
			throw new EngineError(
				'server_unfit',
				`${server.url} knows ${rows.length} servers of a cluster "${cluster}", the address names ${servers.length}`
			);
	}
}

/** The rows of a table from one number on, as lines of CSV: null as \\N, everything else in quotes. */
async function writeBatch(
	connection: DuckDBConnection,
	table: Table,
	from: number,
	path: string
): Promise<void> {
	const columns = table.columns.map(([name, type]) =>
		type === 'BOOLEAN' ? `t.${column(name)}::UTINYINT` : `t.${column(name)}`
	);
	const rows = `select ${columns.join(', ')}, coalesce(${areaOf(table)}, '') from ${column(table.name)} t
		where t.rowid between ${from} and ${from + BATCH - 1}`;
	await connection.run(
		`copy (${rows}) to ${literal(path)} (format csv, header false, nullstr '\\N', force_quote *)`
	);
}

/** Complains when a table on the servers has not as many values in every column as the file. */
async function checkWhole(
	connection: DuckDBConnection,
	server: Server,
	database: string,
	table: Table
): Promise<void> {
	const counts = (quote: (name: string) => string) =>
		['count(*)', ...table.columns.map(([name]) => `count(${quote(name)})`)].join(', ');
	const there = Object.values(
		(await asked(server, `select ${counts(named)} from ${named(database)}.${named(table.name)}`))[0] ?? {}
	);
	const here = await connection.runAndReadAll(`select ${counts(column)} from ${column(table.name)}`);
	const expected = here.getRows()[0]?.map(Number) ?? [];
	const wrong = expected.findIndex((count, i) => count !== there[i]);
	if (wrong === -1) return;
	const what = wrong === 0 ? 'rows' : `values in ${table.columns[wrong - 1]?.[0]}`;
	throw new EngineError(
		'database_damaged',
		`${table.name} has ${String(there[wrong])} ${what}: expected ${expected[wrong]}`
	);
}

async function loadTable(
	connection: DuckDBConnection,
	table: Table,
	{ target, database }: Loading,
	folder: string,
	moved: (rows: number) => void
): Promise<void> {
	const [first] = target.servers;
	if (!first) throw new RangeError('a target has a server');
	for (const server of target.servers)
		for (const sql of creationOf(table, database, target.cluster)) await said(server, sql);
	const rows = await countIn(connection, table);
	const path = join(folder, 'batch.csv');
	for (let from = 0; from < rows; from += BATCH) {
		await writeBatch(connection, table, from, path);
		// Done when every shard has its rows, not when they are on their way.
		const parameters = { query: insertionOf(table, database), insert_distributed_sync: '1' };
		await send(first, await openAsBlob(path), { login: 'header', parameters });
		moved(Math.min(BATCH, rows - from));
	}
	await checkWhole(connection, first, database, table);
}

/**
 * Loads the tables of a database file into a database of its own on the servers, in batches, and counts every column
 * afterwards. What was there of that name is replaced. Rejects with an EngineError, and leaves nothing behind, when a
 * server refuses, a shard is out of reach, or a value did not arrive.
 */
export async function loadClickhouse(loading: Loading): Promise<void> {
	const { path, tables, target, database, progress } = loading;
	const folder = await mkdtemp(join(tmpdir(), 'lens-load-'));
	const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
	const connection = await instance.connect();
	const everywhere = async (sql: string) => {
		for (const server of target.servers) await said(server, sql);
	};
	try {
		await checkCluster(target);
		await everywhere(`drop database if exists ${named(database)}`);
		await everywhere(`create database ${named(database)}`);
		try {
			let total = 0;
			for (const table of tables) total += await countIn(connection, table);
			let done = 0;
			for (const table of tables)
				await loadTable(connection, table, loading, folder, (rows) => progress?.((done += rows), total));
		} catch (error) {
			await everywhere(`drop database if exists ${named(database)}`).catch(() => {});
			throw error;
		}
	} finally {
		connection.closeSync();
		instance.closeSync();
		await rm(folder, { recursive: true });
	}
}
