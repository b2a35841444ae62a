import { test as base, expect, type BrowserContext } from '@playwright/test';
import { startServer } from '../../src/cli/server';
import { startPlainHost } from './plain-host';
import { leave } from './visitor';
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
	/**
	 * A browser that has never been at the site, and is of this test alone: `test.use({ firstVisit: true })`, for what is fetched
	 * when, and where the clock or the browser itself is changed.
	 */
	firstVisit: boolean;
	watch: Watch;
}

interface WorkerFixtures {
	site: Site;
	/** The browsers that have been at the site, by what they were made with. */
	visitors: Map<string, BrowserContext>;
}

/**
 * `page` at the built site: go to './trends', not '/trends', and it works in all places. A test fails on any request to another host, console error, page error or violation of the
 * Content-Security-Policy, unless it broke something itself and says so with `watch.tolerate`.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
	place: ['root', { option: true }],
	// A trace begins with its context.
	firstVisit: [Boolean(process.env['TRACE']), { option: true }],
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
	visitors: [
		async ({ browserName: _name }, use) => {
			const visitors = new Map<string, BrowserContext>();
			await use(visitors);
			await Promise.all([...visitors.values()].map((context) => context.close()));
		},
		{ scope: 'worker' }
	],
	context: async ({ browser, visitors, firstVisit, baseURL, hasTouch, javaScriptEnabled }, use) => {
		const kind = JSON.stringify([baseURL, hasTouch, javaScriptEnabled]);
		const context = (firstVisit ? undefined : visitors.get(kind)) ?? (await browser.newContext());
		if (!firstVisit) visitors.set(kind, context);
		await use(context);
		if (firstVisit) await context.close();
	},
	// Whoever asks for a file is answered by the test: a browser told so only when the button is pressed may open a window instead.
	page: async ({ context, firstVisit, site, place, viewport }, use) => {
		const page = context.pages()[0] ?? (await context.newPage());
		if (viewport) await page.setViewportSize(viewport);
		page.on('filechooser', () => undefined);
		await use(page);
		if (!firstVisit) await leave(page, site[place]);
	},
	baseURL: async ({ site, place }, use) => use(site[place]),
	watch: [
		async ({ context, site, place }, use) => {
			const watch = await watched(context, new URL(site[place]).origin);
			await use(watch);
			await watch.end();
			expect(watch.problems(), 'nothing went wrong behind the test').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };
