import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ENGINE_PATH, forward, type Engine } from './serving/forward';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { correctedPath, isHidden } from './serving/file';
import { headersFor, SAFE_HEADERS } from './serving/headers';
import { sendNoFile } from './serving/missing';
import { sendFile } from './serving/send';
import { openVariant } from './serving/variant';

export interface ServerOptions {
	/** Folder of the built site. */
	readonly dir: string;
	/** 0 takes any free port. */
	readonly port: number;
	readonly host: string;
	/** Path the site is served under: '' or `/sub`. */
	readonly base: string;
	/** The database server that questions are passed on to, and as whom; none: no questions are taken. */
	readonly engine?: Engine;
}

export interface RunningServer {
	/** Address of the site's first page, with a slash at its end. */
	readonly url: string;
	close(): Promise<void>;
}

/** Undefined for an address that is not valid percent-encoding. */
function decoded(path: string): string | undefined {
	try {
		return decodeURI(path);
	} catch {
		return undefined;
	}
}

/** Open requests; above them a connection is refused, before descriptors or memory run out. */
const MOST_CONNECTIONS = 4096;
/** Milliseconds without a byte after which a client has gone. */
const LONGEST_SILENCE = 120_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What answers the requests for a built site: the files as a plain static host gives them. */
function siteHandler(dir: string, base: string, engine: Engine | undefined): Handler {
	return async (request, response) => {
		const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
		const redirect = (to: string) =>
			response
				.writeHead(308, { ...SAFE_HEADERS, Location: query === undefined ? to : `${to}?${query}` })
				.end();
		if (engine && request.method === 'POST' && address === `${base}${ENGINE_PATH}`)
			return forward(request, response, query ?? '', engine);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { ...SAFE_HEADERS, Allow: 'GET, HEAD' }).end();
			return;
		}
		if (address === base && base !== '') return void redirect(`${base}/`);
		const path = address.startsWith(`${base}/`) ? decoded(address.slice(base.length)) : undefined;
		if (path === undefined || isHidden(path)) {
			sendNoFile(response, 'missing', `${base}/`);
			return;
		}
		const corrected = await correctedPath(dir, path);
		if (corrected !== undefined) return void redirect(base + encodeURI(corrected));

		const variant = await openVariant(dir, path, request);
		if (typeof variant === 'string') {
			sendNoFile(response, variant, `${base}/`);
			return;
		}
		try {
			response.setHeaders(new Map(Object.entries(headersFor(path, query))));
			await sendFile(request, response, variant);
		} finally {
			await variant.file.handle.close();
		}
	};
}

/** Answers a request whatever happens: a client that leaves, or a disk that fails, ends this answer and nothing else. */
const always =
	(handler: Handler) =>
	(request: IncomingMessage, response: ServerResponse): void => {
		handler(request, response).catch(() => {
			if (response.headersSent) response.destroy();
			else sendNoFile(response, 'unreadable', '/');
		});
	};

/** Starts the static server and resolves when it listens. Rejects with the system's error, `EADDRINUSE` for one. */
export function startServer(options: ServerOptions): Promise<RunningServer> {
	const dir = resolve(options.dir);
	const server = createServer(always(siteHandler(dir, options.base, options.engine)));
	server.maxConnections = MOST_CONNECTIONS;
	server.timeout = LONGEST_SILENCE;
	return new Promise((started, failed) => {
		server.once('error', failed);
		server.listen(options.port, options.host, () => {
			const { port } = server.address() as AddressInfo;
			const host = ['127.0.0.1', '0.0.0.0', '::1', '::'].includes(options.host) ? 'localhost' : options.host;
			started({
				url: `http://${host}:${port}${options.base}/`,
				close: () =>
					new Promise((closed, broken) => {
						server.close((error) => (error ? broken(error) : closed()));
						server.closeAllConnections();
					})
			});
		});
	});
}
