import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { becomeActive } from './steps';

// The published data are sparse: a topic says of whom its figures are, and joins no years of other organs.

const figure = (page: Page, topic: string): Locator => page.locator(`figure[data-topic="${topic}"]`);
const title = (page: Page, topic: string): Locator => page.locator(`#${topic}-title`);

async function answered(page: Page, topic: string, query: string): Promise<void> {
	await expect(figure(page, topic)).toHaveAttribute('data-view', query, { timeout: 30_000 });
	await expect(figure(page, topic)).toHaveAttribute('aria-busy', 'false');
	await expect(figure(page, topic)).toHaveAttribute('data-alive', 'true');
	await becomeActive(page);
	await figure(page, topic).scrollIntoViewIfNeeded();
	await expect(figure(page, topic).locator('[data-live="true"] [data-ready="true"]')).toBeVisible();
}

/** Drawn lines that lead from one year to another. */
const joins = (page: Page, topic: string): Promise<number> =>
	figure(page, topic)
		.locator('[data-ready="true"] svg path[stroke-width="2.25"]')
		.evaluateAll((paths) => paths.filter((path) => /[LC]/.test(path.getAttribute('d') ?? '')).length);

test('applications open on a year and its one organ, by name', async ({ page }) => {
	await page.goto('./applications/');
	await answered(page, 'caseload', '');
	await expect(title(page, 'caseload')).toHaveText(
		'收到与办理，沭阳县（全部县级以上政府中唯一有数的），2025 年'
	);
	await expect(figure(page, 'caseload').getByTestId('sentence')).toContainText('2025 年，沭阳县：本年新收');
	await expect(title(page, 'applicants')).toHaveText('谁在申请，全部县级以上政府 2 个有数的单位，2025 年');
	await expect(figure(page, 'outcomes').getByTestId('table')).toContainText('沭阳县人民政府');
});

test('years of one organ each, and each time of another, are not joined', async ({ page }) => {
	await page.goto('./applications/?g=departments');
	await answered(page, 'request_rates', '?g=departments');
	await expect(title(page, 'request_rates')).toContainText('个有数的单位，每年各一个');
	expect(await joins(page, 'request_rates')).toBe(0);
	await expect(figure(page, 'request_rates').getByTestId('coverage')).toContainText('年与年之间不能比较');
	await expect(figure(page, 'outcomes').getByTestId('sentence')).toContainText(
		'2025 年，上海市人民政府办公厅'
	);
});

test('years of as many organs that are others are not joined', async ({ page }) => {
	await page.goto('./enforcement/?y=2024-2025');
	await answered(page, 'decisions', '?y=2024-2025');
	expect(await joins(page, 'decisions')).toBe(0);
	await expect(figure(page, 'decisions').getByTestId('coverage')).toContainText('年与年之间不能比较');
	await page.goto('./enforcement/?y=2024');
	await answered(page, 'decisions', '?y=2024');
	await expect(figure(page, 'decisions').getByTestId('sentence')).toContainText(
		'其中锦丰镇 6,322 件，占 93.1%'
	);
});

test('years of the same organ are', async ({ page }) => {
	await page.goto('./applications/?y=2023-2024');
	await answered(page, 'request_rates', '?y=2023-2024');
	await expect(title(page, 'request_rates')).toContainText('宿迁市（全部县级以上政府中唯一有数的）');
	expect(await joins(page, 'request_rates')).toBeGreaterThan(0);
	await expect(figure(page, 'request_rates').getByTestId('coverage')).not.toContainText('不能比较');
});

test('whoever is chosen on a page that opens on a year is shown over all years', async ({ page }) => {
	await page.goto('./applications/');
	await answered(page, 'outcomes', '');
	await page.getByTestId('scope').locator('select').selectOption('departments');
	await answered(page, 'outcomes', '?g=departments');
	await expect(title(page, 'outcomes')).toContainText('2019—2025 年');
});

test('an area is named in the title and in the name of a file', async ({ page }) => {
	await page.goto('./demo/applications/?a=990101');
	await answered(page, 'outcomes', '?a=990101');
	await expect(title(page, 'outcomes')).toContainText('的乡镇街道');
	await expect(title(page, 'outcomes')).not.toContainText('全部');
});
