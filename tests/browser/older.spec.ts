import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { addressOfPage, pagesOf } from './pages';
import { figureOn } from './steps';

// Browsers of some years ago, and hosts that hold scripts back.

test.use({ firstVisit: true });

/** Takes away what came after Chromium 95, as the oldest browsers lack it, and marks a page whose program has started. */
function lackNewerMethods(): void {
	const lacking: readonly (readonly [object, readonly string[]])[] = [
		[Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex']],
		[Object.getPrototypeOf(Int8Array.prototype) as object, ['toSorted', 'toReversed', 'with', 'findLast']],
		[
			Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object,
			['map', 'filter', 'some', 'toArray']
		],
		[Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
		[String.prototype, ['isWellFormed', 'toWellFormed']],
		[Object, ['groupBy']],
		[Map, ['groupBy']],
		[Promise, ['withResolvers', 'try']],
		[Array, ['fromAsync']],
		[URL, ['canParse', 'parse']],
		[AbortSignal, ['any', 'timeout']],
		[globalThis, ['structuredClone', 'scheduler']]
	];
	for (const [where, names] of lacking) for (const name of names) Reflect.deleteProperty(where, name);
	addEventListener('alive', () => (document.documentElement.dataset['started'] = ''));
}

const unscripted = (page: Page) => page.getByTestId('unscripted');

test('every page works without the methods that came after Chromium 95', async ({ page }) => {
	test.setTimeout(240_000);
	await page.addInitScript(lackNewerMethods);
	for (const where of [{}, { dataset: 'demo' }] as const)
		for (const name of pagesOf(where))
			await test.step(addressOfPage(name, where), async () => {
				await page.goto(addressOfPage(name, where));
				await expect(page.locator('html[data-started]')).toBeAttached();
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				await expect(unscripted(page)).toBeHidden();
			});
});

test('a page whose program does not start stays whole, and says so', async ({ page, watch }) => {
	watch.tolerate(
		/Failed to (load|fetch)|ERR_FAILED|refused by the policy|Content Security Policy|CORS|import|file:/
	);
	const expectWhole = async (): Promise<void> => {
		await expect(unscripted(page)).toBeVisible();
		await expect(figureOn(page).locator('svg').first()).toBeVisible();
		await expect(figureOn(page).locator('table').first()).toBeVisible();
		await expect(page.locator('[data-scripted]').first()).toBeHidden();
	};
	await test.step('its files do not come', async () => {
		await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
		await page.goto('./trends/?i=penalty_decisions');
		await expectWhole();
		await expect(page.getByTestId('late')).toBeVisible();
		await page.unrouteAll();
	});
	await test.step('its host lets no script run', async () => {
		await page.route('**/trends/', async (route) => {
			const response = await route.fetch();
			const headers = { ...response.headers(), 'content-security-policy': "script-src 'none'" };
			await route.fulfill({ response, headers });
		});
		await page.goto('./trends/');
		await expectWhole();
		await page.unrouteAll();
	});
	await test.step('it is opened as a file', async () => {
		await page.goto(pathToFileURL(resolve('build/trends/index.html')).href);
		await expectWhole();
	});
});
