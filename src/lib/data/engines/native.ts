import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { EngineError, type Cell, type Engine, type Row } from './engine';
import { cellOf, reasonOf } from './cell';

async function run(connection: DuckDBConnection, sql: string): Promise<readonly Row[]> {
	try {
		const result = await connection.run(sql);
		const names = result.columnNames();
		const rows = await result.getRows();
		return rows.map((row) => {
			const cells: Record<string, Cell> = {};
			names.forEach((name, i) => (cells[name] = cellOf(row[i])));
			return cells;
		});
	} catch (error) {
		throw error instanceof EngineError ? error : new EngineError('query_failed', reasonOf(error));
	}
}

function engineOf(instance: DuckDBInstance): Engine {
	return {
		async rows(sql, signal) {
			signal?.throwIfAborted();
			const connection = await instance.connect();
			const stop = () => connection.interrupt();
			signal?.addEventListener('abort', stop, { once: true });
			try {
				return await run(connection, sql);
			} catch (error) {
				signal?.throwIfAborted();
				throw error;
			} finally {
				signal?.removeEventListener('abort', stop);
				connection.closeSync();
			}
		},
		async close() {
			instance.closeSync();
		}
	};
}

const CLOSED_NETWORK = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };

/**
 * A database file, read only, in this process: for the build and for tests. `threads`: of a query, else as many as there are cores,
 * which costs a small question more than it gains.
 */
export async function openNative(path: string, threads?: number): Promise<Engine> {
	const shared = threads === undefined ? {} : { threads: String(threads) };
	try {
		return engineOf(
			await DuckDBInstance.create(path, { access_mode: 'READ_ONLY', ...shared, ...CLOSED_NETWORK })
		);
	} catch (error) {
		throw new EngineError('database_missing', `${path}: ${reasonOf(error)}`);
	}
}

/** An engine without a database. */
export const openMemory = async (): Promise<Engine> =>
	engineOf(await DuckDBInstance.create(':memory:', CLOSED_NETWORK));
