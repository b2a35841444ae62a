import { DuckDBInstance } from '@duckdb/node-api';
import { column, literal } from '../literal';
import type { FilledTable } from '../schema';
import { append } from './write';

/** Writes a table as a Parquet file, compressed with zstd. In this process only: the browser never reads Parquet. */
export async function writeParquet(path: string, { name, columns, rows }: FilledTable): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	try {
		const list = columns.map(([id, type]) => `${column(id)} ${type}`).join(', ');
		await connection.run(`create table ${column(name)} (${list})`);
		const appender = await connection.createAppender(name);
		for (const row of rows) {
			columns.forEach(([, type], i) => append(appender, row[i] ?? null, type));
			appender.endRow();
		}
		appender.closeSync();
		await connection.run(`copy ${column(name)} to ${literal(path)} (format parquet, compression zstd)`);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
