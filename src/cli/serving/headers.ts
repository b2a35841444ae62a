import { extname } from 'node:path';

/** Types of what the site is made of; `sirv` knows the rest, but not these, or not their character set. */
const TYPES: Readonly<Record<string, string>> = {
	'.wasm': 'application/wasm',
	'.duckdb': 'application/octet-stream',
	'.parquet': 'application/vnd.apache.parquet',
	'.jsonl': 'application/jsonl; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8'
};

/** Addresses whose contents never change: hashed code, and what lies under the version of a data set. */
const IMMUTABLE = /^\/_app\/immutable\/|^\/data\/[^/]+\/[^/]+\/./;

/**
 * A worker obeys the policy sent with its own file, not the page's: without `wasm-unsafe-eval` here DuckDB would
 * never start. The pages' own policy is a meta tag with the hashes of their scripts, so pages get none here.
 */
const WORKER_POLICY =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

/** Headers of the file at a path of the site, which starts with a slash and is decoded. */
export function headersFor(path: string): Readonly<Record<string, string>> {
	const type = TYPES[extname(path)];
	return {
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer',
		'Accept-Ranges': 'bytes',
		'Cache-Control': IMMUTABLE.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
		...(type === undefined ? {} : { 'Content-Type': type }),
		...(extname(path) === '.js' ? { 'Content-Security-Policy': WORKER_POLICY } : {})
	};
}
