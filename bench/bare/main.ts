import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

/** The least a page can do to have an answer from DuckDB: everything at once, nothing checked. `?database` names the file. */
async function start(): Promise<void> {
	const database = new URLSearchParams(location.search).get('database') ?? '';
	const file = fetch(database).then(async (response) => new Uint8Array(await response.arrayBuffer()));
	const duckdb = new AsyncDuckDB(new VoidLogger(), new Worker(workerAddress));
	await duckdb.instantiate(new URL(wasmAddress, location.href).href);
	await duckdb.registerFileBuffer('lens.duckdb', await file);
	const connection = await duckdb.connect();
	await connection.query(`attach 'lens.duckdb' as lens (read_only)`);
	await connection.query('select count(*) from lens.reports');
	document.documentElement.dataset['ready'] = String(performance.now());
}

void start();
