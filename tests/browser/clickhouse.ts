import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { ServedBy } from '../../src/lib/data/catalog';
import type { Row } from '../../src/lib/data/engines/engine';

/** How a server of the tests speaks. */
export type Manner =
	/** With these rows to every question. */
	| { readonly rows: readonly Row[] }
	/** As ClickHouse when another shard is not reached, when a query takes longer than it may, when it does not know who asks. */
	| 'shard lost'
	| 'too slow'
	| 'login refused'
	/** Not at all: the line stays open. */
	| 'silent';

/** Words and status of ClickHouse 24 for each. */
const ERRORS = {
	'shard lost': [
		500,
		'Code: 279. DB::NetException: All connection tries failed. Log: \n\nCode: 210. DB::NetException: Connection refused (10.0.0.2:9000). (NETWORK_ERROR)\n. (ALL_CONNECTION_TRIES_FAILED) (version 24.8.4.13 (official build))\n'
	],
	'too slow': [
		408,
		'Code: 159. DB::Exception: Timeout exceeded: elapsed 20.000372 seconds, maximum: 20. (TIMEOUT_EXCEEDED) (version 24.8.4.13 (official build))\n'
	],
	'login refused': [
		403,
		'Code: 516. DB::Exception: lens_reader: Authentication failed: password is incorrect, or there is no user with such name. (AUTHENTICATION_FAILED) (version 24.8.4.13 (official build))\n'
	]
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

/** Settings of a user who may only read, as `reader.xml` makes them. */
const SETTINGS: readonly Row[] = [
	{ name: 'readonly', value: '1' },
	{ name: 'join_use_nulls', value: '1' },
	{ name: 'skip_unavailable_shards', value: '0' },
	{ name: 'timeout_overflow_mode', value: 'throw' }
];

function typeOf(values: readonly unknown[]): string {
	const known = values.find((value) => value !== null);
	return `Nullable(${typeof known === 'number' ? 'Float64' : 'String'})`;
}

/** Rows in the format JSONCompact. */
function compact(rows: readonly Row[]): string {
	const names = Object.keys(rows[0] ?? {});
	const meta = names.map((name) => ({ name, type: typeOf(rows.map((row) => row[name])) }));
	return JSON.stringify({ meta, data: rows.map((row) => names.map((name) => row[name])), rows: rows.length });
}

export interface Clickhouse {
	readonly url: string;
	/** How it speaks from now on. */
	manner: Manner;
	/** Questions it was asked, without those about its settings. */
	readonly asked: string[];
	close(): Promise<void>;
}

/** A server that speaks as ClickHouse does over HTTP, well or not. */
export async function startClickhouse(): Promise<Clickhouse> {
	const asked: string[] = [];
	const speak = async (request: IncomingMessage, response: ServerResponse) => {
		const chunks = await request.toArray();
		const sql = Buffer.concat(chunks as Buffer[]).toString('utf8');
		const settings = sql.includes('system.settings');
		if (!settings) asked.push(sql);
		const { manner } = clickhouse;
		if (manner === 'login refused' || (!settings && (manner === 'shard lost' || manner === 'too slow'))) {
			const [status, text] = ERRORS[manner];
			response.writeHead(status).end(text);
		} else if (settings) response.end(compact(SETTINGS));
		else if (typeof manner === 'object') response.end(compact(manner.rows));
	};
	const server = createServer((request, response) => void speak(request, response)).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const clickhouse: Clickhouse = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		manner: 'silent',
		asked,
		async close() {
			server.closeAllConnections();
			await once(server.close(), 'close');
		}
	};
	return clickhouse;
}

const hashOf = (script: string): string => createHash('sha256').update(script).digest('base64');

/** Pages as they are where the catalog says that a server answers: what `lens build --to` puts there, and the policy made for it. */
export async function servedBy(page: Page, engine: ServedBy): Promise<void> {
	await page.route(
		(url) => url.pathname.endsWith('/'),
		async (route) => {
			const html = await (await route.fetch()).text();
			const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
				([, script = '']) => script
			);
			const script = scripts.find((each) => each.includes('database:{path:')) ?? '';
			const told = script.replace('database:{path:', (own) => `engine:${JSON.stringify(engine)},${own}`);
			if (told === script) throw new Error('no catalog in the page');
			await route.fulfill({
				contentType: 'text/html; charset=utf-8',
				body: html.replace(script, () => told).replace(hashOf(script), () => hashOf(told))
			});
		}
	);
}
