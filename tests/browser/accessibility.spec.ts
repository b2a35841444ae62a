import type { Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { documentOf, fileOf, reportOf } from './documents';
import { expect, test } from './fixtures';
import { breakDown } from './network';
import { addressIn, addressOfPage, TOWN, type AnyPage, type Where } from './pages';
import { addressTo, chartTexts, drawn, offered, openView, readFiles, settled, shows, turnTo } from './steps';
import type { Watch } from './watch';

// Every page, tab and open dialog, light and dark, from a narrow phone to a desk, for readers who hear, magnify or cannot tell colours.

type Reach = (page: Page, watch: Watch) => Promise<unknown>;

const DEMO = { dataset: 'demo' } as const;
const ENGLISH = { dataset: 'demo', language: 'en' } as const;
const ORGANS = {
	indicator: 'penalty_decisions',
	organs: ['990101001', '990101006', '990101013'],
	years: [2016, 2025]
} as const;
const RANKING = { indicator: 'penalty_decisions', years: [2024, 2024] } as const;
const TOTAL = 'reconsideration_total';

const open =
	(name: AnyPage, query = '', where: Where = DEMO): Reach =>
	async (page) => {
		await page.goto(addressOfPage(name, where) + query);
		await settled(page);
	};
const compared =
	(query: string): Reach =>
	async (page, watch) => {
		await open('compare', query)(page, watch);
		await drawn(page);
	};
const dictionary =
	(where: Where): Reach =>
	async (page, watch) => {
		await open('data', '', where)(page, watch);
		await expect(page.getByTestId('citation')).toBeVisible();
		await page.locator('[data-table="narrative"] summary').click();
	};
/** A report that was read on this machine, with a sum that does not hold, and a file that was refused. */
async function ownReport(page: Page): Promise<void> {
	await page.goto(addressOfPage('read', { language: 'en' }));
	const off = String(Number(reportOf(2022).printed.get(TOTAL)) + 5);
	await readFiles(page, documentOf(reportOf(2022, { [TOTAL]: off })), fileOf('empty.html', ''));
	await expect(page.getByTestId('report').locator('table')).toHaveCount(3);
}

const PAGES: Readonly<Record<AnyPage, Reach>> = {
	home: open('home', '', {}),
	trends: (page) => openView(page, {}),
	compare: compared('?i=disclosure_rate'),
	applications: open('applications'),
	enforcement: open('enforcement', '', {}),
	disputes: open('disputes', '?a=990101&v=table', ENGLISH),
	audit: open('audit', '?s=error'),
	coverage: open('coverage', '', ENGLISH),
	read: ownReport,
	data: dictionary({}),
	organ: open('organ'),
	report: open('report'),
	area: open('area'),
	rules: open('rules', '', ENGLISH),
	rule: open('rule'),
	letters: open('letters', '', ENGLISH),
	changes: open('changes', '', ENGLISH)
};

/** What more a page may show. */
const STATES: Readonly<Record<string, Reach>> = {
	'the first page of the demonstration in English': open('home', '', ENGLISH),
	'a trend in English': (page) =>
		openView(page, { aggregation: 'sum', indicator: 'penalty_decisions' }, ENGLISH),
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
	'a failure': async (page, watch) => {
		watch.tolerate(/\.wasm/);
		await breakDown(page, 'engine', 'missing');
		await page.goto(addressTo('trends', { group: 'all' }, DEMO));
		await expect(page.getByRole('alert')).toBeVisible();
	},
	'the table of a comparison': open('compare', '?v=table&y=2022'),
	'a funnel': compared('?i=disclosure_rate&d=funnel'),
	'a heat map': compared('?y=2019-2025'),
	'a change between two years': compared('?y=2019-2025&d=slope'),
	'small charts of organs': compared('?o=990101003+990101013&y=2021-2025&d=panels'),
	'the disputes of one organ': open('disputes', `?o=${TOWN}`),
	'an organ with one report': (page) => page.goto('./organs/?o=410325111'),
	'an open cell': async (page) => {
		await page.goto(addressIn(ENGLISH, `reports/?r=${TOWN}-2023`));
		await page.locator('td.figure button').first().click();
		await expect(page.getByTestId('cell-panel')).toBeVisible();
	},
	'an open cell of an own report': async (page) => {
		await ownReport(page);
		await page.locator(`[data-field="${TOTAL}"]`).getByRole('button').click();
		await expect(page.getByTestId('cell-panel')).toBeVisible();
	},
	'the open search': async (page) => {
		await page.goto(addressOfPage('coverage'));
		await page.getByTestId('search-open').click();
		await page.getByTestId('search-input').fill('jia');
		await expect(page.getByTestId('search').getByRole('option').first()).toBeVisible();
	},
	'the open glossary': async (page) => {
		await page.goto(addressOfPage('disputes'));
		await page.locator('.explain button').first().click();
		await expect(page.getByTestId('explanation')).toBeVisible();
	},
	'organs side by side, and the columns to choose': async (page) => {
		await page.goto(`${addressOfPage('letters')}&l=league&s=-disclosure_rate`);
		await expect(page.getByTestId('league')).toBeVisible();
		await page.getByTestId('league-columns').locator('summary').click();
	},
	'all letters of a county, and what the office puts on them': async (page) => {
		await page.goto(`${addressOfPage('letters')}&l=all`);
		await expect(page.getByTestId('letter').first()).toBeVisible();
		await page.getByTestId('office').locator('summary').click();
	},
	'several findings to be decided together': async (page) => {
		await page.goto(addressOfPage('audit'));
		await expect(page.getByTestId('findings')).toHaveAttribute('aria-busy', 'false');
		await page.getByTestId('found').getByRole('checkbox').first().check();
		await expect(page.getByTestId('several')).toContainText('1');
	},
	'the dictionary of the demonstration in English': dictionary(ENGLISH)
};

for (const [state, reach] of Object.entries({ ...PAGES, ...STATES }))
	test(`${state}: nothing keeps a reader out, and nothing scrolls sideways`, async ({ page, watch }) => {
		await reach(page, watch);
		await expect(page.getByRole('heading').or(page.getByRole('dialog')).first()).toBeVisible();
		await expectAccessible(page);
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
