import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { connectSources } from './connect-sources.js';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** What the site is made of and where it is put, as `lens site` says of an office's own. */
const files = process.env['LENS_STATIC'] ?? 'static';
const site = process.env['LENS_SITE'] ?? 'build';

/** The script of the page itself: what runs before the first paint. @type {`sha256-${string}`[]} */
const beforePaint = [...readFileSync('src/app.html', 'utf8').matchAll(/<script>(.*?)<\/script>/gs)].map(
	([, script = '']) =>
		`sha256-${createHash('sha256').update(script.replaceAll('\r\n', '\n')).digest('base64')}`
);

/**
 * The pages that make those of organs, reports and areas nobody wrote at build time. In a large data set no page links to them.
 * @type {`/${string}`[]}
 */
const makers = ['organs', 'reports', 'areas'].flatMap((kind) =>
	['', 'en/', 'demo/', 'en/demo/'].map((place) => /** @type {const} */ (`/${place}${kind}/`))
);

/**
 * A hash of what the site is made from, where SvelteKit would take the time: the same site is then the same bytes, which browsers
 * and the next build have already. A data set is known by its catalog.
 */
function version() {
	const hash = createHash('sha256').update(readFileSync('package-lock.json'));
	for (const folder of ['src', files])
		for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
			const path = join(folder, name);
			const generated = path.startsWith(join(files, 'data')) && !path.endsWith('catalog.json');
			if (!generated && statSync(path).isFile()) hash.update(`\0${name}\0`).update(readFileSync(path));
		}
	return hash.digest('hex').slice(0, 16);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: site, assets: site, strict: true }),
		files: { assets: files },
		// Relative addresses: the same build works at the root of a host and under any sub-path.
		paths: { relative: true },
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../bench/**/*.ts', '../playwright.config.ts', '../vitest.config.ts']
			})
		},
		// All styles are 4 KB compressed: inside the page they save a round trip before the first chart.
		inlineStyleThreshold: 32 * 1024,
		output: { preloadStrategy: 'modulepreload' },
		version: { name: version() },
		// A page waits for files and for DuckDB; others are written meanwhile.
		prerender: { concurrency: 8, entries: ['*', ...makers] },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', 'wasm-unsafe-eval', ...beforePaint],
				// ECharts writes inline styles into its tooltip and its SVG.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				// No other host, unless a data set says that a server answers for it.
				'connect-src': ['self', ...connectSources(join(files, 'data'))],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['self'],
				'form-action': ['self']
			}
		}
	}
};
