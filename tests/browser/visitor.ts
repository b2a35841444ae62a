import type { Page } from '@playwright/test';

/**
 * Where a page rests between two tests: at the smallest file of its site. Between a site that asks for a group of windows of its
 * own (Cross-Origin-Opener-Policy) and a blank page the browser changes to a new process, and has to learn all scripts anew.
 */
const REST = '_app/version.json';

/**
 * A page that goes on from test to test, as that of a reader who has been at the site before: to open another costs four times
 * what going to an address in it does. Its site finds its files in the cache, and nothing else of the test before.
 */
export async function leave(page: Page, site: string): Promise<void> {
	const { origin } = new URL(site);
	const context = page.context();
	await Promise.all(
		context
			.pages()
			.filter((other) => other !== page)
			.map((other) => other.close())
	);
	if (page.isClosed()) return;
	if (page.url().startsWith(origin)) await page.evaluate(() => sessionStorage.clear());
	await page.goto(site + REST);
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	page.removeAllListeners('request').removeAllListeners('filechooser');
	await page.mouse.move(0, 0);
	await page.emulateMedia({ colorScheme: null });
	await context.clearPermissions();
	const session = await context.newCDPSession(page);
	const storageTypes = 'cookies,local_storage,indexeddb,cache_storage,service_workers';
	await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
	await session.send('Page.resetNavigationHistory');
	await session.detach();
}
