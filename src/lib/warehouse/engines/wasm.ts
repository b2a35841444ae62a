import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { EngineError, type Engine, type Row } from '../engine';
import { literal } from '../literal';
import { cellOf, reasonOf } from './cell';
import { checkThere, fetchWhole, type DatabaseFile, type OnBytes } from './fetching';
import { watchdog } from './watchdog';

// Browser only, and 34 MB behind it: import() this module, never import it.

/** Up to here a whole compressed file beats ranges; above it only what a query reads is fetched. */
const WHOLE_FILE_BYTES = 32 * 1024 * 1024;
const PATIENCE_MS = 30_000;
/** How long a running query holds the worker before another one has a turn; 100 ms unless said. */
const POLLING_MS = 20;
const FILE = 'lens.duckdb';

/** Extensions would come from another host, and a failed autoload is a trap instead of an error. */
const AT_START = [
	'set autoinstall_known_extensions = false',
	'set autoload_known_extensions = false',
	"set memory_limit = '512MB'"
];

const absolute = (address: string): string => new URL(address, document.baseURI).href;

/** Rejects when the worker's script does not load or throws; nothing else says so. */
function workerFailure(worker: Worker): Promise<never> {
	const failed = new Promise<never>((_resolve, reject) => {
		worker.addEventListener('error', (event) =>
			reject(new EngineError('engine_missing', event.message || 'the worker did not load'))
		);
	});
	failed.catch(() => {});
	return failed;
}

async function startWorker(worker: Worker): Promise<AsyncDuckDB> {
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	const dog = watchdog(PATIENCE_MS);
	// Instantiating what is not there would wait for ever; looking first would cost a round trip.
	const there = checkThere(absolute(wasmAddress), 'engine_missing');
	const started = (async () => {
		await Promise.all([there, database.instantiate(absolute(wasmAddress), null, dog.heard)]);
		await database.open({
			query: {
				castBigIntToDouble: true,
				castDecimalToDouble: true,
				queryPollingInterval: POLLING_MS
			},
			// Unless told so it reads a whole file even where the host gives ranges.
			filesystem: { forceFullHTTPReads: false }
		});
	})();
	try {
		await Promise.race([started, workerFailure(worker), dog.barked]);
	} finally {
		dog.stop();
	}
	return database;
}

async function attach(database: AsyncDuckDB, { url }: DatabaseFile, whole: Uint8Array | null): Promise<void> {
	if (whole) await database.registerFileBuffer(FILE, whole);
	else await database.registerFileURL(FILE, url, DuckDBDataProtocol.HTTP, false);
	const connection = await database.connect();
	try {
		for (const statement of AT_START) await connection.query(statement);
		await connection.query(`attach ${literal(FILE)} as lens (read_only)`);
	} catch (error) {
		throw new EngineError('database_damaged', reasonOf(error));
	} finally {
		await connection.close();
	}
}

/** Plain rows of one statement. Values leave Arrow here and nowhere else. */
async function sent(connection: AsyncDuckDBConnection, sql: string): Promise<readonly Row[]> {
	const rows: Row[] = [];
	for await (const batch of await connection.send(sql)) {
		const columns = batch.schema.fields.map((field, i) => [String(field.name), batch.getChildAt(i)] as const);
		for (let at = 0; at < batch.numRows; at++)
			rows.push(Object.fromEntries(columns.map(([name, column]) => [name, cellOf(column?.get(at))])));
	}
	return rows;
}

function engineOf(database: AsyncDuckDB, worker: Worker): Engine {
	// Sends on one connection that overlap give empty answers, so a connection has one query at a time.
	const idle: AsyncDuckDBConnection[] = [];
	let end: (error: EngineError) => void = () => {};
	// A worker that is terminated or fails answers no more: what waits for it would wait for ever.
	const ended = Promise.race([
		workerFailure(worker),
		new Promise<never>((_resolve, reject) => (end = reject))
	]);
	ended.catch(() => {});

	async function connect(): Promise<AsyncDuckDBConnection> {
		const connection = await database.connect();
		await connection.query('use lens');
		return connection;
	}

	async function run(sql: string, signal: AbortSignal | undefined): Promise<readonly Row[]> {
		const connection = idle.pop() ?? (await connect());
		const stop = () => void connection.cancelSent().catch(() => false);
		try {
			signal?.throwIfAborted();
			signal?.addEventListener('abort', stop, { once: true });
			const rows = await sent(connection, sql);
			idle.push(connection);
			return rows;
		} catch (error) {
			await connection.close().catch(() => {});
			signal?.throwIfAborted();
			throw error instanceof EngineError ? error : new EngineError('query_failed', reasonOf(error));
		} finally {
			signal?.removeEventListener('abort', stop);
		}
	}

	return {
		async rows(sql, signal) {
			signal?.throwIfAborted();
			const rows = await Promise.race([run(sql, signal), ended]);
			signal?.throwIfAborted();
			return rows;
		},
		async close() {
			idle.length = 0;
			end(new EngineError('query_failed', 'the engine was closed'));
			await database.terminate();
		}
	};
}

/**
 * DuckDB in the browser, on a worker of its own, with the database attached read only. The file is fetched while the
 * engine starts. Rejects with an EngineError that says which of the two failed and how; nothing is left running then.
 */
export async function openWasm({
	database,
	onProgress
}: {
	database: DatabaseFile;
	onProgress?: OnBytes;
}): Promise<Engine> {
	const worker = new Worker(absolute(workerAddress));
	try {
		const [started, whole] = await Promise.all([
			startWorker(worker),
			database.bytes <= WHOLE_FILE_BYTES
				? fetchWhole(database, onProgress ?? (() => {}))
				: checkThere(database.url, 'database_missing').then(() => null)
		]);
		await attach(started, database, whole);
		return engineOf(started, worker);
	} catch (error) {
		worker.terminate();
		throw error instanceof EngineError ? error : new EngineError('engine_missing', reasonOf(error));
	}
}
