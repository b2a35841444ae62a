import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from '../../lib/data/engines/clickhouse/http';

/** Where a site's own host takes questions for its database server. */
export const ENGINE_PATH = '/clickhouse';

/** A question is a few KB of SQL; what is longer is none. */
const LONGEST = 1_000_000;

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length > LONGEST) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** Passes a question on to the database server, as the one user it is passed on for, and its answer back. */
export async function forward(
	request: IncomingMessage,
	response: ServerResponse,
	query: string,
	engine: Server
): Promise<void> {
	const body = await bodyOf(request);
	if (!body) return void response.writeHead(413, { Connection: 'close' }).end();
	const parameters = new URLSearchParams(query);
	// Whoever asks through this host asks as its reader, whatever the address says.
	parameters.delete('password');
	parameters.set('user', engine.user);
	if (engine.password !== '') parameters.set('password', engine.password);
	const left = new AbortController();
	response.once('close', () => left.abort());
	try {
		const answer = await fetch(`${engine.url}?${parameters}`, {
			method: 'POST',
			body: new Uint8Array(body),
			signal: left.signal
		});
		const type = answer.headers.get('content-type') ?? 'text/plain';
		response.writeHead(answer.status, {
			'Content-Type': type,
			'Cache-Control': 'no-store',
			'X-Content-Type-Options': 'nosniff'
		});
		response.end(Buffer.from(await answer.arrayBuffer()));
	} catch (error) {
		if (!left.signal.aborted)
			response.writeHead(502).end(`the database server is not reached: ${String(error)}`);
	}
}
