import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { PLANTED } from '../../src/cli/demonstration/planted';
import { catalogOf, pointsTo } from './data';
import { expect, test } from './fixtures';
import { COUNTY, TOWN } from './pages';
import { downloadedBy, figureOn } from './steps';

// The pages of one organ, one report, one area, and of who has published: what they say is in the data, and each leads on.

const alive = (page: Page) =>
	expect(
		page.locator('[data-testid="organ-page"], [data-testid="report"], [data-testid="area-page"]')
	).toBeVisible();
const planted = (kind: string) => {
	const found = PLANTED.find((one) => one.kind === kind);
	if (!found) throw new Error(`the demonstration has no ${kind}`);
	return found;
};

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	for (const path of [`organs/${TOWN}`, `areas/${COUNTY}`, `reports/${TOWN}-2025`])
		test(`${path} can be read`, async ({ page }) => {
			await page.goto(`./demo/${path}/`);
			await alive(page);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
			expect(await page.locator('main').innerText()).toMatch(/\d/);
		});
});

test('an organ: its headline figures are those of its last report, and lead to it and to its peers', async ({
	page
}) => {
	await page.goto(`./demo/organs/${TOWN}/`);
	for (const indicator of ['items_disclosed', 'penalty_decisions'] as const) {
		const points = await pointsTo({ indicator, organs: [TOWN], years: [2016, 2025] }, 'demo');
		const value = points.find(({ year }) => year === 2025)?.value;
		await expect(page.getByTestId('headlines').locator(`[data-indicator="${indicator}"] strong`)).toHaveText(
			new RegExp(`^${value} `)
		);
	}
	await expect(page.getByTestId('report-years').getByRole('link')).toHaveCount(10);
	await expect(figureOn(page)).toHaveAttribute('data-alive', 'true');
	await page.getByRole('link', { name: '与同县单位并列' }).click();
	await expect(page).toHaveURL(/\/compare\//);
	await expect(figureOn(page)).toHaveAttribute('data-alive', 'true');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('2025');
	await page.goBack();
	await page.getByTestId('report-years').getByRole('link', { name: '2024' }).click();
	await expect(page.getByTestId('report')).toHaveAttribute('data-report', `${TOWN}-2024`);
});

test('a report: a cell opens its source by keyboard, and last year stands beside it on demand', async ({
	page
}) => {
	const [point] = await pointsTo(
		{ indicator: 'penalty_decisions', organs: [TOWN], years: [2024, 2024] },
		'demo'
	);
	await page.goto(`./demo/reports/?r=${TOWN}-2025`);
	const cell = page.locator('td[data-field="penalty_decisions"] button');
	await cell.focus();
	await page.keyboard.press('Enter');
	const panel = page.getByTestId('cell-panel');
	await expect(panel.getByTestId('raw')).toBeVisible();
	await expect(panel).toContainText('2026-');
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	await expect(cell).toBeFocused();
	await page.getByTestId('beside').check();
	await expect(cell).toContainText(String(point?.value));
});

test('an area: a year without a report is a mark of its own, and a sum says how many it is of', async ({
	page
}) => {
	const gap = planted('missing_year');
	await page.goto(`./demo/areas/${COUNTY}/`);
	const row = page.getByTestId('matrix').locator(`tr[data-organ="${gap.organ}"]`);
	const heads = await page.getByTestId('matrix').locator('thead th').allTextContents();
	const cell = row.locator('td').nth(heads.indexOf(String(gap.year)));
	await expect(cell).toHaveAttribute('data-status', 'missing');
	await expect(cell).toHaveText('数据中没有');
	await expect(cell.getByRole('link')).toHaveCount(0);
	await expect(page.getByTestId('roll-ups').locator('[data-indicator="items_disclosed"]')).toContainText(
		'16 / 16'
	);
	await row.getByRole('link').first().click();
	await expect(page.getByTestId('organ-page')).toHaveAttribute('data-organ', gap.organ);
});

test('who has published: whoever has no report in the last year is a list to copy and to take away', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('./coverage/');
	const missing = page.getByTestId('missing');
	await expect(missing).toBeVisible();
	const names = await missing.getByRole('listitem').getByRole('link').allTextContents();
	expect(names.length).toBeGreaterThan(0);
	const matrix = page.getByTestId('matrix');
	await expect(matrix.locator('tbody tr td:last-child[data-status="missing"]')).toHaveCount(names.length);
	const { bytes, name } = await downloadedBy(page, page.getByTestId('download-missing-csv'));
	const { data } = Papa.parse<string[]>(bytes.toString('utf8').slice(1).trimEnd());
	expect(data.slice(1).map((line) => line.find((cell) => names.includes(cell)))).toEqual(names);
	expect(name).toContain(catalogOf('real').version);
	await missing.getByRole('button', { name: '复制名单' }).click();
	await expect(missing.getByRole('status')).toHaveText(/已复制/);
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	for (const organ of names) expect(copied).toContain(organ);
});

test('the pages that make those nobody wrote are there, in both languages and data sets', async ({
	request
}) => {
	for (const kind of ['organs', 'reports', 'areas'])
		for (const place of ['', 'en/', 'demo/', 'en/demo/']) {
			const page = `./${place}${kind}/`;
			expect((await request.get(page)).status(), page).toBe(200);
		}
});

test('a code nobody has says so, and offers to find one', async ({ page }) => {
	for (const [kind, query, control] of [
		['organs', '?o=000000', 'organ'],
		['reports', '?r=000000-2020', 'organ'],
		['areas', '?a=99', 'area']
	] as const) {
		await page.goto(`./${kind}/${query}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/数据中没有/);
		await expect(page.getByTestId(control)).toBeVisible();
	}
});
