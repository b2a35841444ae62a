import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Way } from '../../src/lib/data/ask';
import type { NamedPage } from '../../src/lib/text/pages/names';
import type { DatasetId, View } from '../../src/lib/view/view';
import { queryOf, rowsOf, type ShownRow } from './data';
import type { TestFile } from './documents';
import { expect } from './fixtures';
import { addressOfPage, type Where } from './pages';

/** What people do and see on a page, for tests to tell their story with. */

/** Address of a page, relative to where the site is served. */
export const addressTo = (page: NamedPage, part: Partial<View> = {}, where: Where = {}): string =>
	addressOfPage(page, where) + queryOf(part, where.dataset ?? 'real');

/** The rows of a figure came with the page, from reports at hand, from a stored answer, or from an engine. */
export type Origin = 'page' | Way;

export const expectFrom = (figure: Locator, origin: Origin): Promise<void> =>
	// The engine may have to start first.
	expect(figure).toHaveAttribute('data-from', origin, { timeout: 30_000 });

export const figureOn = (page: Page): Locator => page.locator('figure[data-view]');

/** Waits until every figure of a page is alive and answered. */
export async function settled(page: Page): Promise<void> {
	await expect(page.locator('figure[data-alive="false"]')).toHaveCount(0);
	await expect(page.locator('figure[aria-busy="true"]')).toHaveCount(0);
}

/** Waits until the page shows a view, answered. */
export async function shows(page: Page, part: Partial<View>, dataset: DatasetId): Promise<void> {
	const figure = figureOn(page);
	// The engine may have to start first.
	await expect(figure).toHaveAttribute('data-view', queryOf(part, dataset), { timeout: 30_000 });
	await expect(figure).toHaveAttribute('data-alive', 'true');
	await expect(figure).toHaveAttribute('aria-busy', 'false');
	await expect(figure).toHaveAttribute('data-checked', 'true');
}

/** Somebody is there, on a page that is alive: the picture it came with gives way to a chart that answers to them. */
export async function becomeActive(page: Page): Promise<void> {
	await expect(page.locator('figure[data-alive="true"]').first()).toBeVisible();
	await page.mouse.move(1, 1);
	await page.mouse.move(2, 2);
}

/** Waits until the chart of the view shown is drawn, live. */
export async function drawn(page: Page): Promise<void> {
	await becomeActive(page);
	await expect(page.locator('[data-live="true"] [data-ready="true"]')).toBeVisible();
}

/** Opens a view on the page of trends, and waits for it. */
export async function openView(page: Page, part: Partial<View>, where: Where = {}): Promise<void> {
	await page.goto(addressTo('trends', part, where));
	await shows(page, part, where.dataset ?? 'real');
	// Where there is nothing to draw a notice stands in place of the chart.
	if (part.tab !== 'table' && (await page.getByTestId('empty').count()) === 0) await drawn(page);
}

/** Turns the page of trends to another view as a link in it does: the page is not started again, and its engine stays. */
export async function turnToView(
	page: Page,
	part: Partial<View>,
	{ dataset = 'real' }: Where = {}
): Promise<void> {
	await page.evaluate(
		(query) => {
			const link = Object.assign(document.createElement('a'), { href: location.pathname + query });
			document.body.append(link);
			link.click();
			link.remove();
		},
		queryOf(part, dataset)
	);
	await shows(page, part, dataset);
}

/** What an open list offers. */
export const offered = (page: Page): Locator => page.getByRole('listbox').getByRole('option');

/** Types into the list of indicators and takes the first that fits. */
export async function chooseIndicator(page: Page, typed: string): Promise<void> {
	const list = page.getByTestId('indicator');
	await list.fill(typed);
	await expect(offered(page).first()).toContainText(typed);
	await list.press('Enter');
}

/** Looks for an organ and takes the first found, which must bear the name. */
export async function addOrgan(page: Page, typed: string, name: string = typed): Promise<void> {
	const finder = page.getByTestId('organ');
	await finder.fill(typed);
	await expect(offered(page).first()).toContainText(name);
	await finder.press('Enter');
}

export async function typeYear(page: Page, end: 'first' | 'last', year: number): Promise<void> {
	const box = page.getByTestId(`${end}-year`);
	await box.fill(String(year));
	await box.press('Enter');
}

/** Turns to the chart or the table. */
export const turnTo = (page: Page, tab: '图' | '表' | 'Chart' | 'Table'): Promise<void> =>
	page.getByRole('radio', { name: tab, exact: true }).check();

/** The rows of the table on the page by the ids of their columns, whether its tab is open or not. */
export async function tableOn(page: Page): Promise<ShownRow[]> {
	// Out of sight it follows its chart when there is time.
	await expect(page.locator('[data-behind]')).toHaveCount(0);
	return page
		.getByTestId('table')
		.locator('tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) =>
				Object.fromEntries(
					[...row.querySelectorAll('td')].map((cell) => [
						cell.dataset['column'] ?? '',
						cell.textContent.trim()
					])
				)
			)
		);
}

/** Everything written in the live chart. */
export const chartTexts = (page: Page): Promise<string[]> =>
	page.locator('[data-ready="true"] svg text').allTextContents();

/** Where a year stands in the live chart, in px from the left of the chart. */
export async function placeOfYear(page: Page, year: number): Promise<number> {
	const label = page.locator('[data-ready="true"] svg text').filter({ hasText: new RegExp(`^${year}$`) });
	return Number(await label.first().getAttribute('x'));
}

/** Points at a year in the live chart, and gives what the chart then says. */
export async function pointAtYear(page: Page, year: number): Promise<Locator> {
	const chart = page.locator('[data-ready="true"] svg');
	await chart.hover({ position: { x: await placeOfYear(page, year), y: 100 } });
	return page.locator('.chart-tooltip');
}

/** The file a button gives, with the name it is saved under. */
export async function downloadedBy(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Gives documents to the page that reads, and waits until all are read or refused. */
export async function readFiles(page: Page, ...files: TestFile[]): Promise<void> {
	await expect(page.locator('[data-alive="true"]')).toBeVisible();
	await page.getByTestId('files').setInputFiles(files);
	// Each takes its time to be read and kept.
	const timeout = 30_000 + 1_000 * files.length;
	await expect(page.getByTestId('file-list')).toHaveAttribute('data-busy', 'false', { timeout });
}

/** The chart that the demonstration's page of trends opens with and its table still stand, whole. */
export async function expectReadable(page: Page): Promise<void> {
	await expect(page.locator('[data-panel="chart"] svg').filter({ visible: true }).first()).toBeVisible();
	await expect(page.getByTestId('sentence')).toBeVisible();
	expect(await tableOn(page)).toEqual(await rowsOf({}, 'demo'));
	await turnTo(page, '表');
	await expect(page.getByTestId('table')).toBeVisible();
	await turnTo(page, '图');
}
