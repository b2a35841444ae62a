import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Command } from 'commander';
import { Complaint } from '../complaint';
import { Cache } from '../compressing/cache';
import { compressAhead } from '../compressing/folder';
import { COMPRESSED, compressSite } from './compress';

const VITE = join('node_modules', 'vite', 'bin', 'vite.js');

/** Where what the site will be made of stands before it is put together. */
const AHEAD = {
	folders: [
		join('static', 'data'),
		join('.svelte-kit', 'output', 'client', '_app'),
		join('.svelte-kit', 'output', 'prerendered')
	],
	files: [join('node_modules', '@duckdb', 'duckdb-wasm', 'dist', 'duckdb-eh.wasm')]
};

/** Runs Vite and resolves when it has written the site. Rejects with a Complaint; Vite has said why. */
function vite(): Promise<void> {
	const child = spawn(process.execPath, [VITE, 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
	return new Promise((built, failed) => {
		child.once('error', failed);
		child.once('close', (code) =>
			code === 0 ? built() : failed(new Complaint('lens site: the pages could not be built'))
		);
	});
}

export function siteCommand(): Command {
	return new Command('site')
		.description(
			'Write the site into build/: the pages of the data sets, and their compressed siblings, which are made as the pages come.'
		)
		.action(async () => {
			const cache = new Cache(COMPRESSED);
			const ended = new AbortController();
			const ahead = compressAhead(AHEAD, { cache, best: false }, ended.signal);
			try {
				await vite();
				ended.abort();
				await compressSite('build', cache, false);
			} finally {
				ended.abort();
				await ahead;
			}
		});
}
