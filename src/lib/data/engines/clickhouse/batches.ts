import type { DuckDBConnection } from '@duckdb/node-api';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { column } from '../literal';
import type { Table } from '../schema';
import { blockOf, type BlockColumn } from './block';
import { areaOf, typedColumns } from './tables';

/** Rows that travel at once. A row of `reports` has some 200 columns, a batch of them some 20 MB. */
const BATCH = 10_000;

/** A file with a block of rows: the columns of the table, then the area of the row. */
interface Batch {
	readonly file: string;
	readonly rows: number;
}

/** How many rows a table of the open database file has. */
export async function countIn(connection: DuckDBConnection, { name }: Table): Promise<number> {
	const answer = await connection.runAndReadAll(`select count(*)::INTEGER from ${column(name)}`);
	return Number(answer.getRows()[0]?.[0]);
}

/** The rows of a table of the open database file, batch by batch; each takes the place of the last in the folder. */
export async function* batchesOf(
	connection: DuckDBConnection,
	table: Table,
	folder: string
): AsyncGenerator<Batch> {
	const total = await countIn(connection, table);
	const file = join(folder, 'batch.native');
	const columns = table.columns.map(([name]) => `t.${column(name)}`);
	const { area, joined } = areaOf(table);
	for (let from = 0; from < total; from += BATCH) {
		const answer = await connection.runAndReadAll(
			`select ${columns.join(', ')}, coalesce(${area}, '') from ${column(table.name)} t ${joined}
			where t.rowid between ${from} and ${from + BATCH - 1}`
		);
		const values = answer.getColumnsJS() as BlockColumn['values'][];
		await writeFile(
			file,
			blockOf(typedColumns(table).map((one, i) => ({ ...one, values: values[i] ?? [] })))
		);
		yield { file, rows: answer.currentRowCount };
	}
}
