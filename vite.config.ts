import { sveltekit } from '@sveltejs/kit/vite';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig } from 'vite';
import { together } from './chunks.ts';

/** The engine as it is unpacked: a page says how much of it has come. */
const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [sveltekit()],
	define: { DUCKDB_WASM_BYTES: statSync(wasm).size },
	// The reader fetches the libraries of a format when it first meets one, which only modules can.
	worker: { format: 'es' },
	build: {
		target: 'es2022',
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
