import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

declare global {
	interface Window {
		/** The least a page can do for a question: ms until the frame after the one with its first row in the page. */
		bareAsk?: (sql: string) => Promise<number>;
	}
}

const frame = () => new Promise((next) => requestAnimationFrame(next));
const asked = new URLSearchParams(location.search);

async function database(
	duckdb: AsyncDuckDB,
	whole: Promise<Uint8Array> | null
): Promise<AsyncDuckDBConnection> {
	await duckdb.instantiate(new URL(wasmAddress, location.href).href);
	if (whole) await duckdb.registerFileBuffer('lens.duckdb', await whole);
	else {
		await duckdb.open({ filesystem: { forceFullHTTPReads: false } });
		const address = new URL(asked.get('database') ?? '', location.href).href;
		await duckdb.registerFileURL('lens.duckdb', address, DuckDBDataProtocol.HTTP, false);
	}
	const connection = await duckdb.connect();
	await connection.query(`attach 'lens.duckdb' as lens (read_only)`);
	await connection.query('use lens');
	return connection;
}

/**
 * The least a page can do to have an answer from DuckDB: everything at once, nothing checked. `?database` names the file,
 * `?ranges` has it read by ranges, `?sql` is the question.
 */
async function start(): Promise<void> {
	const whole = asked.has('ranges')
		? null
		: fetch(asked.get('database') ?? '').then(
				async (response) => new Uint8Array(await response.arrayBuffer())
			);
	const connection = await database(new AsyncDuckDB(new VoidLogger(), new Worker(workerAddress)), whole);
	window.bareAsk = async (sql) => {
		const since = performance.now();
		document.body.textContent = (await connection.query(sql)).toString();
		await frame();
		await frame();
		return performance.now() - since;
	};
	await connection.query(asked.get('sql') ?? 'select count(*) from reports');
	document.documentElement.dataset['ready'] = String(performance.now());
}

void start();
