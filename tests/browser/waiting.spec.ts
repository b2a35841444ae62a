import type { Page } from '@playwright/test';
import { rowsOf } from './data';
import { documentOf, ORGAN, reportOf } from './documents';
import { expect, test } from './fixtures';
import { holdBack } from './network';
import { addressTo, becomeActive, chartTexts, drawn, expectFrom, figureOn, shows, tableOn } from './steps';

// What a figure says while its answer is on its way, and how it says it.

/** Pages that take a view in their address, each with one that only the engine can answer, and what its title says. */
const PAGES = [
	[
		'trends',
		'./trends/?i=penalty_decisions&g=all&y=2019-2025',
		/^行政处罚处理决定数量，全部单位(（\d+ 个有数）)?，2019—2025 年$/
	],
	[
		'the first page',
		'./?i=penalty_decisions&g=departments',
		/^行政处罚处理决定数量，全部部门(（\d+ 个有数）)?，/
	],
	[
		'compare',
		'./compare/?i=penalty_decisions&a=all&g=all&y=2023',
		/^行政处罚处理决定数量，全部单位(（\d+ 个有数）)?，2023 年$/
	],
	[
		'a page in English',
		'./en/demo/trends/?i=licensing_decisions&g=all',
		/^Administrative licensing: decisions, all organs( \(\d+ with every year\))?, /
	]
] as const;

/** Opens an address while the engine is held back, and gives its first figure. */
async function openHeld(page: Page, address: string) {
	const release = await holdBack(page, 'engine');
	await page.goto(address);
	const figure = page.locator('figure[data-view]').first();
	await expect(figure).toHaveAttribute('data-waiting', '');
	return { release, figure };
}

for (const [what, address, title] of PAGES)
	test(`${what}: a shared link shows what is asked before the engine has come`, async ({ page }) => {
		const { release, figure } = await openHeld(page, address);
		await expect(figure.getByRole('heading').first()).toHaveText(title);
		await expect(figure.getByTestId('sentence')).toContainText(/要看的是|Asked for/);
		await expect(figure.getByTestId('coverage')).toContainText(/版本|version/);
		await expect(figure.getByTestId('waiting')).toBeVisible();
		await expect(figure.locator('[data-scripted]').first()).toBeVisible();
		// Nothing of another view: neither its chart nor its table.
		await expect(figure.locator('.panel svg, .panel table').filter({ visible: true })).toHaveCount(0);
		release();
		await expect(figure).toHaveAttribute('data-from', 'engine', { timeout: 30_000 });
		await expect(figure.getByTestId('waiting')).toHaveCount(0);
		await expect(figure.getByRole('heading').first()).toHaveText(title);
	});

test('says how much of the engine has come', async ({ page }) => {
	// The engine comes; its database does not, so that the page stays where it is.
	const release = await holdBack(page, 'database');
	await page.goto(addressTo('trends', { group: 'all' }));
	await expect(page.getByTestId('progress')).toHaveText(/已取 [\d.]+ \/ [\d.]+ MB/);
	await expect(page.getByRole('progressbar')).toBeVisible();
	release();
	await shows(page, { group: 'all' }, 'real');
});

test('offers what is there already, and a change of mind stops the engine', async ({ page }) => {
	const starts: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('.wasm') && request.method() === 'GET') starts.push(request.url());
	});
	const everybody = { indicator: 'penalty_decisions', group: 'all' } as const;
	const { release, figure } = await openHeld(page, addressTo('trends', everybody));
	await expect.poll(() => starts.length).toBe(1);
	await expect(page.getByTestId('near')).toContainText('全部乡镇街道');
	await page.getByTestId('near').click();
	await shows(page, { indicator: 'penalty_decisions' }, 'real');
	await expectFrom(figure, 'stored');
	await expect(figure.getByTestId('waiting')).toHaveCount(0);
	// What was stopped is begun anew when it is wanted after all.
	await page.goBack();
	await expect(figure.getByTestId('waiting')).toBeVisible();
	await expect.poll(() => starts.length).toBe(2);
	release();
	await shows(page, everybody, 'real');
});

test('a question for the engine from a figure that is there: the last answer gives way to what is asked', async ({
	page
}) => {
	const release = await holdBack(page, 'engine');
	await page.goto(addressTo('trends'));
	await shows(page, {}, 'real');
	await page.getByLabel('范围').selectOption('all');
	await expect(figureOn(page).getByTestId('waiting')).toBeVisible();
	await expect(figureOn(page).getByRole('heading').first()).toContainText('全部单位');
	await expect(page.locator('[data-panel="chart"]')).toBeHidden();
	// Nor on paper: what is hidden is of another view than the title.
	await page.emulateMedia({ media: 'print' });
	await expect(figureOn(page).locator('.panel').filter({ visible: true })).toHaveCount(0);
	await page.emulateMedia({ media: 'screen' });
	release();
	await shows(page, { group: 'all' }, 'real');
	await drawn(page);
	await expectFrom(figureOn(page), 'engine');
	expect(await tableOn(page)).toEqual(await rowsOf({ group: 'all' }, 'real'));
});

test('a chart that comes back into sight is of what is asked, however busy the browser is', async ({
	page
}) => {
	await page.addInitScript(() => {
		const whenIdle = window.requestIdleCallback.bind(window);
		window.requestIdleCallback = (...call) => ('busy' in window ? 0 : whenIdle(...call));
	});
	const release = await holdBack(page, 'engine');
	await page.goto('./demo/trends/');
	await becomeActive(page);
	await drawn(page);
	const before = await chartTexts(page);
	await page.getByLabel('范围').selectOption('all');
	await expect(figureOn(page).getByTestId('waiting')).toBeVisible();
	await page.evaluate(() => void Object.assign(window, { busy: true }));
	release();
	await expect(figureOn(page)).toHaveAttribute('data-view', '?g=all', { timeout: 30_000 });
	await drawn(page);
	expect(await chartTexts(page)).not.toEqual(before);
});

test('scripts that do not come are no reason to show another view without a word', async ({ page }) => {
	await holdBack(page, 'scripts');
	await page.goto(addressTo('trends', { indicator: 'penalty_decisions' }));
	await expect(figureOn(page)).toBeHidden();
	await expect(page.getByTestId('late')).toBeVisible({ timeout: 12_000 });
	await expect(figureOn(page)).toBeVisible();
});

test('a report newer than the site is compared in its own year', async ({ page }) => {
	await page.goto('./read/');
	await expect(page.locator('[data-alive="true"]')).toBeVisible();
	await page.getByTestId('files').setInputFiles([documentOf(reportOf(2025)), documentOf(reportOf(2026))]);
	await expect(page.getByTestId('file-list')).toHaveAttribute('data-busy', 'false', { timeout: 30_000 });
	await page.goto('./trends/');
	await page.getByTestId('organ').click();
	await page.getByTestId('organ').fill(ORGAN.slice(0, 3));
	await page
		.getByRole('option', { name: /本机数据/ })
		.first()
		.click();
	await expect(figureOn(page)).toHaveAttribute('data-view', /o=my/);
	const organ = /o=(my\w+)/.exec((await figureOn(page).getAttribute('data-view')) ?? '')?.[1] ?? '';
	for (const path of ['compare', 'trends', 'applications']) {
		await page.goto(`./${path}/?o=${organ}&y=2026`);
		const figure = page.locator('figure[data-view]').first();
		await expect(figure).toHaveAttribute('data-view', /y=2026/);
		await expect(figure.getByRole('heading').first()).toContainText('2026');
	}
});
