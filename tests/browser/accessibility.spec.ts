import type { Page } from '@playwright/test';
import { keepsNobodyOut } from './axe';
import { expect, test } from './fixtures';
import { breakDown } from './network';
import { addressTo, chartTexts, offered, openView, shows, turnTo } from './steps';

// Every page, tab and open dialog, light and dark, from a narrow phone to a desk, for readers who hear, magnify or cannot tell colours.

const DEMO = { dataset: 'demo' } as const;
const ORGANS = {
	indicator: 'penalty_decisions',
	organs: ['990101001', '990101006', '990101013'],
	years: [2016, 2025]
} as const;
const RANKING = { indicator: 'penalty_decisions', years: [2024, 2024] } as const;

const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
	'the first page': async (page) => {
		await page.goto(addressTo('home'));
		await shows(page, {}, 'real');
	},
	'the first page of the demonstration in English': async (page) => {
		await page.goto(addressTo('home', {}, { dataset: 'demo', language: 'en' }));
		await shows(page, {}, 'demo');
	},
	'a trend': (page) => openView(page, {}),
	'a trend in English': (page) =>
		openView(page, { together: 'sum', indicator: 'penalty_decisions' }, { dataset: 'demo', language: 'en' }),
	'the table of a trend': (page) => openView(page, { tab: 'table' }),
	'organs over the years': (page) => openView(page, ORGANS, DEMO),
	'the table of organs over the years': (page) => openView(page, { ...ORGANS, tab: 'table' }, DEMO),
	'a ranking': (page) => openView(page, RANKING, DEMO),
	'the table of a ranking': (page) => openView(page, { ...RANKING, tab: 'table' }, DEMO),
	'an open source': async (page) => {
		await openView(page, { ...ORGANS, years: [2022, 2025], tab: 'table' }, DEMO);
		await page
			.getByRole('button', { name: /查看来源/ })
			.first()
			.click();
		await expect(page.getByTestId('source-panel')).toBeVisible();
	},
	'the open list of indicators': async (page) => {
		await openView(page, {});
		await page.getByTestId('indicator').fill('行政');
		await expect(offered(page).first()).toBeVisible();
	},
	'the open list of organs': async (page) => {
		await openView(page, {}, DEMO);
		await page.getByTestId('organ').fill('镇');
		await expect(offered(page).first()).toBeVisible();
	},
	'the panel to take a figure away': async (page) => {
		await openView(page, ORGANS, DEMO);
		await page.getByTestId('take').click();
		await expect(page.getByTestId('take-away')).toBeVisible();
	},
	'a framed figure': async (page) => {
		await page.goto(`${addressTo('home', {}, DEMO)}?embed=1&version=0`);
		await shows(page, {}, 'demo');
		await expect(page.getByTestId('embed-foot')).toBeVisible();
	},
	'years without data': async (page) => {
		await openView(page, { indicator: 'penalty_decisions', years: [2016, 2018] }, DEMO);
		await expect(page.getByTestId('empty')).toBeVisible();
	},
	'a failure': async (page) => {
		await breakDown(page, 'engine', 'missing');
		await page.goto(addressTo('trends', { group: 'all' }, DEMO));
		await expect(page.getByRole('alert')).toBeVisible();
	}
};

for (const [state, reach] of Object.entries(STATES))
	test(`${state} keeps nobody out, and never scrolls sideways`, async ({ page, watch }) => {
		watch.tolerate(/\.wasm/);
		await reach(page);
		await keepsNobodyOut(page);
	});

test('lines are told apart by their names and by the shape of their markers, not by colour alone', async ({
	page
}) => {
	await openView(page, { ...ORGANS, indicator: 'items_disclosed' }, DEMO);
	const written = (await chartTexts(page)).join('\n');
	for (const name of ['假想镇', '占位镇', '演示街道']) expect(written).toMatch(new RegExp(`${name} \\d`));
	const markers = await page
		.locator('[data-ready="true"] svg path[transform^="matrix"]')
		.evaluateAll((paths) =>
			paths.map((path) => [path.getAttribute('fill'), path.getAttribute('d')] as const)
		);
	const shapes = new Map(markers);
	expect(shapes.size).toBe(3);
	expect(new Set(shapes.values()).size).toBe(3);
});

test('a ranking keeps what is missing out of the bars, and says it in words', async ({ page }) => {
	await openView(page, RANKING, DEMO);
	await expect(page.getByTestId('without-value')).toContainText('未能读取');
	await turnTo(page, '表');
	await expect(page.locator('td[data-state="unreadable"]')).toHaveText('未能读取');
});
