import { extname } from 'node:path';

/** Types of what the site is made of. What has no ending is a page. */
const TYPES: Readonly<Record<string, string>> = {
	'': 'text/html; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.wasm': 'application/wasm',
	'.duckdb': 'application/octet-stream',
	'.parquet': 'application/vnd.apache.parquet',
	'.jsonl': 'application/jsonl; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.png': 'image/png',
	'.ico': 'image/x-icon'
};

/** Addresses whose contents never change: hashed code, and what lies under the version of a data set. */
const IMMUTABLE = /^\/_app\/immutable\/|^\/data\/[^/]+\/[^/]+\/./;

/**
 * A worker obeys the policy sent with its own file, not the page's: without `wasm-unsafe-eval` here DuckDB would
 * never start. The pages' own policy is a meta tag with the hashes of their scripts; from here they get what a meta tag cannot say.
 */
const WORKER_POLICY =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

/** Of every answer, also of those that are none. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin'
};

/** Whether an address asks for one figure to stand in another page. */
const isEmbed = (query: string): boolean => new URLSearchParams(query).get('embed') === '1';

/** A page stands in no other page, where somebody could lead a reader's clicks; but for a figure that asks to (a meta tag cannot say it). */
const framing = (query: string): Readonly<Record<string, string>> =>
	isEmbed(query) ? {} : { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Frame-Options': 'DENY' };

/** Headers of the file at a path of the site, which starts with a slash and is decoded. `query`: of the address, without its question mark. */
export function headersFor(path: string, query = ''): Readonly<Record<string, string>> {
	const type = TYPES[extname(path)] ?? 'application/octet-stream';
	return {
		...SAFE_HEADERS,
		'Accept-Ranges': 'bytes',
		'Cache-Control': IMMUTABLE.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
		'Content-Type': type,
		...(type.startsWith('text/html') ? framing(query) : {}),
		...(extname(path) === '.js' ? { 'Content-Security-Policy': WORKER_POLICY } : {})
	};
}
