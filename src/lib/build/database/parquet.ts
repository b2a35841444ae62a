import { DuckDBInstance } from '@duckdb/node-api';
import { column, literal } from '../../data/engines/literal';
import type { FilledTable } from '../../data/engines/schema';
import { Batches } from './batches';

/** Writes a table as a Parquet file, compressed with zstd. In this process only: the browser never reads Parquet. */
export async function writeParquet(path: string, table: FilledTable): Promise<void> {
	const { name, columns, rows } = table;
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	try {
		const list = columns.map(([id, type]) => `${column(id)} ${type}`).join(', ');
		await connection.run(`create table ${column(name)} (${list})`);
		const batches = new Batches(await connection.createAppender(name), table);
		for (const row of rows) batches.add(row);
		batches.close();
		await connection.run(`copy ${column(name)} to ${literal(path)} (format parquet, compression zstd)`);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
