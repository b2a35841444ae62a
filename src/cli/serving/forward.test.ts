import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../server';

let database: HttpServer | undefined;
let site: RunningServer | undefined;
const asked: { address: string; user: unknown; password: unknown; body: string }[] = [];

/** A site that passes questions on to a server which answers what `answer` says. */
async function serving(answer: string, more: { anyQuestion?: boolean } = {}): Promise<void> {
	asked.length = 0;
	const server = (database = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk: Buffer) => (body += chunk.toString()));
		request.on('end', () => {
			const { 'x-clickhouse-user': user, 'x-clickhouse-key': password } = request.headers;
			asked.push({ address: request.url ?? '', user, password, body });
			response.end(answer);
		});
	}).listen(0, '127.0.0.1'));
	await new Promise((listening) => server.once('listening', listening));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const engine = { url, user: 'lens_reader', password: 'secret', ...more };
	site = await startServer({ dir: '.', port: 0, host: '127.0.0.1', base: '', engine });
}
afterEach(async () => {
	await site?.close();
	database?.closeAllConnections();
	database?.close();
	site = database = undefined;
});

const ask = (body: string, query = ''): Promise<Response> =>
	fetch(`${site?.url}clickhouse${query}`, { method: 'POST', body });

it('passes on what a page asks, as its own reader, and the answer whole', async () => {
	await serving('x'.repeat(3_000_000));
	const answer = await ask('select 1', '?database=lens&user=default&password=&query_id=lens-1-2-3-4');
	expect([answer.status, (await answer.text()).length]).toEqual([200, 3_000_000]);
	const address = '/?database=lens&query_id=lens-1-2-3-4';
	expect(asked).toEqual([{ address, user: 'lens_reader', password: 'secret', body: 'select 1' }]);
});

it('passes on nothing else', async () => {
	await serving('');
	for (const [body, query] of [
		['drop table reports', ''],
		["kill query where user = 'default' async", ''],
		['select 1', '?query=drop+table+reports+--'],
		['select 1', '?max_execution_time=0'],
		['select * from system.processes', ''],
		["select * from url('http://127.0.0.1/', CSV, 'a String')", ''],
		['', '']
	] as const)
		expect((await ask(body, query)).status, `${body} ${query}`).toBe(403);
	expect((await ask(`select '${'x'.repeat(1_100_000)}'`)).status).toBe(413);
	expect(asked).toEqual([]);
});

it('passes on any question where the operator says so, and still nothing that is none', async () => {
	await serving('', { anyQuestion: true });
	expect((await ask('select hostName() from system.one')).status).toBe(200);
	expect((await ask('drop table reports')).status).toBe(403);
	expect((await ask('select 1', '?max_execution_time=0')).status).toBe(403);
});
