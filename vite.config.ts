import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { together } from './chunks.ts';

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [sveltekit()],
	// The reader fetches the libraries of a format when it first meets one, which only modules can.
	worker: { format: 'es' },
	build: {
		target: 'es2022',
		chunkSizeWarningLimit: 1200,
		// How long each plugin took is no warning to who only wants the site.
		rolldownOptions: {
			checks: { pluginTimings: false },
			...(isSsrBuild ? {} : { output: { codeSplitting: { groups: together } } })
		}
	}
}));
