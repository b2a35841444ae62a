import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { OnProgress } from '../dataSource';
import { EngineError, type Engine, type Row } from './engine';
import { literal } from './literal';
import { cellOf, reasonOf } from './cell';
import { checkThere, fetchWhole, type DatabaseFile } from './fetching';
import { checkPolicy, checkWasm, pageMayCompile } from './hosting';
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

/** Bytes of the wasm, unpacked; what a host says of it is often their number compressed. */
declare const DUCKDB_WASM_BYTES: number;

async function startWorker(worker: Worker, onBytes: (loaded: number) => void): Promise<AsyncDuckDB> {
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	const dog = watchdog(PATIENCE_MS);
	// Instantiating what is not there would wait for ever; looking first would cost a round trip.
	const there = Promise.all([
		checkWasm(absolute(wasmAddress)),
		pageMayCompile() ? null : checkPolicy(absolute(workerAddress))
	]);
	const started = (async () => {
		const progress = ({ bytesLoaded }: { readonly bytesLoaded: number }) => {
			dog.heard();
			onBytes(bytesLoaded);
		};
		await Promise.all([there, database.instantiate(absolute(wasmAddress), null, progress)]);
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
	} catch (error) {
		if (error instanceof EngineError && error.failure === 'engine_slow')
			await checkPolicy(absolute(workerAddress));
		throw error;
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
		const columns = batch.schema.fields.map((field, i) => [field.name, batch.getChildAt(i)] as const);
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

/** Adds up how far two files are. */
function progressOf(totals: readonly [number, number], onProgress: OnProgress) {
	const loaded: [number, number] = [0, 0];
	return (file: 0 | 1) => (bytes: number) => {
		loaded[file] = Math.min(bytes, totals[file]);
		onProgress(loaded[0] + loaded[1], totals[0] + totals[1]);
	};
}

/**
 * DuckDB in the browser, on a worker of its own, with the database attached read only. The file is fetched while the
 * engine starts. Rejects with an EngineError that says which of the two failed and how, or when the signal is aborted; nothing
 * is left running then. `onProgress`: bytes of both, unpacked.
 */
export async function openWasm({
	database,
	signal,
	onProgress
}: {
	readonly database: DatabaseFile;
	readonly signal: AbortSignal;
	readonly onProgress: OnProgress;
}): Promise<Engine> {
	const worker = new Worker(absolute(workerAddress));
	const stop = () => worker.terminate();
	signal.addEventListener('abort', stop, { once: true });
	const isWhole = database.bytes <= WHOLE_FILE_BYTES;
	const bytesOf = progressOf([DUCKDB_WASM_BYTES, isWhole ? database.bytes : 0], onProgress);
	try {
		const stopped = new Promise<never>((_resolve, reject) =>
			signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
		);
		const opening = Promise.all([
			startWorker(worker, bytesOf(0)),
			isWhole
				? fetchWhole(database, bytesOf(1), signal)
				: checkThere(database.url, 'database_missing').then(() => null)
		]);
		const [started, whole] = await Promise.race([opening, stopped]);
		await attach(started, database, whole);
		return engineOf(started, worker);
	} catch (error) {
		worker.terminate();
		throw error instanceof EngineError ? error : new EngineError('engine_missing', reasonOf(error));
	} finally {
		signal.removeEventListener('abort', stop);
	}
}
