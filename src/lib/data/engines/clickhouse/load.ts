import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from '../engine';
import { column } from '../literal';
import type { Table } from '../schema';
import { rowsOf } from './answer';
import { batchesOf, countIn } from './batches';
import { named, quoted } from './dialect';
import { send, type Server } from './http';
import { creationOf, insertionOf } from './tables';
import type { Target } from './target';

interface Loading {
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
	for await (const { file, rows } of batchesOf(connection, table, folder)) {
		// Done when every shard has its rows, not when they are on their way.
		const parameters = { query: insertionOf(table, database), insert_distributed_sync: '1' };
		await send(first, await openAsBlob(file), { login: 'header', parameters });
		moved(rows);
	}
	await checkWhole(connection, first, database, table);
}

/** Whether a database of this name is on the servers and has every value of the file: then there is nothing to load. */
async function isLoaded(
	connection: DuckDBConnection,
	{ tables, target, database }: Loading
): Promise<boolean> {
	const [first] = target.servers;
	if (!first) return false;
	try {
		for (const table of tables) await checkWhole(connection, first, database, table);
		return true;
	} catch (error) {
		const failure = error instanceof EngineError ? error.failure : null;
		if (failure === 'database_missing' || failure === 'database_damaged') return false;
		throw error;
	}
}

/** Removes the databases of other versions of a data set, but for those that somebody may still ask. */
export async function dropOthers(target: Target, prefix: string, kept: readonly string[]): Promise<void> {
	for (const server of target.servers) {
		const names = (await asked(server, 'select name from system.databases')).map(({ name }) => String(name));
		const others = names.filter(
			(name) =>
				name.startsWith(prefix) && /^[0-9a-f]{16}$/.test(name.slice(prefix.length)) && !kept.includes(name)
		);
		for (const name of others) await said(server, `drop database if exists ${named(name)}`);
	}
}

/**
 * Loads the tables of a database file into a database of its own on the servers, in batches, and counts every column
 * afterwards. What is there already, whole, is left as it is; what is not is replaced. Rejects with an EngineError, and leaves nothing behind, when a
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
	const drop = `drop database if exists ${named(database)}`;
	try {
		await checkCluster(target);
		if (await isLoaded(connection, loading)) return;
		await everywhere(drop);
		await everywhere(`create database ${named(database)}`);
		try {
			let total = 0;
			for (const table of tables) total += await countIn(connection, table);
			let done = 0;
			for (const table of tables)
				await loadTable(connection, table, loading, folder, (rows) => progress?.((done += rows), total));
		} catch (error) {
			// Also where another server can no longer be told.
			await Promise.allSettled(target.servers.map((server) => said(server, drop)));
			throw error;
		}
	} finally {
		connection.closeSync();
		instance.closeSync();
		await rm(folder, { recursive: true });
	}
}
