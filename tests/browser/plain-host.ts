import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { RunningServer } from '../../src/cli/server';

/** The least a host can be: files by their names, no headers of ours, nothing compressed. */
export function startPlainHost(dir: string): Promise<RunningServer> {
	const server = createServer(sirv(dir, { dev: true }));
	return new Promise((started, failed) => {
		server.once('error', failed);
		server.listen(0, '127.0.0.1', () =>
			started({
				url: `http://localhost:${(server.address() as AddressInfo).port}/`,
				close: () =>
					new Promise((closed) => {
						server.close(() => closed());
						server.closeAllConnections();
					})
			})
		);
	});
}
