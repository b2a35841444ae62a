import { sveltekit } from '@sveltejs/kit/vite';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';
import { together } from './chunks.ts';
import { inWorkers, thirdParty } from './third-party/plugin.ts';

/** The engine as it is unpacked: a page says how much of it has come. */
const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

/** The oldest browsers a page works in: DuckDB's WebAssembly needs the first. Methods that came later are in `older.js`. */
const FLOOR = ['chrome95', 'firefox102', 'safari15.6'];

/** Methods that came after the oldest browsers, in a file that app.html fetches where they are missing, and nowhere else. */
const older: Plugin = {
	name: 'methods-for-older-browsers',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle() {
		const path = createRequire(import.meta.url).resolve('core-js-bundle/minified.js');
		const source = readFileSync(path, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '');
		this.emitFile({ type: 'asset', fileName: 'older.js', source });
	}
};

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [sveltekit(), older, thirdParty],
	define: { DUCKDB_WASM_BYTES: statSync(wasm).size },
	// The reader fetches the libraries of a format when it first meets one, which only modules can.
	worker: {
		format: 'es',
		plugins: () => [inWorkers()],
		rolldownOptions: { checks: { bundlerTimings: false } }
	},
	build: {
		target: FLOOR,
		chunkSizeWarningLimit: 1200,
		// Only for a list that is not printed; the files are compressed afterwards.
		reportCompressedSize: false,
		// How long each plugin took is no warning to who only wants the site.
		rolldownOptions: {
			checks: { bundlerTimings: false },
			...(isSsrBuild ? {} : { output: { codeSplitting: { groups: together } } })
		}
	}
}));
