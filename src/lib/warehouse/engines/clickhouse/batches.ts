import type { DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import { column, literal } from '../../literal';
import type { Table } from '../../schema';
import { areaOf } from './tables';

/** Rows that travel at once. A row of `reports` has some 200 columns, a batch of them some 20 MB. */
const BATCH = 20_000;

/** A file of lines of CSV: the columns of the table, then the area of the row. Null is \N, everything else in quotes. */
export interface Batch {
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
	const file = join(folder, 'batch.csv');
	const columns = table.columns.map(([name, type]) =>
		type === 'BOOLEAN' ? `t.${column(name)}::UTINYINT` : `t.${column(name)}`
	);
	const { area, joined } = areaOf(table);
	for (let from = 0; from < total; from += BATCH) {
		const rows = `select ${columns.join(', ')}, coalesce(${area}, '') from ${column(table.name)} t ${joined}
			where t.rowid between ${from} and ${from + BATCH - 1}`;
		await connection.run(
			`copy (${rows}) to ${literal(file)} (format csv, header false, nullstr '\\N', force_quote *)`
		);
		yield { file, rows: Math.min(BATCH, total - from) };
	}
}
