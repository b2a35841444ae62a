import { expect, it } from 'vitest';
import { headersFor } from './headers';

const YEAR = 'public, max-age=31536000, immutable';

it('lets hashed code and versioned data be kept for a year, and revalidates the rest', () => {
	expect(headersFor('/_app/immutable/entry/start.abc.js')['Cache-Control']).toBe(YEAR);
	expect(headersFor('/data/real/3f2a/answers/trend.json')['Cache-Control']).toBe(YEAR);
	for (const path of ['/', '/trends', '/index.html', '/data/real/catalog.json', '/_app/version.json'])
		expect(headersFor(path)['Cache-Control']).toBe('no-cache');
});

it('names the types a browser is strict about', () => {
	expect(headersFor('/duckdb/duckdb-eh.wasm')['Content-Type']).toBe('application/wasm');
	expect(headersFor('/data/real/3f2a/lens.duckdb')['Content-Type']).toBe('application/octet-stream');
	expect(headersFor('/data/real/3f2a/all.csv')['Content-Type']).toBe('text/csv; charset=utf-8');
});

it('lets a worker start WebAssembly, and leaves the policy of a page to the page', () => {
	expect(headersFor('/duckdb/worker.js')['Content-Security-Policy']).toContain("'wasm-unsafe-eval'");
	expect(headersFor('/trends')['Content-Security-Policy']).toBe("frame-ancestors 'none'");
});

it('lets only an embedded figure be framed elsewhere', () => {
	for (const query of ['', 'i=items_disclosed', 'embed=0', 'noembed=1'])
		expect(headersFor('/trends', query)['X-Frame-Options'], query).toBe('DENY');
	const embedded = headersFor('/trends', 'i=items_disclosed&embed=1');
	expect(embedded).not.toHaveProperty('X-Frame-Options');
	expect(embedded).not.toHaveProperty('Content-Security-Policy');
});
