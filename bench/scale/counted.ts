import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A server with a counter before it: what its answers weigh on the line, heads included. */
export interface Counted {
	readonly url: string;
	/** Bytes sent to whoever asked since the last time this was called. */
	taken(): number;
	close(): void;
}

/** Passes everything on to the server at an address of this machine, and counts what comes back. */
export async function counted(url: string): Promise<Counted> {
	const { hostname, port, pathname } = new URL(url);
	let bytes = 0;
	const open = new Set<Socket>();
	const server = createServer((client) => {
		const behind = connect(Number(port), hostname);
		behind.on('data', (part) => (bytes += part.length));
		client.pipe(behind).pipe(client);
		for (const socket of [client, behind]) {
			open.add(socket);
			// Either end may go at any time: a page is closed in the middle of an answer.
			socket.on('error', () => socket.destroy());
			socket.on('close', () => {
				open.delete(socket);
				client.destroy();
				behind.destroy();
			});
		}
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
		taken: () => {
			const so = bytes;
			bytes = 0;
			return so;
		},
		close: () => {
			server.close();
			for (const socket of open) socket.destroy();
		}
	};
}
