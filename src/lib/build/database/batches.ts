import duckdb from '@duckdb/node-bindings';
import {
	BOOLEAN,
	DOUBLE,
	DuckDBDataChunk,
	INTEGER,
	VARCHAR,
	type DuckDBAppender,
	type DuckDBType
} from '@duckdb/node-api';
import type { ColumnType, Stored, StoredTable, Table } from '../../data/engines/schema';

/** Rows DuckDB takes at once, and looks at together. */
const ROWS = 2048;
/** Batches after which the appender gives its rows to the table: it would keep a hundred of them in memory. */
const BATCHES = 2;

const TYPES: Readonly<Record<ColumnType, DuckDBType>> = {
	VARCHAR,
	INTEGER,
	DOUBLE,
	BOOLEAN
};

/**
 * A column of a batch, its values and which of them are there. Filled and handed over whole: a call into DuckDB for every
 * cell takes ten times as long, and the library's own vectors keep nulls in bigints, which take as long again.
 */
class NumberColumn {
	readonly #valid = new Uint32Array(ROWS / 32);

	constructor(private readonly values: Float64Array | Int32Array | Uint8Array) {}

	set(at: number, value: Stored): void {
		const bit = 1 << (at & 31);
		if (value === null) this.#valid[at >> 5] = (this.#valid[at >> 5] ?? 0) & ~bit;
		else {
			this.#valid[at >> 5] = (this.#valid[at >> 5] ?? 0) | bit;
			this.values[at] = Number(value);
		}
	}

	hand(vector: duckdb.Vector): void {
		const { buffer, byteOffset, byteLength } = this.values;
		duckdb.copy_data_to_vector(vector, 0, buffer as ArrayBuffer, byteOffset, byteLength);
		duckdb.vector_ensure_validity_writable(vector);
		duckdb.copy_data_to_vector_validity(vector, 0, this.#valid.buffer, 0, this.#valid.byteLength);
	}
}

class TextColumn {
	readonly #texts: (string | null)[] = [];

	set(at: number, value: Stored): void {
		this.#texts[at] = value === null ? null : String(value);
	}

	hand(vector: duckdb.Vector, rows: number): void {
		duckdb.vector_ensure_validity_writable(vector);
		const validity = new Uint32Array(ROWS / 32).fill(0xffffffff);
		for (let at = 0; at < rows; at++) {
			const text = this.#texts[at] ?? null;
			if (text === null) validity[at >> 5] = (validity[at >> 5] ?? 0) & ~(1 << (at & 31));
			else duckdb.vector_assign_string_element(vector, at, text);
		}
		duckdb.copy_data_to_vector_validity(vector, 0, validity.buffer, 0, validity.byteLength);
	}
}

function columnOf(type: ColumnType): NumberColumn | TextColumn {
	if (type === 'VARCHAR') return new TextColumn();
	if (type === 'INTEGER') return new NumberColumn(new Int32Array(ROWS));
	return new NumberColumn(type === 'BOOLEAN' ? new Uint8Array(ROWS) : new Float64Array(ROWS));
}

/** Rows on their way into a table, which follow one another there. */
class Batch {
	rows = 0;
	readonly #columns: readonly (NumberColumn | TextColumn)[];

	constructor(columns: Table['columns']) {
		this.#columns = columns.map(([, type]) => columnOf(type));
	}

	/** A row in the order of the columns. */
	add(row: readonly Stored[]): void {
		const at = this.rows++;
		for (let i = 0; i < this.#columns.length; i++) this.#columns[i]?.set(at, row[i] ?? null);
	}

	/** Hands its rows over, and begins again. */
	hand(chunk: DuckDBDataChunk): void {
		chunk.reset();
		this.#columns.forEach((column, i) =>
			column.hand(duckdb.data_chunk_get_vector(chunk.chunk, i), this.rows)
		);
		chunk.rowCount = this.rows;
		this.rows = 0;
	}
}

/**
 * Takes the rows of a table one by one and gives them to DuckDB in batches, so that as many rows as one likes fit in memory. A
 * batch holds rows of one key of the table, so that those of a key are found without a look at the others.
 */
export class Batches {
	readonly #open = new Map<Stored, Batch>();
	readonly #chunk: DuckDBDataChunk;
	readonly #by: number;
	#handed = 0;

	constructor(
		private readonly appender: DuckDBAppender,
		private readonly table: StoredTable
	) {
		const { columns, by } = table;
		this.#by = columns.findIndex(([name]) => name === by);
		this.#chunk = DuckDBDataChunk.create(
			columns.map(([, type]) => TYPES[type]),
			ROWS
		);
	}

	/** A row in the order of the columns. */
	add(row: readonly Stored[]): void {
		const { columns } = this.table;
		if (row.length !== columns.length)
			throw new Error(`a row of ${row.length} cells for a table of ${columns.length} columns`);
		const key = row[this.#by] ?? null;
		let batch = this.#open.get(key);
		if (!batch) this.#open.set(key, (batch = new Batch(columns)));
		batch.add(row);
		if (batch.rows === ROWS) this.#hand(batch);
	}

	/** The last rows, and the end. */
	close(): void {
		for (const batch of this.#open.values()) if (batch.rows > 0) this.#hand(batch);
		this.appender.closeSync();
	}

	#hand(batch: Batch): void {
		batch.hand(this.#chunk);
		this.appender.appendDataChunk(this.#chunk);
		if (++this.#handed % BATCHES === 0) this.appender.flushSync();
	}
}
