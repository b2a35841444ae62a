import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { isAsked } from '../../lib/data/engines/clickhouse/asked';
import { loginHeaders, type Server } from '../../lib/data/engines/clickhouse/http';
import { SAFE_HEADERS } from './headers';

/** Where a site's own host takes questions for its database server. */
export const ENGINE_PATH = '/clickhouse';

/** The database server behind the site, and who asks it. `anyQuestion`: also other questions than those of the site, as far as its user may. */
export interface Engine extends Server {
	readonly anyQuestion?: boolean;
}

/** A question is a few KB of SQL; what is longer is none. */
const LONGEST = 1_000_000;
/** Bytes of an answer: a million rows, which the reading user's limit is, take less. */
const LARGEST = 256_000_000;
/** The server's own limit of the reading user is shorter, as is a page's patience. */
const PATIENCE_MS = 60_000;
const MOST_AT_ONCE = 64;

/** What the engine of a page says in its address (`engines/clickhouse/`); a statement or a setting is never among it. */
const PARAMETERS = new Set(['database', 'wait_end_of_query', 'query_id', 'default_format']);
/** Who asks, which this host decides. */
const LOGIN = ['user', 'password'] as const;

/** What is asked beside the question; who asks is left out, and null where the address asks for more than a page does. */
function parametersFor(query: string): URLSearchParams | null {
	const parameters = new URLSearchParams(query);
	for (const name of LOGIN) parameters.delete(name);
	for (const name of parameters.keys()) if (!PARAMETERS.has(name)) return null;
	return parameters;
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length > LONGEST) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

/** Passes bytes on, up to a limit; what is longer ends in an error, so that the line is cut and nothing shorter passes for whole. */
function limited(most: number): Transform {
	let length = 0;
	return new Transform({
		transform(chunk: Buffer, _, passed) {
			length += chunk.length;
			if (length > most) passed(new Error('an answer larger than any of a page'));
			else passed(null, chunk);
		}
	});
}

/** What a question is refused with. */
type Refusal = readonly [status: number, text: string];

/** The question as it is passed on, or why it is not. */
async function questionOf(
	request: IncomingMessage,
	query: string,
	engine: Engine
): Promise<{ readonly url: string; readonly body: string } | Refusal> {
	const body = await bodyOf(request);
	if (body === null) return [413, 'a question is shorter'];
	const parameters = parametersFor(query);
	const ours = engine.anyQuestion ? /^\s*select\s/i.test(body) || isAsked(body) : isAsked(body);
	if (!parameters || !ours) return [403, 'only questions of this site are passed on'];
	return { url: `${engine.url}?${parameters}`, body };
}

/** Asks the database server for as long as somebody waits. */
async function answerTo(
	{ url, body }: { readonly url: string; readonly body: string },
	engine: Engine,
	left: AbortSignal
): Promise<Response | Refusal> {
	try {
		const signal = AbortSignal.any([left, AbortSignal.timeout(PATIENCE_MS)]);
		return await fetch(url, { method: 'POST', body, headers: loginHeaders(engine), signal });
	} catch (error) {
		return [502, `the database server is not reached: ${String(error)}`];
	}
}

let open = 0;

/**
 * Passes a page's question on to the database server, as the one user it is passed on for, and its answer back as it comes. Whatever a
 * page of the site would not ask is refused.
 */
export async function forward(
	request: IncomingMessage,
	response: ServerResponse,
	query: string,
	engine: Engine
): Promise<void> {
	const left = new AbortController();
	response.once('close', () => left.abort());
	open++;
	try {
		const question: Awaited<ReturnType<typeof questionOf>> =
			open > MOST_AT_ONCE
				? [503, 'too many questions at once: try again in a moment']
				: await questionOf(request, query, engine);
		const answer = 'url' in question ? await answerTo(question, engine, left.signal) : question;
		if (answer instanceof Response) await sendAnswer(answer, response);
		else refuse(answer, response);
	} finally {
		open--;
	}
}

function refuse([status, text]: Refusal, response: ServerResponse): void {
	response
		.writeHead(status, { ...SAFE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
		.end(`${text}\n`);
}

async function sendAnswer(answer: Response, response: ServerResponse): Promise<void> {
	response.writeHead(answer.status, {
		...SAFE_HEADERS,
		'Content-Type': answer.headers.get('content-type') ?? 'text/plain',
		'Cache-Control': 'no-store'
	});
	const { body } = answer;
	await pipeline(body ? Readable.fromWeb(body as ReadableStream) : [], limited(LARGEST), response);
}
