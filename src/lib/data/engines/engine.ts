/** A value as it leaves an engine: never an Arrow object, never a bigint. */
export type Cell = number | string | boolean | null;

/** One row by column name. */
export type Row = Readonly<Record<string, Cell>>;

/** What answers SQL. Each call runs by itself: calls may overlap and do not disturb each other. */
export interface Engine {
	/** Rows of one statement. Rejects with an EngineError; an aborted signal stops the query and rejects with AbortError. */
	readonly rows: (sql: string, signal?: AbortSignal) => Promise<readonly Row[]>;
	readonly close: () => Promise<void>;
}

/** Why an engine could not answer. */
export type EngineFailure =
	| 'engine_missing'
	| 'engine_slow'
	/** Of the host: it sends the engine with a type that no browser compiles, or a policy that forbids to compile. */
	| 'engine_type'
	| 'engine_forbidden'
	| 'database_missing'
	| 'database_damaged'
	| 'query_failed'
	/** Of an engine on a server: not reached; the login refused; no answer in time; a part of the data out of reach; a limit met; set so that its answers could be false. */
	| 'server_missing'
	| 'server_refused'
	| 'server_slow'
	| 'shard_missing'
	| 'server_limit'
	| 'server_unfit';

export class EngineError extends Error {
	constructor(
		readonly failure: EngineFailure,
		message: string
	) {
		super(message);
		this.name = 'EngineError';
	}
}

/** A question put to the engine: its SQL, and how one of its rows becomes a typed one. */
export interface Query<R> {
	readonly sql: string;
	readonly row: (row: Row) => R;
}

/** The typed rows of a query. */
export async function typedRows<R>(engine: Engine, query: Query<R>, signal?: AbortSignal): Promise<readonly R[]> {
	return (await engine.rows(query.sql, signal)).map(query.row);
}
