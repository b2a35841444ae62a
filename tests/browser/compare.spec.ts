import type { Page } from '@playwright/test';
import { viewFrom } from '../../src/lib/view/address';
import type { ViewDefaults } from '../../src/lib/view/view';
import { shortName } from '../../src/lib/text/names';
import { catalogOf, pointsTo } from './data';
import { expect, test } from './fixtures';
import { breakDown } from './network';
import { COUNTY } from './pages';
import {
	addOrgan,
	chartTexts,
	chooseIndicator,
	drawn,
	expectFrom,
	figureOn,
	offered,
	openView,
	tableOn
} from './steps';

// A supervisor compares the townships of a county: who is where, who rose, who is missing, and what is only chance.

const way = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

/** Opens the comparison of the demonstration, and waits for it. */
async function compare(page: Page, query = '', wait = true): Promise<void> {
	await page.goto(`./demo/compare/${query}`);
	await expect(figureOn(page)).toHaveAttribute('data-alive', 'true');
	await expect(figureOn(page)).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
	if (wait) await drawn(page);
}

/** What the county's townships have in one year, by the engine in this process; also those without a report. */
const inYear = async (indicator: string, year: number) =>
	(await pointsTo({ indicator, area: COUNTY, years: [2016, 2025], aggregation: 'each' }, 'demo')).filter(
		(point) => point.year === year
	);

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	for (const path of ['compare', 'demo/compare', 'en/compare', 'en/demo/compare'])
		test(`${path} shows a ranking, a sentence and a table`, async ({ page }) => {
			await page.goto(`./${path}/`);
			await expect(page.locator('figure .first svg').filter({ visible: true })).toHaveCount(1);
			await expect(page.getByTestId('sentence')).toHaveText(/\d/);
			expect((await tableOn(page)).length).toBeGreaterThan(5);
		});
});

test('the county is ranked by the year, and whoever has no report stands apart, never at the bottom as zero', async ({
	page
}) => {
	await compare(page, '?y=2022');
	const points = await inYear('items_disclosed', 2022);
	const missing = points.filter((point) => point.state === 'no_report');
	expect(missing.length).toBeGreaterThan(0);
	const texts = await chartTexts(page);
	for (const { name } of missing) {
		expect(texts).not.toContain(shortName(name));
		await expect(page.getByTestId('without-value')).toContainText(name);
	}
	const known = points.filter((point) => point.value !== null);
	expect(texts.filter((text) => /镇$|乡$|街道$/.test(text))).toHaveLength(known.length);
	const rows = await tableOn(page);
	expect(rows).toHaveLength(points.length);
	expect(rows.at(-1)).toMatchObject({ rank: '', value: '无报告' });
});

test('every way of comparing is made of the rows the page came with; Back undoes a choice', async ({
	page
}) => {
	await breakDown(page, 'engine', 'missing');
	await compare(page);
	for (const [name, display] of [
		['热图', 'heat'],
		['变化', 'slope'],
		['小图', 'panels'],
		['排名', 'bars']
	] as const) {
		await way(page, name).check();
		await expect(figureOn(page)).toHaveAttribute('data-way', display);
		await expectFrom(figureOn(page), 'page');
	}
	await page.goBack();
	await expect(figureOn(page)).toHaveAttribute('data-way', 'panels');
	await expect(way(page, '小图')).toBeChecked();
});

test('the total of the county says how many organs it comes from', async ({ page }) => {
	await compare(page);
	await chooseIndicator(page, '行政处罚处理决定数量');
	await way(page, '合计').check();
	await expect(figureOn(page)).toHaveAttribute('data-way', 'total');
	const points = await inYear('penalty_decisions', 2022);
	const known = points.filter((point) => point.value !== null);
	const sum = known.reduce((total, { value }) => total + (value ?? 0), 0);
	await expect
		.poll(async () => (await tableOn(page)).find((row) => row['year'] === '2022'))
		.toMatchObject({
			value: `${sum.toLocaleString('en-US')} 件`,
			reporting: `${known.length} / ${points.length}`
		});
});

test('a rate of fewer than ten cases is its counts, without a place; a funnel shows what chance explains', async ({
	page
}) => {
	await compare(page);
	await chooseIndicator(page, '公开率');
	const points = await inYear('disclosure_rate', 2025);
	const few = points.filter((point) => point.value !== null && (point.denominator ?? 0) < 10);
	expect(few.length).toBeGreaterThan(0);
	for (const { name, numerator, denominator } of few) {
		const block = page
			.getByTestId('few-cases')
			.getByRole('listitem')
			.filter({ hasText: shortName(name) });
		await expect(block).toContainText(`${numerator} / ${denominator}`);
	}
	for (const row of await tableOn(page))
		if (few.some(({ name }) => name === row['organ'])) expect(row['rank']).toBe('');
	await way(page, '漏斗图').check();
	await drawn(page);
	await expect(page.getByTestId('chart-remark')).toContainText('99.8%');
});

test('peers are one click away from a chosen organ', async ({ page }) => {
	await compare(page);
	await addOrgan(page, '假想镇');
	await expect(figureOn(page)).toHaveAttribute('data-view', '?o=990101001');
	await page.getByRole('button', { name: '示例县的镇', exact: true }).click();
	await expect(figureOn(page)).toHaveAttribute('data-view', '?g=towns');
	await drawn(page);
	expect((await chartTexts(page)).filter((text) => /乡$|街道$/.test(text))).toEqual([]);
	await page.goBack();
	await page.getByRole('button', { name: '示例县中位数', exact: true }).click();
	await expect(figureOn(page)).toHaveAttribute('data-way', 'total');
	await expect(page.getByTestId('sentence')).toContainText('一半的单位');
});

test('those near an organ in size are one click away, and are the nearest', async ({ page }) => {
	const own = '990101001';
	const size = (await pointsTo({ indicator: 'items_disclosed', organs: [own] }, 'demo')).filter(
		({ value }) => value !== null && value > 0
	);
	const year = Math.max(...size.map((point) => point.year));
	const of = size.find((point) => point.year === year)?.value ?? NaN;
	const all = await pointsTo(
		{ indicator: 'items_disclosed', area: '990101', years: [year, year], aggregation: 'each' },
		'demo'
	);
	const near = all
		.filter(({ organ, value }) => organ !== own && (value ?? 0) > 0)
		.sort((a, b) => Math.abs(Math.log(a.value! / of)) - Math.abs(Math.log(b.value! / of)))
		.slice(0, 5)
		.map(({ organ }) => organ);
	expect(near).toHaveLength(5);
	await compare(page, `?o=${own}`);
	await page.getByRole('button', { name: /^规模相近/ }).click();
	await expect(figureOn(page)).toHaveAttribute('data-view', new RegExp(`o=${[own, ...near].join('\\+')}$`));
});

test('an organ keeps its colour in every way of comparing, for every indicator, after a reload', async ({
	page
}) => {
	const colours = () =>
		page
			.locator('[data-ready="true"] svg path[stroke-width="2.25"]')
			.evaluateAll((lines) => lines.map((line) => line.getAttribute('stroke')));
	const chosen = 'o=990101003+990101013&y=2021-2025';
	await compare(page, `?${chosen}&d=panels`);
	const before = await colours();
	expect(before).toEqual(['var(--c1)', 'var(--c2)']);
	await way(page, '变化').check();
	await expect.poll(colours).toEqual(before);
	await chooseIndicator(page, '行政处罚');
	await expect(page).toHaveURL(/[?&]i=/);
	await page.reload();
	await drawn(page);
	await expect.poll(colours).toEqual(before);
});

test('nine organs on the page of trends may be small charts on one scale', async ({ page }) => {
	const organs = Array.from({ length: 9 }, (_, i) => `99010100${i + 1}`);
	await openView(page, { organs, indicator: 'items_disclosed' }, { dataset: 'demo' });
	await way(page, '各自一张').check();
	await expect.poll(async () => (await chartTexts(page)).filter((text) => text === '2019')).toHaveLength(9);
});

test('another area is found by its pinyin, and its address opens the same again', async ({ page }) => {
	await page.goto('./compare/');
	await expect(page.locator('figure[data-alive="true"]')).toBeVisible();
	const finder = page.getByTestId('area');
	await finder.fill('wuxi');
	await expect(offered(page).filter({ hasText: '巫溪县' })).toBeVisible();
	await finder.fill('巫溪');
	await expect(offered(page).first()).toContainText('巫溪县');
	await finder.press('Enter');
	const answered = () => expect(page.getByRole('heading', { level: 1 })).toContainText('巫溪县');
	await answered();
	const address = page.url();
	await page.goto('about:blank');
	await page.goto(address);
	await answered();
	const defaults: ViewDefaults = { ...catalogOf('real').defaults, area: COUNTY, compares: true };
	expect(viewFrom(new URL(address).searchParams, defaults).area).toBe('500238');
});
