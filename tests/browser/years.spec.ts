import type { Page } from '@playwright/test';
import { rowsOf } from './data';
import { expect, test } from './fixtures';
import { figureOn, openView, shows, tableOn, typeYear } from './steps';

// Years are chosen with two handles, with the arrow keys or by typing them.

const DEMO = { dataset: 'demo' } as const;
const handleOf = (page: Page, end: '起始年份' | '结束年份') => page.getByRole('slider', { name: end });

test('arrow keys move a handle, and the address and the figure follow', async ({ page }) => {
	await openView(page, {}, DEMO);
	const first = handleOf(page, '起始年份');
	await first.press('ArrowRight');
	await expect(first).toHaveAttribute('aria-valuenow', '2020');
	await shows(page, { years: [2020, 2025] }, 'demo');
	await expect(page).toHaveURL(/\?y=2020-2025$/);
	await first.press('ArrowLeft');
	await first.press('ArrowLeft');
	await expect(first).toHaveAttribute('aria-valuenow', '2018');
	await shows(page, { years: [2018, 2025] }, 'demo');
	await expect(first).toBeFocused();
	const last = handleOf(page, '结束年份');
	await last.press('ArrowLeft');
	await expect(last).toHaveAttribute('aria-valuenow', '2024');
	await shows(page, { years: [2018, 2024] }, 'demo');
	expect(await tableOn(page)).toEqual(await rowsOf({ years: [2018, 2024] }, 'demo'));
});

test('a handle dragged to the other makes one year, which is a ranking', async ({ page }) => {
	await openView(page, {}, DEMO);
	const first = await handleOf(page, '起始年份').boundingBox();
	const last = await handleOf(page, '结束年份').boundingBox();
	if (!first || !last) throw new Error('there are no handles');
	const y = first.y + first.height / 2;
	await page.mouse.move(first.x + first.width / 2, y);
	await page.mouse.down();
	await page.mouse.move(last.x + last.width / 2, y, { steps: 6 });
	await page.mouse.up();
	await shows(page, { years: [2025, 2025] }, 'demo');
	await expect(figureOn(page)).toHaveAttribute('data-question', 'ranking');
	await expect(page).toHaveURL(/\?y=2025$/);
});

test('arrow keys bring both handles to one year', async ({ page }) => {
	await openView(page, { years: [2023, 2025] }, DEMO);
	const first = handleOf(page, '起始年份');
	await first.press('ArrowRight');
	await first.press('ArrowRight');
	await expect(first).toHaveAttribute('aria-valuenow', '2025');
	await shows(page, { years: [2025, 2025] }, 'demo');
	await expect(figureOn(page)).toHaveAttribute('data-question', 'ranking');
});

test('typed years count; both at 2023 turn the line into a ranking, and apart into a line again', async ({
	page
}) => {
	await openView(page, {}, DEMO);
	await typeYear(page, 'first', 2023);
	await shows(page, { years: [2023, 2025] }, 'demo');
	await expect(handleOf(page, '起始年份')).toHaveAttribute('aria-valuenow', '2023');
	await expect(figureOn(page)).toHaveAttribute('data-question', 'trend');
	await typeYear(page, 'last', 2023);
	await shows(page, { years: [2023, 2023] }, 'demo');
	await expect(figureOn(page)).toHaveAttribute('data-question', 'ranking');
	await expect(page.getByTestId('table').locator('th', { hasText: '名次' })).toHaveCount(1);
	await typeYear(page, 'first', 2021);
	await shows(page, { years: [2021, 2023] }, 'demo');
	await expect(figureOn(page)).toHaveAttribute('data-question', 'trend');
});

test('a year that cannot be falls back to the one that was', async ({ page }) => {
	await openView(page, {}, DEMO);
	for (const typed of ['1850', 'abcd', '']) {
		await page.getByTestId('first-year').fill(typed);
		await page.getByTestId('first-year').press('Enter');
		await expect(page.getByTestId('first-year')).toHaveValue('2019');
	}
	await shows(page, {}, 'demo');
});

test('years typed the wrong way round are turned', async ({ page }) => {
	await openView(page, {}, DEMO);
	await typeYear(page, 'last', 2017);
	await shows(page, { years: [2017, 2019] }, 'demo');
	await expect(page.getByTestId('first-year')).toHaveValue('2017');
	await expect(page.getByTestId('last-year')).toHaveValue('2019');
});
