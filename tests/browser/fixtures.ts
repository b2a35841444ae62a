import { test as base, expect } from '@playwright/test';
import { startServer } from '../../src/cli/server';
import { watched, type Watch } from './watch';

/** The built site, served at the root of a host and under a path. Both addresses end with a slash. */
export interface Site {
	readonly root: string;
	readonly sub: string;
}

interface Fixtures {
	/** Which of the two `page` is at: `test.use({ place: 'sub' })`. */
	place: keyof Site;
	watch: Watch;
}

/**
 * `page` at the built site: go to './trends', not '/trends', and it works in both places. A test fails on any request to another host, console error, page error or violation of the
 * Content-Security-Policy, unless it broke something itself and says so with `watch.tolerate`.
 */
export const test = base.extend<Fixtures, { site: Site }>({
	place: ['root', { option: true }],
	site: [
		async ({ browserName: _name }, use) => {
			const at = { dir: 'build', port: 0, host: '127.0.0.1' };
			const servers = await Promise.all([
				startServer({ ...at, base: '' }),
				startServer({ ...at, base: '/sub' })
			]);
			await use({ root: servers[0].url, sub: servers[1].url });
			await Promise.all(servers.map((server) => server.close()));
		},
		{ scope: 'worker' }
	],
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
