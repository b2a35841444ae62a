import type { Locator, Page } from '@playwright/test';
import { PLANTED } from '../../src/cli/demonstration/planted';
import { topicsOf } from '../../src/lib/form/topics';
import { expect, test } from './fixtures';
import { goAround, tabTo } from './keys';
import { addressOfPage, TOWN, type AnyPage } from './pages';

// Somebody without a pointer goes through every page: past its head, to all that can be operated and around again, and does
// there what the page is for.

const broken = PLANTED.find(({ kind }) => kind === 'T3-ID');
const press = (page: Page, ...keys: readonly string[]) =>
	keys.reduce(async (before, key) => (await before, page.keyboard.press(key)), Promise.resolve());
const first = (page: Page): Locator => page.locator('figure[data-alive]').first();

/** Opens a panel with Enter and closes it with Escape: the focus moves into it, stays there, and comes back. */
async function opensAndCloses(page: Page, panel: Locator): Promise<void> {
	await page.evaluate(() => document.activeElement?.setAttribute('data-opener', ''));
	await press(page, 'Enter');
	await expect(panel).toBeVisible();
	await expect(panel.locator(':focus')).toHaveCount(1);
	for (let stop = 0; stop < 12; stop++) {
		await press(page, 'Tab');
		await expect(panel.locator(':focus')).toHaveCount(1);
	}
	await press(page, 'Escape');
	await expect(panel).toBeHidden();
	await expect(page.locator('[data-opener]')).toBeFocused();
	await page.evaluate(() => document.activeElement?.removeAttribute('data-opener'));
}

type Task = readonly [what: string, query: string, task: (page: Page) => Promise<unknown>];

/** What each page is for, done from the stop the skip link leads to. */
const TASKS: Readonly<Record<AnyPage, Task>> = {
	home: [
		'the first page leads to an organ',
		'',
		async (page) => {
			await tabTo(page, '[data-testid="organ"]');
			await page.keyboard.type('jiaxiang');
			await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('假想镇');
			await press(page, 'Enter');
			await expect(page.getByTestId('organ-page')).toHaveAttribute('data-organ', TOWN);
		}
	],
	trends: [
		'trends: a figure taken away',
		'',
		async (page) => {
			await tabTo(page, '[data-testid="take"]');
			await opensAndCloses(page, page.getByTestId('take-away'));
			await press(page, 'Enter');
			await tabTo(page, '[data-testid="take-xlsx"]');
			const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
			expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
		}
	],
	compare: [
		'a comparison turns from ranking to heat map',
		'',
		async (page) => {
			await tabTo(page, 'input[type="radio"][value="bars"]');
			await press(page, 'ArrowRight');
			await expect(first(page)).not.toHaveAttribute('data-way', 'bars');
			await tabTo(page, 'input[type="radio"][value="chart"]');
			await press(page, 'ArrowRight');
			await expect(page.getByTestId('table')).toBeVisible();
			await tabTo(page, 'td button.figure');
			await opensAndCloses(page, page.getByTestId('source-panel'));
		}
	],
	applications: [
		'applications of one organ',
		'?v=table',
		async (page) => {
			await tabTo(page, '[data-testid="organ"]');
			await page.keyboard.type('jxz');
			await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('假想镇');
			await press(page, 'Enter');
			for (const { id } of topicsOf('applications'))
				await expect(page.locator(`figure[data-topic="${id}"]`)).toHaveAttribute('data-view', /o=990101001/);
		}
	],
	enforcement: [
		'enforcement by years, in numbers',
		'',
		async (page) => {
			await tabTo(page, '[role="slider"]');
			await press(page, 'ArrowRight');
			await expect(first(page)).toHaveAttribute('data-view', /y=2020-2025/);
			await tabTo(page, 'input[type="radio"][value="chart"]');
			await press(page, 'ArrowRight');
			await expect(page.getByTestId('table').first()).toBeVisible();
		}
	],
	disputes: [
		'disputes as shares, and a term explained',
		'',
		async (page) => {
			await tabTo(page, 'input[type="radio"][value="counts"]');
			await press(page, 'ArrowRight');
			await expect(first(page)).toHaveAttribute('data-view', '?d=shares');
			await tabTo(page, '.explain button');
			await opensAndCloses(page, page.getByTestId('glossary'));
		}
	],
	organ: [
		'an organ leads to its report',
		'',
		async (page) => {
			await tabTo(page, '[data-testid="report-years"] a[href*="2024"]');
			await press(page, 'Enter');
			await expect(page.getByTestId('report')).toHaveAttribute('data-report', `${TOWN}-2024`);
		}
	],
	report: [
		'a report opens the source of a cell, with the year before beside it',
		'',
		async (page) => {
			await tabTo(page, '[data-testid="beside"]');
			await press(page, 'Space');
			await expect(page.getByTestId('beside')).toBeChecked();
			await tabTo(page, 'td.figure button');
			await opensAndCloses(page, page.getByTestId('cell-panel'));
		}
	],
	area: [
		'an area leads to an organ',
		'',
		async (page) => {
			await tabTo(page, `[data-testid="matrix"] [data-organ="${TOWN}"] a`);
			await press(page, 'Enter');
			await expect(page.getByTestId('organ-page')).toHaveAttribute('data-organ', TOWN);
		}
	],
	coverage: [
		'who has published, of some of them',
		'',
		async (page) => {
			await tabTo(page, '[data-testid="group"]');
			await press(page, 'ArrowUp');
			await expect(page.getByTestId('coverage-page')).toHaveAttribute('data-view', /g=/);
			await tabTo(page, '[data-testid="download-csv"]', 400);
			const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
			expect(download.suggestedFilename()).toMatch(/\.csv$/);
		}
	],
	audit: [
		'the audit by how grave, and a decision',
		'',
		async (page) => {
			await tabTo(page, 'input[type="radio"][value="all"]');
			await press(page, 'ArrowRight');
			await expect(page).toHaveURL(/\?s=error$/);
			await expect(page.getByTestId('findings')).toHaveAttribute('aria-busy', 'false');
			await tabTo(page, '[data-testid="decide"] button');
			await press(page, 'Enter');
			await expect(page.getByTestId('decide').first()).not.toHaveAttribute('data-verdict', 'open');
		}
	],
	rules: [
		'the rules lead to a rule',
		'',
		async (page) => {
			await tabTo(page, '[data-testid="rules"] a');
			await press(page, 'Enter');
			await expect(page.getByTestId('rule')).toBeVisible();
		}
	],
	rule: [
		'a rule leads to what it found in a year',
		'',
		async (page) => {
			await tabTo(page, 'tbody th a');
			await press(page, 'Enter');
			await expect(page).toHaveURL(/rule=T3-ID&y=20\d\d$/);
		}
	],
	letters: [
		'letters: a letter as a document',
		'',
		async (page) => {
			await tabTo(page, `[data-testid="supervised"] a[href*="l=${broken?.organ}"]`);
			await press(page, 'Enter');
			await expect(page.getByTestId('letter')).toBeVisible();
			await tabTo(page, '[data-testid="letter-word"]');
			const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
			expect(download.suggestedFilename()).toMatch(/\.docx$/);
		}
	],
	changes: [
		'what changed of some figures, as a file',
		'',
		async (page) => {
			await tabTo(page, '[data-testid="set"]');
			await press(page, 'ArrowDown');
			await expect(page.getByTestId('changes-page')).toHaveAttribute('data-view', '?s=narrative');
			await expect(page.getByTestId('sentence')).toBeVisible();
			await tabTo(page, '[data-testid="download-csv"]');
			const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
			expect(download.suggestedFilename()).toMatch(/changes-narrative-.*\.csv$/);
		}
	],
	data: [
		'data: a file of everything',
		'',
		async (page) => {
			await tabTo(page, 'a[download]');
			const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
			expect(download.suggestedFilename()).toContain('.');
		}
	],
	read: [
		'documents are chosen to be read',
		'',
		async (page) => {
			await tabTo(page, 'main button');
			const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'Enter')]);
			expect(chooser.isMultiple()).toBe(true);
		}
	]
};

for (const [name, [what, query, task]] of Object.entries(TASKS))
	test(`by keyboard alone: ${what}`, async ({ page }) => {
		await page.goto(addressOfPage(name as AnyPage) + query);
		// Alive, and no longer waiting for anything.
		await page.waitForLoadState('networkidle');
		await expect(page.locator('figure[data-checked="false"]')).toHaveCount(0);
		await press(page, 'Tab');
		await expect(page.locator(':focus')).toHaveText('跳到正文');
		await goAround(page);

		await expect(page.locator(':focus')).toHaveText('跳到正文');
		await press(page, 'Enter');
		await expect(page.locator('main')).toBeFocused();
		await task(page);
	});

test('by keyboard alone: the search opens from its button and by its keys, and gives the focus back', async ({
	page
}) => {
	await page.goto('./demo/coverage/');
	await expect(page.getByTestId('coverage-page')).toHaveAttribute('data-alive', 'true');
	await tabTo(page, '[data-testid="search-open"]');
	await opensAndCloses(page, page.getByTestId('search'));
	await press(page, 'Control+k');
	await expect(page.getByTestId('search-input')).toBeFocused();
	await page.keyboard.type('T3-ID');
	await expect(page.getByTestId('search').getByRole('option').first()).toContainText('表三勾稽关系');
	await press(page, 'Enter');
	await expect(page.getByTestId('rule')).toBeVisible();
	await expect(page).toHaveURL(/audit\/rules\/T3-ID\/$/);
});
