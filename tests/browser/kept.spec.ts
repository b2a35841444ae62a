import type { Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { documentOf, reportOf } from './documents';
import { expect, test } from './fixtures';
import { readFiles } from './steps';

// What was kept is there after whatever befalls the page, and the page says what was not.

const TOTAL = 'reconsideration_total';
const UPHELD = 'reconsideration_upheld';
const rows = (page: Page) => page.getByTestId('shelf').locator('[data-report]');
const cell = (page: Page, field: string) => page.locator(`[data-field="${field}"]`);

async function correct(page: Page, field: string, value: string): Promise<void> {
	await cell(page, field).getByRole('button').click();
	await page.getByTestId('correct-value').fill(value);
	await page.getByTestId('correct-value').press('Enter');
	await page.keyboard.press('Escape');
	await expect(cell(page, field).locator('ins')).toHaveText(value);
}

async function openReport(page: Page, year: number): Promise<void> {
	await rows(page)
		.filter({ hasText: `${year}年` })
		.getByRole('link')
		.click();
	await expect(page.getByTestId('report').getByRole('heading', { level: 2 })).toContainText(`${year}年`);
}

test.use({ firstVisit: true });

test('two pages at once keep the corrections of both, and a removal can be undone later', async ({
	page
}) => {
	await page.goto('./read/');
	await readFiles(page, documentOf(reportOf(2022)), documentOf(reportOf(2023)));
	await expect(rows(page)).toHaveCount(2);
	// A browser that has not promised to keep it is named.
	await expect(page.getByTestId('clearable')).toBeVisible();
	await openReport(page, 2023);
	const other = await page.context().newPage();
	await other.goto(page.url());
	await expect(cell(other, TOTAL)).toBeVisible();
	await Promise.all([correct(page, TOTAL, '7'), correct(other, UPHELD, '5')]);
	for (const one of [page, other]) {
		await expect(cell(one, TOTAL).locator('ins')).toHaveText('7');
		await expect(cell(one, UPHELD).locator('ins')).toHaveText('5');
	}

	// Removed there, put back here after a reload, with its corrections.
	await rows(other).filter({ hasText: '2023年' }).getByRole('button', { name: /^移除/ }).click();
	await expect(rows(page)).toHaveCount(1);
	await page.reload();
	await page.getByRole('button', { name: '撤销移除' }).click();
	await expect(rows(page)).toHaveCount(2);
	await expect(rows(other)).toHaveCount(2);
	await openReport(page, 2023);
	await expect(cell(page, TOTAL).locator('ins')).toHaveText('7');
	await expect(cell(page, UPHELD).locator('ins')).toHaveText('5');
	await other.close();
});

test('a page that is killed while it reads leaves what it said was kept', async ({ page }) => {
	await page.goto('./read/');
	await expect(page.locator('[data-alive="true"]')).toBeVisible();
	const years = Array.from({ length: 14 }, (_, i) => 2010 + i);
	const files = years.map((year) => documentOf(reportOf(year)));
	const victim = await page.context().newPage();
	await victim.goto('./read/');
	await expect(victim.locator('[data-alive="true"]')).toBeVisible();
	await victim.getByTestId('files').setInputFiles(files);
	await expect(rows(victim).nth(2)).toBeVisible();
	const shown = await rows(victim).count();
	const client = await page.context().newCDPSession(victim);
	const crashed = victim.waitForEvent('crash');
	void client.send('Page.crash').catch(() => undefined);
	await crashed;
	await page.reload();
	await expect.poll(() => rows(page).count()).toBeGreaterThanOrEqual(shown);
	// The rest is read by dropping the folder again; what was there is not there twice.
	await readFiles(page, ...files);
	await expect(rows(page)).toHaveCount(years.length);
});

test('without room a page says what it did not keep, and keeps it when there is', async ({ page }) => {
	await page.goto('./read/');
	const client = await page.context().newCDPSession(page);
	const { origin } = new URL(page.url());
	// Before anything is kept: a browser that found room believes in it for half a minute.
	await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	await readFiles(page, documentOf(reportOf(2022)), documentOf(reportOf(2023)));
	await expect(rows(page)).toHaveCount(2);
	await expect(page.getByTestId('not-kept')).toContainText('空间已经用完');
	await expect(page.getByTestId('not-kept').getByRole('listitem')).toHaveCount(2);
	await expect(page.getByTestId('not-kept')).toContainText('2023.txt');
	await expectAccessible(page);
	await openReport(page, 2023);
	await correct(page, TOTAL, '7');

	await client.send('Storage.overrideQuotaForOrigin', { origin });
	await page.getByTestId('not-kept').getByRole('button', { name: '再试一次' }).click();
	await expect(page.getByTestId('not-kept')).toBeHidden();
	await page.reload();
	await expect(rows(page)).toHaveCount(2);
	await openReport(page, 2023);
	await expect(cell(page, TOTAL).locator('ins')).toHaveText('7');

	// Records that this program cannot read stand aside; the others are there.
	await page.evaluate(async () => {
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.open('disclosure-lens');
			request.onerror = () => reject(request.error ?? new Error('not opened'));
			request.onsuccess = () => {
				const transaction = request.result.transaction('reports', 'readwrite');
				transaction.objectStore('reports').put({ key: 'x', version: 1, kept: { file: 1 } });
				transaction.objectStore('reports').put({ key: 'y', version: 99, kept: {} });
				transaction.oncomplete = () => {
					request.result.close();
					resolve();
				};
			};
		});
	});
	await page.reload();
	await expect(rows(page)).toHaveCount(2);
	await expect(page.getByTestId('aside')).toContainText('2 条记录');
	await expect(page.getByTestId('aside')).toContainText('1 条是更新版本写的');
	await expectAccessible(page);
	await page.getByRole('button', { name: '移除读不懂的记录' }).click();
	await page.getByRole('button', { name: '真的移除' }).click();
	await expect(page.getByTestId('aside')).toBeHidden();
	await expect(rows(page)).toHaveCount(2);
});
