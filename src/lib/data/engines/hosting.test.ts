import { afterEach, expect, it, vi } from 'vitest';
import { checkPolicy, checkWasm, forbidsWasm, pageMayCompile } from './hosting';

const URL = 'https://example.org/engine';

const host = (headers: Record<string, string>, status = 200) =>
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status, headers })));

afterEach(() => vi.unstubAllGlobals());

it.each([
	['application/wasm', null],
	['application/octet-stream', 'engine_type'],
	['text/html', 'engine_type'],
	['application/wasm; charset=utf-8', 'engine_type']
])('takes the wasm as %s: %s', async (type, failure) => {
	host({ 'content-type': type });
	const checked = checkWasm(URL);
	await (failure
		? expect(checked).rejects.toMatchObject({ failure })
		: expect(checked).resolves.toBeUndefined());
});

it('tells a wasm that is missing from one that cannot be looked at', async () => {
	host({}, 404);
	await expect(checkWasm(URL)).rejects.toMatchObject({ failure: 'engine_missing' });
	host({ 'content-type': 'text/html' }, 405);
	await expect(checkWasm(URL)).resolves.toBeUndefined();
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
	await expect(checkWasm(URL)).rejects.toMatchObject({ failure: 'engine_missing' });
});

it.each([
	['', false],
	["frame-ancestors 'none'", false],
	["default-src 'self'", true],
	["default-src 'self'; script-src 'self' 'wasm-unsafe-eval'", false],
	["script-src 'self'; object-src 'none'", true],
	["Script-Src 'Unsafe-Eval'", false],
	["script-src 'wasm-unsafe-eval', default-src 'self'", true]
])('the policy %j forbids WebAssembly: %s', (policies, forbidden) => {
	expect(forbidsWasm(policies)).toBe(forbidden);
});

it('says that a policy holds the worker back', async () => {
	host({ 'content-security-policy': "default-src 'self'" });
	await expect(checkPolicy(URL)).rejects.toMatchObject({ failure: 'engine_forbidden' });
	host({});
	await expect(checkPolicy(URL)).resolves.toBeUndefined();
});

it('knows a page that may compile', () => {
	expect(pageMayCompile()).toBe(true);
	vi.stubGlobal('WebAssembly', { Module: () => { throw new Error('forbidden'); } });
	expect(pageMayCompile()).toBe(false);
});
