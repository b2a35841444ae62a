import { rm } from 'node:fs/promises';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { areaRow, addOrgan, type RowSink } from './tables';
import { Audit } from '../audit';
import { countiesOf, type Dataset } from '../../data/dataset';
import { column, literal } from '../../data/engines/literal';
import { TABLES, type StoredTable, type Stored, type Table } from '../../data/engines/schema';
import { Batches } from './batches';

/** Version of the storage format: the newest that DuckDB-WASM 1.32.0 reads. Without it a newer DuckDB writes one it refuses. */
const STORAGE_VERSION = 'v1.4.0';
/** What DuckDB may hold while it writes, whatever the size of the data; the rest waits in a file. */
const MEMORY = '480MB';

const columnsOf = ({ columns }: Table): string =>
	columns.map(([id, type]) => `${column(id)} ${type}`).join(', ');

async function fill(connection: DuckDBConnection, table: StoredTable): Promise<void> {
	const { name, order, by } = table;
	const into = `insert into lens.${column(name)} select * from waiting.${column(name)}`;
	await connection.run(`create table lens.${column(name)} (${columnsOf(table)})`);
	if (by === undefined) {
		await connection.run(`${into}${order === undefined ? '' : ` order by ${order}`}`);
		return;
	}
	const keys = await connection.runAndReadAll(
		`select distinct ${column(by)} from waiting.${column(name)} order by 1`
	);
	for (const [key] of keys.getRows())
		await connection.run(`${into} where ${column(by)} = ${literal(Number(key))}`);
}

/**
 * A database in the making. Rows are added organ by organ and wait in a file beside it, so that memory stays the same from
 * sixteen organs to a country; `finish` lays them out as the tables of `schema.ts` in the file that DuckDB-WASM 1.32.0 reads.
 */
export class DatabaseWriter implements RowSink {
	readonly #batches = new Map<string, Batches>();

	private constructor(
		private readonly path: string,
		private readonly instance: DuckDBInstance,
		private readonly connection: DuckDBConnection
	) {}

	static async create(path: string): Promise<DatabaseWriter> {
		const instance = await DuckDBInstance.create(':memory:', {
			memory_limit: MEMORY,
			temp_directory: `${path}.spilled`
		});
		const connection = await instance.connect();
		const writer = new DatabaseWriter(path, instance, connection);
		const beside = `${path}.waiting`;
		await connection.run(`attach ${literal(beside)} as waiting (row_group_size 20480)`);
		await connection.run('begin');
		for (const table of TABLES) {
			await connection.run(`create table waiting.${column(table.name)} (${columnsOf(table)})`);
			const appender = await connection.createAppender(table.name, 'main', 'waiting');
			writer.#batches.set(table.name, new Batches(appender, table));
		}
		return writer;
	}

	add(table: string, row: readonly Stored[]): void {
		const batches = this.#batches.get(table);
		if (!batches) throw new Error(`no table "${table}"`);
		batches.add(row);
	}

	/** `progress` is given how many of the tables are laid out. Throws when two reports have the same id. */
	async finish(progress: (done: number, total: number) => void = () => {}): Promise<void> {
		for (const batches of this.#batches.values()) batches.close();
		await this.connection.run('commit');
		const twice = await this.connection.runAndReadAll(
			'select report from waiting.reports group by report having count(*) > 1 limit 1'
		);
		const [first] = twice.getRows();
		if (first) throw new Error(`two reports have the same id ${String(first[0])}`);
		await this.connection.run(
			`attach ${literal(this.path)} as lens (storage_version ${literal(STORAGE_VERSION)})`
		);
		for (const [done, table] of TABLES.entries()) {
			progress(done, TABLES.length);
			await fill(this.connection, table);
		}
		await this.connection.run('checkpoint lens');
		await this.connection.run('detach lens');
	}

	/** Closes what is open and removes what was beside; the database itself stays as far as it came. */
	async close(): Promise<void> {
		this.connection.closeSync();
		this.instance.closeSync();
		for (const name of ['waiting', 'waiting.wal', 'spilled'])
			await rm(`${this.path}.${name}`, { recursive: true, force: true });
	}
}

/** Writes a new database file with all rows of a data set. */
export async function writeDatabase(
	path: string,
	{ organs, areas }: Pick<Dataset, 'organs' | 'areas'>
): Promise<void> {
	const writer = await DatabaseWriter.create(path);
	try {
		for (const area of areas) writer.add('areas', areaRow(area));
		const audit = new Audit();
		for (const county of countiesOf(organs)) {
			const { findings } = audit.add(county);
			for (const organ of county) addOrgan(organ, findings.get(organ.organ.code) ?? [], writer);
		}
		await writer.finish();
	} finally {
		await writer.close();
	}
}
