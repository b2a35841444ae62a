import { test as base, expect } from '@playwright/test';
import { startServer } from '../../src/cli/server';
import { startPlainHost } from './plain-host';
import { watched, type Watch } from './watch';

/** The built site in the places it must work. All addresses end with a slash. */
export interface Site {
	/** Our own server, at the root of a host. */
	readonly root: string;
	/** Under /sub/. */
	readonly sub: string;
	/** A static host that knows nothing of us. */
	readonly plain: string;
}

interface Fixtures {
	/** Where `page` is: `test.use({ place: 'sub' })`. */
	place: keyof Site;
	watch: Watch;
}

/**
 * `page` at the built site: go to './trends', not '/trends', and it works in all places. A test fails on any request to another host, console error, page error or violation of the
 * Content-Security-Policy, unless it broke something itself and says so with `watch.tolerate`.
 */
export const test = base.extend<Fixtures, { site: Site }>({
	place: ['root', { option: true }],
	site: [
		async ({ browserName: _name }, use) => {
			const at = { dir: 'build', port: 0, host: '127.0.0.1' };
			const servers = await Promise.all([
				startServer({ ...at, base: '' }),
				startServer({ ...at, base: '/sub' }),
				startPlainHost(at.dir)
			]);
			await use({ root: servers[0].url, sub: servers[1].url, plain: servers[2].url });
			await Promise.all(servers.map((server) => server.close()));
		},
		{ scope: 'worker' }
	],
	// Whoever asks for a file is answered by the test: a browser told so only when the button is pressed may open a window instead.
	page: async ({ page }, use) => {
		page.on('filechooser', () => undefined);
		await use(page);
	},
	baseURL: async ({ site, place }, use) => use(site[place]),
	watch: [
		async ({ context, site, place }, use) => {
			const watch = await watched(context, new URL(site[place]).origin);
			await use(watch);
			expect(watch.problems(), 'nothing went wrong behind the test').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };
