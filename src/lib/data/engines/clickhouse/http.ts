import { EngineError, type EngineFailure } from '../engine';

/** A ClickHouse server as it is asked over HTTP. */
export interface Server {
	/** Address that takes questions: `https://host:8443/`, or a path of the site's own host that leads there. */
	readonly url: string;
	readonly user: string;
	readonly password: string;
	/** Where bare table names are looked up. Absent: the server's default. */
	readonly database?: string;
}

interface Sending {
	/** More of the address: parameters of the interface, settings. */
	readonly parameters?: Readonly<Record<string, string>>;
	/** Who asks stands in the address; with `header` in headers, which a browser would ask permission for first. */
	readonly login?: 'address' | 'header';
	readonly signal?: AbortSignal;
}

/** ClickHouse's own numbers of what goes wrong, by what it means to a reader. All others are `query_failed`. */
const FAILURES: readonly (readonly [EngineFailure, readonly number[]])[] = [
	// Unknown user, wrong or missing password, authentication failed, access denied, network not allowed.
	['server_refused', [192, 193, 194, 516, 497, 291, 195]],
	// All connection tries failed, network error, socket timeout, attempt to read after end, unknown host: asked of another shard.
	['shard_missing', [279, 210, 209, 32, 198]],
	// Timeout exceeded, too slow, too many queries at once, quota used up.
	['server_slow', [159, 160, 202, 201]],
	// Too many rows or bytes, memory limit, result too long.
	['server_limit', [158, 241, 307, 396, 191, 173]],
	// Unknown table or database: the data are not there.
	['database_missing', [60, 81]]
];

const failureOf = (code: number): EngineFailure =>
	FAILURES.find(([, codes]) => codes.includes(code))?.[0] ?? 'query_failed';

/** What an answer that is no answer means. Without a code of ClickHouse it is not ClickHouse that speaks. */
function errorFrom(status: number, text: string): EngineError {
	const code = /Code: (\d+)/.exec(text)?.[1];
	const reason = (text.split('\n')[0] ?? '').slice(0, 500);
	if (code !== undefined) return new EngineError(failureOf(Number(code)), reason);
	if (status === 401 || status === 403) return new EngineError('server_refused', `${status} ${reason}`);
	if (status === 504) return new EngineError('server_slow', `${status} ${reason}`);
	return new EngineError('server_missing', `${status} ${reason}`);
}

/** Bytes of a text in UTF-8, each as a character: a header holds nothing else. */
const inBytes = (text: string): string =>
	Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');

/** Who asks, in headers: an address is written into logs. */
export const loginHeaders = ({ user, password }: Pick<Server, 'user' | 'password'>) => ({
	'X-ClickHouse-User': inBytes(user),
	'X-ClickHouse-Key': inBytes(password)
});

function addressOf(server: Server, { parameters, login = 'address' }: Sending): string {
	const values = new URLSearchParams({
		...(server.database === undefined ? {} : { database: server.database }),
		...(login === 'address' ? { user: server.user } : {}),
		...(login === 'address' && server.password !== '' ? { password: server.password } : {}),
		// The whole answer is made before its first byte is sent: an error after it would be a 200 with half the rows.
		wait_end_of_query: '1',
		...parameters
	});
	return `${server.url}?${values}`;
}

/**
 * Sends a body to a server and gives the text it answers. Rejects with an EngineError that says who failed: not reached,
 * refused, slow, a shard missing, or the query; and with the signal's reason when it is aborted.
 */
export async function send(server: Server, body: BodyInit, sending: Sending = {}): Promise<string> {
	const headers = loginHeaders(server);
	let response: Response;
	let text: string;
	try {
		response = await fetch(addressOf(server, sending), {
			method: 'POST',
			body,
			// A refused login of the site's own host would otherwise open the browser's window for a password.
			credentials: 'omit',
			...(sending.login === 'header' ? { headers } : {}),
			...(sending.signal ? { signal: sending.signal } : {})
		});
		text = await response.text();
	} catch (error) {
		sending.signal?.throwIfAborted();
		const cause = error instanceof Error && error.cause instanceof Error ? `: ${String(error.cause)}` : '';
		throw new EngineError('server_missing', `${String(error)}${cause}`);
	}
	// Old versions give some errors with status 200.
	if (!response.ok || /^Code: \d+[.,]/.test(text)) throw errorFrom(response.status, text);
	return text;
}
