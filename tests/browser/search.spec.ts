import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { addressTo, shows } from './steps';

// One search for everything, and an explanation behind every underlined term.

const found = (page: Page) => page.getByTestId('search').getByRole('option');

async function search(page: Page, typed: string): Promise<void> {
	await page.keyboard.press('Control+k');
	await expect(page.getByTestId('search-input')).toBeFocused();
	await page.keyboard.type(typed);
}

test('an organ is found by its name, its pinyin and its initials alike, and opens', async ({ page }) => {
	await page.goto(addressTo('home'));
	await expect(page.locator('figure[data-alive="true"]')).toBeVisible();
	for (const typed of ['陆浑', 'luhun', 'lhz']) {
		await search(page, typed);
		await expect(found(page).first()).toContainText('陆浑镇人民政府');
		await page.keyboard.press('Escape');
		await expect(page.getByTestId('search')).toBeHidden();
	}
	await search(page, 'luhun');
	await expect(found(page).first()).toContainText('陆浑镇人民政府');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/410325111/);
});

test('an indicator is found in 中文, in pinyin and in English', async ({ page }) => {
	await page.goto(addressTo('trends', {}, { dataset: 'demo' }));
	await expect(page.locator('figure[data-alive="true"]')).toBeVisible();
	for (const typed of ['公开率', 'gongkailv', 'disclosure rate']) {
		await search(page, typed);
		await expect(found(page).filter({ hasText: /^公开率/ })).toBeVisible();
		await page.keyboard.press('Escape');
	}
	await search(page, 'gongkailv');
	await found(page)
		.filter({ hasText: /^公开率/ })
		.click();
	await shows(page, { indicator: 'disclosure_rate' }, 'demo');
});

test('a page is a few keys away, and focus comes back when nothing is chosen', async ({ page }) => {
	await page.goto(addressTo('home', {}, { dataset: 'demo' }));
	await expect(page.locator('figure[data-alive="true"]')).toBeVisible();
	const opener = page.getByTestId('search-open');
	await opener.click();
	await page.keyboard.press('Escape');
	await expect(opener).toBeFocused();
	await opener.click();
	await page.keyboard.type('qushi');
	await expect(found(page).first()).toContainText('趋势');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/demo\/trends\/$/);
});

test('a term is explained where it stands and from the search, and leads to its figure', async ({ page }) => {
	await page.goto(addressTo('trends', { indicator: 'denied__total' }, { dataset: 'demo' }));
	await shows(page, { indicator: 'denied__total' }, 'demo');
	await page.getByRole('button', { name: '不予公开：什么意思' }).click();
	const panel = page.getByTestId('glossary');
	await expect(panel.getByTestId('explanation')).toContainText('八种法定理由');
	await panel.getByRole('button', { name: '结转', exact: true }).click();
	await expect(panel.getByTestId('explanation')).toContainText('下一年');
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	await search(page, 'goujiguanxi');
	// Rules have the word in their names; the term itself stands before them.
	await found(page).filter({ hasText: '勾稽关系' }).first().click();
	await expect(panel.getByTestId('explanation')).toContainText('等式');
});

test('when the lists cannot be had, pages and terms are still found, and it says so', async ({
	page,
	watch
}) => {
	watch.tolerate(/organs\.json|areas\.json/);
	await page.route(/organs\.json|areas\.json/, (route) => route.abort());
	await page.goto(addressTo('home', {}, { language: 'en' }));
	await expect(page.locator('figure[data-alive="true"]')).toBeVisible();
	await search(page, 'trends');
	await expect(page.getByTestId('search')).toContainText('could not be loaded');
	await expect(found(page).filter({ hasText: 'Trends' })).toBeVisible();
});
