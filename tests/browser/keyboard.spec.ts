import { MEMBERS } from '../../src/cli/demonstration/county';
import { expect, test } from './fixtures';
import { tabTo } from './keys';
import { offered, openView, shows, tableOn } from './steps';

// A reader without a pointer does everything, and always sees where they are.

const DEMO = { dataset: 'demo' } as const;

test('an organ, a year, the sorting, the source and the download, all without a pointer', async ({
	page
}) => {
	const organ = MEMBERS[0]?.organ;
	await openView(page, {}, DEMO);
	await tabTo(page, '[data-testid="organ"]');
	await page.keyboard.type(organ?.name ?? '');
	await expect(offered(page).first()).toContainText(organ?.name ?? '');
	await page.keyboard.press('Enter');
	await shows(page, { organs: [organ?.code ?? ''] }, 'demo');

	await tabTo(page, '[role="slider"][aria-label="起始年份"]');
	await page.keyboard.press('ArrowRight');
	await shows(page, { organs: [organ?.code ?? ''], years: [2020, 2025] }, 'demo');

	await tabTo(page, 'input[type="radio"][value="chart"]');
	await page.keyboard.press('ArrowRight');
	await expect(page.getByTestId('table')).toBeVisible();

	const before = await tableOn(page);
	await tabTo(page, 'th:nth-child(2) button');
	await page.keyboard.press('Enter');
	expect(await tableOn(page)).toEqual(before);
	await page.keyboard.press('Enter');
	expect(await tableOn(page)).toEqual([...before].reverse());

	await tabTo(page, 'td button');
	const opener = page.locator(':focus');
	const name = await opener.getAttribute('aria-label');
	await page.keyboard.press('Enter');
	await expect(page.getByTestId('source-panel')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('source-panel')).toBeHidden();
	await expect(page.locator(':focus')).toHaveAttribute('aria-label', name ?? '-');

	await tabTo(page, '[data-testid="download"]');
	const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
	expect(download.suggestedFilename()).toMatch(/\.csv$/);
});

test('an open source keeps the focus within itself', async ({ page }) => {
	await openView(page, { organs: ['990101001'], tab: 'table' }, DEMO);
	await page
		.getByRole('button', { name: /查看来源/ })
		.first()
		.press('Enter');
	const panel = page.getByTestId('source-panel');
	await expect(panel).toBeVisible();
	for (let stop = 0; stop < 6; stop++) {
		await page.keyboard.press('Tab');
		await expect(panel.locator(':focus')).toHaveCount(1);
	}
});

test('Escape closes a list and chooses nothing', async ({ page }) => {
	await openView(page, {}, DEMO);
	await page.getByTestId('indicator').focus();
	await page.keyboard.press('ArrowDown');
	await expect(offered(page).first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(offered(page)).toHaveCount(0);
	await expect(page.getByTestId('indicator')).toBeFocused();
	await shows(page, {}, 'demo');
});

test('the first stop leads past the head of the page', async ({ page }) => {
	await page.goto('./');
	await page.keyboard.press('Tab');
	await expect(page.locator(':focus')).toHaveText('跳到正文');
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});

test('a single letter does nothing by itself', async ({ page }) => {
	await openView(page, {}, DEMO);
	await page.locator('body').press('Escape');
	for (const letter of 'abcdefghijklmnopqrstuvwxyz/?') await page.keyboard.press(letter);
	await shows(page, {}, 'demo');
	await expect(page).toHaveURL(/\/demo\/trends\/$/);
});
