import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { Complaint } from '../complaint';
import { startServer, type RunningServer, type ServerOptions } from '../server';

function portFrom(text: string): number {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65535)
		throw new InvalidArgumentError('A port is a number from 0 to 65535.');
	return port;
}

/** `/sub` from `sub`, `/sub/` and `/sub`; '' from `/`. */
function baseFrom(text: string): string {
	const path = text.replace(/^\/+|\/+$/g, '');
	if (!/^[\w.~/-]*$/.test(path)) throw new InvalidArgumentError('A base is a path such as /sub.');
	return path === '' ? '' : `/${path}`;
}

async function started(options: ServerOptions): Promise<RunningServer> {
	if (!existsSync(join(options.dir, 'index.html')))
		throw new Complaint(`lens serve: no site in "${options.dir}": run "npm run build" first`);
	try {
		return await startServer(options);
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		const cause =
			code === 'EADDRINUSE' ? 'is in use: choose another with --port' : `cannot be used (${code ?? error})`;
		throw new Complaint(`lens serve: port ${options.port} on ${options.host} ${cause}`);
	}
}

/** Resolves when the person or the system asks the process to stop. */
const asked = () =>
	new Promise<void>((stop) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
	});

export function serveCommand(): Command {
	return new Command('serve')
		.description('Serve the built site, as any static host would.')
		.option('--port <number>', 'port; 0 takes any free one', portFrom, 4173)
		.option('--host <name>', 'address to listen on', '127.0.0.1')
		.option('--dir <folder>', 'folder of the built site', 'build')
		.option('--base <path>', 'serve under this path, such as /sub', baseFrom, '')
		.action(async (options: ServerOptions) => {
			const server = await started(options);
			console.log(`年报镜 ${server.url.replace(/\/$/, '')}`);
			await asked();
			await server.close();
		});
}
