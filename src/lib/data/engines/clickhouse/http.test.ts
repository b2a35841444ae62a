import { afterEach, describe, expect, it, vi } from 'vitest';
import { rowsOf } from './answer';
import { checkFit } from './fit';
import { loginHeaders, send } from './http';

afterEach(() => vi.unstubAllGlobals());

const server = { url: 'https://example.org/', user: 'lens_reader', password: '' };
const failure = async (status: number, body: string) => {
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
	return send(server, 'select 1').catch((error: unknown) => error);
};

describe('send', () => {
	it('tells what went wrong by the number ClickHouse gives, in the words of old and new versions', async () => {
		const cases = [
			[401, 'Code: 193, e.displayText() = DB::Exception: Wrong password', 'server_refused'],
			[403, 'Code: 516. DB::Exception: lens_reader: Authentication failed', 'server_refused'],
			[500, 'Code: 279. DB::NetException: All connection tries failed', 'shard_missing'],
			[500, 'Code: 159. DB::Exception: Timeout exceeded', 'server_slow'],
			[500, 'Code: 241. DB::Exception: Memory limit exceeded', 'server_limit'],
			[404, 'Code: 81, e.displayText() = DB::Exception: Database x does not exist', 'database_missing'],
			[500, 'Code: 62. DB::Exception: Syntax error', 'query_failed'],
			[200, 'Code: 396, e.displayText() = DB::Exception: Limit for result exceeded', 'server_limit'],
			[502, '<html>Bad gateway</html>', 'server_missing'],
			[504, '<html>Gateway timeout</html>', 'server_slow'],
			[404, '<html>no such page</html>', 'server_missing']
		] as const;
		for (const [status, body, expected] of cases)
			expect(await failure(status, body), body).toMatchObject({ failure: expected });
	});
});

it('a login of any letters goes in headers, as its bytes', () => {
	const headers = new Headers(loginHeaders({ user: 'lens_reader', password: '密码 é' }));
	const bytes = Buffer.from(headers.get('X-ClickHouse-Key') ?? '', 'latin1');
	expect(bytes.toString('utf8')).toBe('密码 é');
});

describe('rowsOf', () => {
	const answer = (type: string, value: unknown, rows = 1) =>
		JSON.stringify({ meta: [{ name: 'x', type }], data: [[value]], rows });

	it('gives plain values by the type of their column', () => {
		const cell = (type: string, value: unknown) => rowsOf(answer(type, value))[0]?.['x'];
		expect(cell('UInt64', '41352')).toBe(41352);
		expect(cell('Nullable(Float64)', 0.1)).toBe(0.1);
		expect(cell('Nullable(Float64)', null)).toBe(null);
		expect(cell('UInt8', 1)).toBe(true);
		expect(cell('Bool', false)).toBe(false);
		expect(cell('Nullable(String)', '1')).toBe('1');
	});

	it('refuses a number that lost digits, an unknown type, and an answer that is not whole', () => {
		expect(() => rowsOf(answer('UInt64', '18446744073709551615'))).toThrow('UInt64');
		expect(() => rowsOf(answer('Float64', 'inf'))).toThrow('Float64');
		expect(() => rowsOf(answer('Array(UInt8)', [1]))).toThrow('Array');
		expect(() => rowsOf(answer('Int32', 1, 2))).toThrow('no whole answer');
		expect(() => rowsOf(answer('Int32', 1).slice(0, -3))).toThrow('no whole answer');
	});
});

describe('checkFit', () => {
	const good = {
		readonly: '1',
		join_use_nulls: '1',
		skip_unavailable_shards: '0',
		result_overflow_mode: 'throw'
	};
	const check = (settings: Readonly<Record<string, string>>) => () =>
		checkFit(Object.entries(settings).map(([name, value]) => ({ name, value })));

	it('asks as nobody who could write, or whose answers could be false or cut off', () => {
		expect(check(good)).not.toThrow();
		for (const [name, value] of [
			['readonly', '0'],
			['join_use_nulls', '0'],
			['skip_unavailable_shards', '1'],
			['result_overflow_mode', 'break']
		] as const)
			expect(check({ ...good, [name]: value })).toThrow(name);
		expect(check({})).toThrow('readonly');
	});
});
