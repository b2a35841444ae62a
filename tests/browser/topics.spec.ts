import type { Locator, Page } from '@playwright/test';
import { topicOf, topicsOf, type TopicPage } from '../../src/lib/form/topics';
import type { Language } from '../../src/lib/form/words';
import { componentTable } from '../../src/lib/text/columns/components';
import { topicPageTitle } from '../../src/lib/text/pages/topics';
import { complete, type DatasetId, type View } from '../../src/lib/view/view';
import { openNative } from '../../src/lib/data/engines/native';
import { ask } from '../../src/lib/data/ask';
import { components } from '../../src/lib/data/questions/components/question';
import { engineSource } from '../../src/lib/testing/sources';
import { catalogOf } from './data';
import { expect, test } from './fixtures';
import { addOrgan, downloadedBy, becomeActive, typeYear } from './steps';

// Somebody asks what became of applications, what an organ decides, how disputes ended: one choice, every figure follows.

const PAGES: readonly TopicPage[] = ['applications', 'enforcement', 'disputes'];
const figure = (page: Page, topic: string): Locator => page.locator(`figure[data-topic="${topic}"]`);
const answered = async (page: Page, topic: string, query: string) => {
	await expect(figure(page, topic)).toHaveAttribute('data-view', query, { timeout: 30_000 });
	await expect(figure(page, topic)).toHaveAttribute('aria-busy', 'false');
	await expect(figure(page, topic)).toHaveAttribute('data-alive', 'true');
};
async function drawn(page: Page, topic: string): Promise<void> {
	await becomeActive(page);
	await expect(figure(page, topic).locator('[data-live="true"] [data-ready="true"]')).toBeVisible();
}

/** The rows a topic's table must show, asked of DuckDB in this process. */
async function expected(id: string, part: Partial<View>, dataset: DatasetId, language: Language = 'zh') {
	const catalog = catalogOf(dataset);
	const topic = topicOf(id)!;
	const view = complete(part, catalog.defaults);
	const engine = await openNative(`build/data/${dataset}/${catalog.database.path}`);
	try {
		const { answer: rows } = await ask(components, { topic, ...view }, engineSource(engine));
		const names = new Map<string, string>();
		const { heads, rows: told } = componentTable(
			{ topic, view, rows, names },
			catalog,
			catalog.defaults,
			language
		);
		const shown = heads.flatMap(({ fileOnly }, i) => (fileOnly ? [] : [i]));
		return told.map(({ cells }) => shown.map((i) => cells[i]?.text.trim()));
	} finally {
		await engine.close();
	}
}
async function tableOf(page: Page, topic: string): Promise<readonly (readonly string[])[]> {
	// Out of sight it follows its chart when there is time.
	await expect(figure(page, topic).locator('[data-behind]')).toHaveCount(0);
	return figure(page, topic)
		.locator('tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()))
		);
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	for (const name of PAGES)
		for (const folder of ['', 'demo/', 'en/demo/'])
			test(`${folder}${name} shows its figures, their sentences and their tables`, async ({ page }) => {
				await page.goto(`./${folder}${name}/`);
				const language = folder.startsWith('en') ? 'en' : 'zh';
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(topicPageTitle(name, language));
				for (const { id } of topicsOf(name)) {
					await expect(figure(page, id).getByTestId('sentence')).not.toBeEmpty();
					await expect(figure(page, id).getByTestId('coverage')).not.toBeEmpty();
					// Where the years a page opens with have nothing of a topic, the figure says why.
					const drawn = figure(page, id).locator('.first svg, [data-testid="empty"]');
					await expect(drawn.filter({ visible: true })).toHaveCount(1);
					await expect(figure(page, id).getByTestId('table')).toBeVisible();
				}
			});
});

test('every figure of a page follows one choice of organ and years, and says what the data say', async ({
	page
}) => {
	await page.goto('./demo/applications/');
	await answered(page, 'outcomes', '');
	await drawn(page, 'outcomes');
	expect(await tableOf(page, 'outcomes')).toEqual(await expected('outcomes', {}, 'demo'));
	await addOrgan(page, '假想镇');
	const organ = '?o=990101001';
	for (const { id } of topicsOf('applications')) await answered(page, id, organ);
	await typeYear(page, 'first', 2021);
	const both = `${organ}&y=2021-2025`;
	for (const { id } of topicsOf('applications')) await answered(page, id, both);
	await expect(page).toHaveURL(/o=990101001&y=2021-2025/);
	const view = { organs: ['990101001'], years: [2021, 2025] } as const;
	for (const id of ['caseload', 'outcomes', 'applicants', 'request_rates'])
		expect(await tableOf(page, id), id).toEqual(await expected(id, view, 'demo'));
	await page.goBack();
	await answered(page, 'outcomes', organ);
	await page.reload();
	await answered(page, 'outcomes', organ);
});

test('a figure of one organ leads to the cell it comes from', async ({ page }) => {
	await page.goto('./demo/applications/?o=990101001&v=table');
	await answered(page, 'outcomes', '?o=990101001&v=table');
	await figure(page, 'outcomes')
		.getByRole('button', { name: /2025 年：.*查看来源/ })
		.first()
		.click();
	const panel = page.getByTestId('source-panel');
	await expect(panel).toContainText('予以公开');
	await expect(panel).toContainText('表三');
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
});

test('several organs, an area and a group are added up over those that have every part', async ({ page }) => {
	for (const [query, view] of [
		['?o=990101001+990101006', { organs: ['990101001', '990101006'] }],
		['?a=990101', { area: '990101' }],
		['?g=all', { group: 'all' }]
	] as const) {
		await page.goto(`./demo/disputes/${query}`);
		await answered(page, 'reconsideration', query);
		expect(await tableOf(page, 'reconsideration'), query).toEqual(
			await expected('reconsideration', view, 'demo')
		);
	}
});

test('shares are of ten cases or more; a rate of fewer says its counts', async ({ page }) => {
	await page.goto('./demo/applications/');
	await page.getByRole('radio', { name: '占比' }).check();
	await answered(page, 'outcomes', '?d=shares');
	await drawn(page, 'outcomes');
	await expect(
		figure(page, 'outcomes')
			.locator('[data-ready] svg text')
			.filter({ hasText: /^100%$/ })
	).toHaveCount(1);
	await page.goto('./demo/disputes/');
	await drawn(page, 'dispute_rates');
	await expect(figure(page, 'dispute_rates').getByTestId('sentence')).toContainText('95% 区间');
	await expect(
		figure(page, 'dispute_rates').locator('[data-ready] svg text').filter({ hasText: '不足 10 件' }).first()
	).toBeVisible();
});

test('the change of form is marked, and what only the old form has stands apart', async ({ page }) => {
	await page.goto('./demo/enforcement/');
	const words = (topic: string, text: string) =>
		figure(page, topic).locator('[data-ready="true"] svg text').filter({ hasText: text });
	await drawn(page, 'decisions');
	await expect(words('decisions', '2021 年起用新表')).toHaveCount(3);
	await expect(words('documents', '2021 年起用新表，口径不同')).toHaveCount(1);
	await expect(words('items_2019', '不适用').first()).toBeVisible();
});

test('a file of a topic holds what its table shows, with the source of every figure', async ({ page }) => {
	await page.goto('./demo/enforcement/?o=990101001&v=table');
	await answered(page, 'decisions', '?o=990101001&v=table');
	const { bytes } = await downloadedBy(page, figure(page, 'decisions').getByTestId('download'));
	const lines = bytes.toString('utf8').trim().split('\r\n');
	expect(lines).toHaveLength(1 + (await tableOf(page, 'decisions')).length);
	expect(lines[0]).toContain('报告编号');
	expect(lines[1]).toContain('990101001-2019');
});

test('years without figures say so, and lead back', async ({ page }) => {
	await page.goto('./demo/applications/?y=2016-2018');
	await answered(page, 'outcomes', '?y=2016-2018');
	const empty = figure(page, 'outcomes').getByTestId('empty');
	await expect(empty).toContainText('2016—2018 年用的表格上没有“申请的结果”这些项');
	await empty.getByRole('button', { name: '回到默认的图' }).click();
	await answered(page, 'outcomes', '');
});

test('everything can be reached by the keyboard', async ({ page }) => {
	await page.goto('./demo/disputes/');
	await answered(page, 'reconsideration', '');
	await page.getByTestId('organ').focus();
	await page.keyboard.type('假想镇');
	await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('假想镇');
	await page.keyboard.press('Enter');
	await answered(page, 'reconsideration', '?o=990101001');
	await page.getByRole('radio', { name: '图', exact: true }).focus();
	await page.keyboard.press('ArrowRight');
	await answered(page, 'reconsideration', '?o=990101001&v=table');
});

/** A full-width mark behind a Latin letter, a digit or a space. */
const FULL_WIDTH = /[\w)”. ][\u3001-\u303f\uff00-\uffef]/;

test('an English page has no full-width marks between its words', async ({ page }) => {
	await page.goto('./en/demo/disputes/?a=990101&v=table');
	await answered(page, 'reconsideration', '?a=990101&v=table');
	await expect(page.locator('figure[aria-busy="true"]')).toHaveCount(0);
	expect(await page.locator('main').innerText()).not.toMatch(FULL_WIDTH);
});
