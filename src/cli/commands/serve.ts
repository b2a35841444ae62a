import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Server } from '../../lib/data/engines/clickhouse/http';
import { readerFrom } from '../../lib/data/engines/clickhouse/target';
import { Complaint } from '../complaint';
import { ENGINE_PATH } from '../serving/forward';
import { startServer, type RunningServer, type ServerOptions } from '../server';
import { untilStopped } from '../untilStopped';

function portFrom(text: string): number {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65535)
		throw new InvalidArgumentError('A port is a number from 0 to 65535.');
	return port;
}

/** `/sub` from `sub`, `/sub/` and `/sub`; '' from `/`. */
function baseFrom(text: string): string {
	const path = text.replace(/^\/+|(?<!\/)\/+$/g, '');
	if (!/^[\w.~/-]*$/.test(path)) throw new InvalidArgumentError('A base is a path such as /sub.');
	return path === '' ? '' : `/${path}`;
}

function engineFrom(text: string): Server {
	try {
		if (text.startsWith('/')) throw new SyntaxError('A database server has an address of its own.');
		return readerFrom(text, { servers: [], database: '', cluster: null });
	} catch (error) {
		throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
	}
}

async function started(options: ServerOptions): Promise<RunningServer> {
	if (!existsSync(join(options.dir, 'index.html')))
		throw new Complaint(`lens serve: no site in "${options.dir}": run "npm run build" first`);
	try {
		return await startServer(options);
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		const cause =
			code === 'EADDRINUSE'
				? 'is in use: choose another with --port'
				: `cannot be used (${code ?? String(error)})`;
		throw new Complaint(`lens serve: port ${options.port} on ${options.host} ${cause}`);
	}
}

export function serveCommand(): Command {
	return new Command('serve')
		.description('Serve the built site, as any static host would.')
		.option('--port <number>', 'port; 0 takes any free one', portFrom, 4173)
		.option('--host <name>', 'address to listen on', '127.0.0.1')
		.option('--dir <folder>', 'folder of the built site', 'build')
		.option('--base <path>', 'serve under this path, such as /sub', baseFrom, '')
		.option(
			'--engine <address>',
			`take questions for a database server at <base>${ENGINE_PATH} and pass them on: http://user:password@host:8123/`,
			engineFrom
		)
		.action(async (options: ServerOptions) => {
			const server = await started(options);
			console.log(`年报镜 ${server.url.replace(/\/$/, '')}`);
			await untilStopped();
			await server.close();
		});
}
