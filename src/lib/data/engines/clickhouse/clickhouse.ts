import { EngineError, type Engine, type Row } from '../engine';
import { rowsOf } from './answer';
import { clickhouseSql, quoted } from './dialect';
import { checkFit, SETTINGS } from './fit';
import { send, type Server } from './http';

/** How long an answer may take; the server's own limit of the reading user should be shorter. */
export const PATIENCE_MS = 30_000;

/** Stops a query that nobody waits for any more. Closing the line alone does not in every version. */
const stop = (server: Server, id: string): void =>
	void send(server, `kill query where query_id = ${quoted(id)} async`).catch(() => {});

/** A name for a query, to stop it by. `randomUUID` is not there on a plain http host. */
const newId = (): string => `lens-${[...crypto.getRandomValues(new Uint32Array(4))].join('-')}`;

/**
 * Rows of one statement in ClickHouse's own SQL. Rejects with `server_slow` when there is no answer in time, and as `send`
 * does; whoever gives up on a query also stops it.
 */
export async function answered(
	server: Server,
	sql: string,
	{ patience = PATIENCE_MS, signal }: { readonly patience?: number; readonly signal?: AbortSignal } = {}
): Promise<readonly Row[]> {
	const id = newId();
	const ended = new AbortController();
	const end = () => ended.abort(signal?.reason);
	const late = new EngineError('server_slow', `no answer within ${patience / 1000} s`);
	const timer = setTimeout(() => ended.abort(late), patience);
	signal?.addEventListener('abort', end, { once: true });
	try {
		signal?.throwIfAborted();
		const parameters = { query_id: id, default_format: 'JSONCompact' };
		return rowsOf(await send(server, sql, { parameters, signal: ended.signal }));
	} catch (error) {
		if (ended.signal.aborted) stop(server, id);
		throw error;
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener('abort', end);
	}
}

/**
 * A data set on a ClickHouse server or cluster, asked over HTTP by a user that may only read. Rejects with an EngineError
 * when the server cannot be reached, refuses the login, or would give this user answers that are cut off or not null
 * where they must be.
 */
export async function openClickhouse(server: Server, patience = PATIENCE_MS): Promise<Engine> {
	checkFit(await answered(server, SETTINGS, { patience }));
	let closed = false;
	return {
		async rows(sql, signal) {
			signal?.throwIfAborted();
			if (closed) throw new EngineError('query_failed', 'the engine was closed');
			return answered(server, clickhouseSql(sql), { patience, ...(signal ? { signal } : {}) });
		},
		async close() {
			closed = true;
		}
	};
}
