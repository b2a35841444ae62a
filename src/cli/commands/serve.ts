import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readerFrom } from '../../lib/data/engines/clickhouse/target';
import { Complaint } from '../complaint';
import { ENGINE_PATH, type Engine } from '../serving/forward';
import { passwordFrom, READER_PASSWORD } from '../serving/password';
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

interface EngineOptions {
	readonly engine?: string;
	readonly enginePasswordFile?: string;
	readonly anyQuestion: boolean;
}

/** The database server the options name; undefined where none. Throws a Complaint that says what is expected. */
function engineFrom({ engine, enginePasswordFile, anyQuestion }: EngineOptions): Engine | undefined {
	try {
		if (engine === undefined) {
			if (enginePasswordFile === undefined && !anyQuestion) return undefined;
			throw new SyntaxError('a password, and what is passed on, are about a database server: name it');
		}
		if (engine.startsWith('/')) throw new SyntaxError('a database server has an address of its own');
		const server = readerFrom(engine, { servers: [], database: '', cluster: null });
		const password = passwordFrom({
			option: '--engine-password-file',
			file: enginePasswordFile,
			variable: READER_PASSWORD,
			inAddress: server.password
		});
		return { ...server, password, anyQuestion };
	} catch (error) {
		throw new Complaint(`lens serve: --engine: ${error instanceof Error ? error.message : String(error)}`, 2);
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
			`take questions for a database server at <base>${ENGINE_PATH} and pass them on: http://user@host:8123/`
		)
		.option('--engine-password-file <file>', `file with the password of that user; or set ${READER_PASSWORD}`)
		.option(
			'--any-question',
			'pass on whatever that user may ask, not the questions of the site alone',
			false
		)
		.action(async ({ port, host, dir, base, ...options }: Omit<ServerOptions, 'engine'> & EngineOptions) => {
			const engine = engineFrom(options);
			const server = await started({ port, host, dir, base, ...(engine ? { engine } : {}) });
			console.log(`年报镜 ${server.url.replace(/\/$/, '')}`);
			await untilStopped();
			await server.close();
		});
}
