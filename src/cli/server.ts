import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Server } from '../lib/data/engines/clickhouse/http';
import { ENGINE_PATH, forward } from './serving/forward';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { correctedPath, fileAt, isHidden } from './serving/file';
import { headersFor } from './serving/headers';
import { sendMissing } from './serving/missing';
import { sendPart } from './serving/partial';

export interface ServerOptions {
	/** Folder of the built site. */
	readonly dir: string;
	/** 0 takes any free port. */
	readonly port: number;
	readonly host: string;
	/** Path the site is served under: '' or `/sub`. */
	readonly base: string;
	/** The database server that questions are passed on to, and as whom; none: no questions are taken. */
	readonly engine?: Server;
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

/** What answers the requests for a built site: the files as a plain static host gives them. */
function siteHandler(
	dir: string,
	base: string,
	engine: Server | undefined
): (request: IncomingMessage, response: ServerResponse) => void {
	// `dev` looks at the folder for each request: a site built anew is served without starting again.
	const files = sirv(dir, { dev: true, etag: true, brotli: true, gzip: true });
	return (request, response) => {
		const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
		const redirect = (to: string) =>
			response.writeHead(308, { Location: query === undefined ? to : `${to}?${query}` }).end();
		if (engine && request.method === 'POST' && address === `${base}${ENGINE_PATH}`)
			return void forward(request, response, query ?? '', engine).catch(() => response.destroy());
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		if (address === base && base !== '') return void redirect(`${base}/`);
		const path = address.startsWith(`${base}/`) ? decoded(address.slice(base.length)) : undefined;
		if (path === undefined || isHidden(path)) return sendMissing(response, dir, `${base}/`);
		const corrected = correctedPath(dir, path);
		if (corrected !== undefined) return void redirect(base + encodeURI(corrected));

		response.setHeaders(new Map(Object.entries(headersFor(path))));
		if (request.headers.range !== undefined) {
			const file = fileAt(dir, path);
			if (file && sendPart(request, response, file)) return;
			// A compressed answer to a Range request would give offsets another meaning.
			delete request.headers.range;
			request.headers['accept-encoding'] = 'identity';
		}
		request.url = address.slice(base.length);
		files(request, response, () => sendMissing(response, dir, `${base}/`));
	};
}

/** Starts the static server and resolves when it listens. Rejects with the system's error, `EADDRINUSE` for one. */
export function startServer(options: ServerOptions): Promise<RunningServer> {
	const dir = resolve(options.dir);
	const server = createServer(siteHandler(dir, options.base, options.engine));
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
