import type { EngineFailure } from '../../src/lib/data/engines/engine';
import { message } from '../../src/lib/text/messages';
import { rowsOf } from './data';
import { expect, test } from './fixtures';
import { breakDown, forbidWasm } from './network';
import { addressTo, drawn, expectFrom, figureOn, openView, shows, expectReadable, tableOn } from './steps';

// Something is missing or broken: the page stays, says what failed, and shows a way out.

const DEMO = { dataset: 'demo' } as const;
/** Only the engine can answer this. */
const HARD = { group: 'all' } as const;

const BREAKS = [
	['engine', 'missing', 'engine_missing'],
	['engine', 'cut', 'engine_missing'],
	['engine', 'untyped', 'engine_type'],
	['database', 'missing', 'database_missing'],
	['database', 'cut', 'database_missing'],
	['database', 'damaged', 'database_damaged']
] as const satisfies readonly (readonly [string, string, EngineFailure])[];

const TEXT = {
	engine_missing: 'failedEngine',
	engine_type: 'failedEngineType',
	database_missing: 'failedDatabase',
	database_damaged: 'failedDatabase'
} as const;

for (const [part, how, failure] of BREAKS)
	test(`the ${part} is ${how}: the page says so, stays readable, and answers once it is there`, async ({
		page,
		watch
	}) => {
		watch.tolerate(/\.wasm|\.duckdb|WebAssembly/);
		await breakDown(page, part, how);
		await openView(page, {}, DEMO);
		await page.getByLabel('范围').selectOption('all');
		const banner = page.getByRole('alert');
		await expect(banner).toHaveAttribute('data-failure', failure);
		await expect(banner).toContainText(message(TEXT[failure], 'zh'));
		await expect(figureOn(page)).toHaveAttribute('aria-busy', 'false');
		await expectReadable(page);

		await page.unrouteAll();
		await banner.getByRole('button', { name: '再试一次' }).click();
		await shows(page, HARD, 'demo');
		await expect(banner).toBeHidden();
		expect(await tableOn(page)).toEqual(await rowsOf(HARD, 'demo'));
	});

test.describe(() => {
	test.use({ firstVisit: true });

	test('an engine that is not one is given up after a while', async ({ page, watch }) => {
		watch.tolerate(/wasm|WebAssembly|MIME/i);
		await page.clock.install();
		await breakDown(page, 'engine', 'damaged');
		await openView(page, {}, DEMO);
		await page.getByLabel('范围').selectOption('all');
		await expect(page.getByText('正在取数…')).toBeVisible();
		// Nothing rejects when a wasm does not compile: only patience ends it, half a minute later.
		// The clock is moved again until the watch over the start has begun to count.
		await expect(async () => {
			await page.clock.fastForward(31_000);
			await expect(page.getByRole('alert')).toContainText(message('failedEngine', 'zh'), { timeout: 500 });
		}).toPass();
		await expectReadable(page);
	});
});

test('a host whose policy forbids WebAssembly: the page says which header, at once', async ({
	page,
	watch
}) => {
	watch.tolerate(/WebAssembly|Content.Security.Policy|wasm-eval/i);
	await forbidWasm(page);
	await openView(page, {}, DEMO);
	await page.getByLabel('范围').selectOption('all');
	await expect(page.getByRole('alert')).toContainText(message('failedEngineForbidden', 'zh'));
	await expectReadable(page);
	await page.unrouteAll();
});

test('a page whose site was put up anew meanwhile is loaded anew, with the same view', async ({
	page,
	watch
}) => {
	watch.tolerate(/\.duckdb/);
	await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'another' } }));
	await breakDown(page, 'database', 'missing');
	await openView(page, {}, DEMO);
	await page.getByLabel('范围').selectOption('all');
	const banner = page.getByRole('alert');
	await expect(banner).toContainText(message('updated', 'zh'));
	await page.unrouteAll();
	await banner.getByRole('button', { name: message('reload', 'zh') }).click();
	await expect(page).toHaveURL(/\?g=all$/);
	await shows(page, HARD, 'demo');
});

test('the way out of a failure leads back to the default chart', async ({ page, watch }) => {
	watch.tolerate(/\.duckdb/);
	await breakDown(page, 'database', 'missing');
	await page.goto(addressTo('trends', { ...HARD, indicator: 'penalty_decisions', aggregation: 'sum' }, DEMO));
	const banner = page.getByRole('alert');
	await expect(banner).toHaveAttribute('data-failure', 'database_missing');
	await expectReadable(page);
	await banner.getByRole('button', { name: '回到默认的图' }).click();
	await expect(page).toHaveURL(/\/demo\/trends\/$/);
	await shows(page, {}, 'demo');
	await expect(banner).toBeHidden();
	await drawn(page);
});

test('a sum never passes for sound because the findings could not be had', async ({ page, watch }) => {
	watch.tolerate(/findings/);
	await page.route('**/findings.json', (route) => route.fulfill({ status: 404 }));
	await openView(page, { indicator: 'fees_collected', aggregation: 'sum' }, DEMO);
	await expect(page.getByTestId('coverage')).toContainText('有没有存疑的数，这里没有逐一查');
	await page.goto('./demo/enforcement/');
	const fees = page.locator('figure[data-topic="fees"]');
	await expect(fees.getByTestId('coverage')).toContainText('有没有存疑的数，这里没有逐一查');
});

test('likely questions are answered while the database is damaged', async ({ page }) => {
	await breakDown(page, 'database', 'damaged');
	await openView(page, { indicator: 'penalty_decisions' }, DEMO);
	await expect(page.getByRole('alert')).toHaveCount(0);
	expect(await tableOn(page)).toEqual(await rowsOf({ indicator: 'penalty_decisions' }, 'demo'));
});

for (const how of ['missing', 'cut', 'damaged'] as const)
	test(`answers are ${how}: the engine answers instead`, async ({ page, watch }) => {
		watch.tolerate(/\/(?:answers|counties)\//);
		await breakDown(page, 'answers', how);
		const view = { indicator: 'penalty_decisions', years: [2023, 2023] } as const;
		await openView(page, view, DEMO);
		await expectFrom(figureOn(page), 'engine');
		await expect(page.getByRole('alert')).toHaveCount(0);
		expect(await tableOn(page)).toEqual(await rowsOf(view, 'demo'));
	});

test('with neither answers nor engine the first chart and its table remain', async ({ page, watch }) => {
	watch.tolerate(/\/(?:answers|counties)\/|\.wasm/);
	await breakDown(page, 'answers', 'missing');
	await breakDown(page, 'engine', 'missing');
	await page.goto(addressTo('trends', { indicator: 'penalty_decisions' }, DEMO));
	await expect(page.getByRole('alert')).toContainText(message('failedEngine', 'zh'));
	await expectReadable(page);
});

test('years without data say so and offer the nearest that has some', async ({ page }) => {
	const empty = { indicator: 'penalty_decisions', years: [2017, 2018] } as const;
	await openView(page, empty, DEMO);
	const notice = page.getByTestId('empty');
	await expect(notice).toContainText(/2017—2018 年有所选单位的 \d+ 份报告，都没有“行政处罚处理决定数量”的数/);
	await notice.getByRole('button', { name: '改为 2019' }).click();
	await shows(page, { indicator: 'penalty_decisions', years: [2019, 2019] }, 'demo');
	await expect(page.getByTestId('empty')).toHaveCount(0);
	await drawn(page);
});

test('in English the banner is in English', async ({ page, watch }) => {
	watch.tolerate(/\.wasm/);
	await breakDown(page, 'engine', 'missing');
	await page.goto(addressTo('trends', HARD, { dataset: 'demo', language: 'en' }));
	await expect(page.getByRole('alert')).toContainText(message('failedEngine', 'en'));
	await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});
