import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServer } from './find';

/** The user who loads, in the servers' configuration and in the address to load to. */
const WRITER = { user: 'default', password: "p'ss" } as const;
const READER = 'src/lib/data/engines/clickhouse/reader.xml';

export interface Cluster {
	/** Addresses of the servers over HTTP, one a shard. */
	readonly urls: readonly string[];
	/** The address to load to, as an operator writes it. */
	readonly target: string;
	/** A statement of the user who may do everything, to one server; its answer as lines. */
	said(at: number, sql: string): Promise<string>;
	stop(at: number): Promise<void>;
	start(at: number): Promise<void>;
	/** Ends every server and removes its folder. */
	close(): Promise<void>;
}

async function freePorts(count: number): Promise<readonly number[]> {
	const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
	await Promise.all(servers.map((server) => once(server, 'listening')));
	const ports = servers.map((server) => (server.address() as AddressInfo).port);
	await Promise.all(servers.map((server) => once(server.close(), 'close')));
	return ports;
}

interface Ports {
	readonly http: number;
	readonly tcp: number;
}

const configuration = (folder: string, own: Ports, all: readonly Ports[]): string => `<yandex>
	<logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
	<http_port>${own.http}</http_port>
	<tcp_port>${own.tcp}</tcp_port>
	<listen_host>127.0.0.1</listen_host>
	<path>${folder}/</path>
	<tmp_path>${folder}/tmp/</tmp_path>
	<users_config>users.xml</users_config>
	<default_profile>default</default_profile>
	<default_database>default</default_database>
	<mark_cache_size>100000000</mark_cache_size>
	<remote_servers>
		<lens>
			${all
				.map(
					({ tcp }) =>
						`<shard><replica><host>127.0.0.1</host><port>${tcp}</port><user>${WRITER.user}</user><password>${WRITER.password}</password></replica></shard>`
				)
				.join('\n\t\t\t')}
		</lens>
	</remote_servers>
</yandex>`;

const USERS = `<yandex>
	<profiles><default></default></profiles>
	<users>
		<${WRITER.user}>
			<password>${WRITER.password}</password>
			<networks><ip>127.0.0.1</ip></networks>
			<profile>default</profile>
			<quota>default</quota>
		</${WRITER.user}>
	</users>
	<quotas><default></default></quotas>
</yandex>`;

/** Databases of the site: data sets that tests load, and versions of them. */
const DATABASES = ['lens_demo', 'lens_numbers', 'lens_gone', `lens_demo_${'3'.repeat(16)}`] as const;
const ALLOWED = DATABASES.map((name) => `<database>${name}</database>`).join('');

/** The user readers ask as, with a password, which the file as it is delivered leaves empty. */
export const READER_PASSWORD = 'public';

async function writeFolder(folder: string, own: Ports, all: readonly Ports[]): Promise<void> {
	await mkdir(join(folder, 'users.d'), { recursive: true });
	await mkdir(join(folder, 'tmp'));
	await writeFile(join(folder, 'config.xml'), configuration(folder, own, all));
	await writeFile(join(folder, 'users.xml'), USERS);
	const reader = await readFile(READER, 'utf8');
	await writeFile(
		join(folder, 'users.d', 'lens-reader.xml'),
		reader
			.replace('<password></password>', `<password>${READER_PASSWORD}</password>`)
			// What versions before grants have in their place.
			.replace(/<grants>[^]*<\/grants>/, `<allow_databases>${ALLOWED}</allow_databases>`)
	);
}

/** Two servers, each a shard of one cluster, with ports and folders of their own. */
export async function startCluster(): Promise<Cluster> {
	const server = findServer();
	if (!server) throw new Error('no clickhouse-server');
	const root = await mkdtemp(join(tmpdir(), 'lens-cluster-'));
	const [a = 0, b = 0, c = 0, d = 0] = await freePorts(4);
	const ports: readonly Ports[] = [
		{ http: a, tcp: b },
		{ http: c, tcp: d }
	];
	const folderOf = (at: number) => join(root, String(at));
	const urlOf = (at: number) => `http://127.0.0.1:${ports[at]?.http}/`;
	const running = new Map<number, ChildProcess>();

	async function start(at: number): Promise<void> {
		const child = spawn(server as string, [`--config-file=${folderOf(at)}/config.xml`], { stdio: 'ignore' });
		running.set(at, child);
		// It answers when it is ready; a process that ended never will.
		while (child.exitCode === null) {
			const ready = await fetch(`${urlOf(at)}ping`).then(
				({ ok }) => ok,
				() => false
			);
			if (ready) return;
			await new Promise((soon) => setTimeout(soon, 50));
		}
		throw new Error(`clickhouse-server ended: ${await readFile(join(folderOf(at), 'errors'), 'utf8')}`);
	}

	async function stop(at: number): Promise<void> {
		const child = running.get(at);
		running.delete(at);
		if (!child || child.exitCode !== null) return;
		const ended = once(child, 'exit');
		child.kill('SIGKILL');
		await ended;
	}

	for (const [at, own] of ports.entries()) await writeFolder(folderOf(at), own, ports);
	await Promise.all(ports.map((_, at) => start(at)));
	const hosts = ports.map(({ http }) => `127.0.0.1:${http}`).join(',');
	return {
		urls: ports.map((_, at) => urlOf(at)),
		target: `clickhouse://${WRITER.user}:${encodeURIComponent(WRITER.password)}@${hosts}/lens`,
		async said(at, sql) {
			const headers = { 'X-ClickHouse-User': WRITER.user, 'X-ClickHouse-Key': WRITER.password };
			const response = await fetch(urlOf(at), { method: 'POST', body: sql, headers });
			const text = await response.text();
			if (!response.ok) throw new Error(text);
			return text.trim();
		},
		start,
		stop,
		async close() {
			await Promise.all(ports.map((_, at) => stop(at)));
			await rm(root, { recursive: true, force: true });
		}
	};
}
