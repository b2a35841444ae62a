import { PLANTED } from '../../src/cli/demonstration/planted';
import { indicatorOf } from '../../src/lib/form/indicators';
import { reportTitle } from '../../src/lib/text/labels';
import { pointText } from '../../src/lib/text/numbers';
import { cellLocations } from '../../src/lib/text/cellLocation';
import { pointsTo } from './data';
import { expect, test } from './fixtures';
import { addressIn } from './pages';
import { openView } from './steps';

// A reader asks where a number comes from, and is led to the report.

test('a published figure leads to its report: title, year, date, address, place, raw text', async ({
	page
}) => {
	const view = { indicator: 'penalty_decisions', years: [2023, 2023], tab: 'table' } as const;
	const point = (await pointsTo(view, 'real')).find((one) => one.value !== null && one.url !== null);
	const indicator = indicatorOf(view.indicator);
	if (!point || !indicator) throw new Error('no report of 2023 has an address');
	await openView(page, view);
	const opener = page.getByRole('button', { name: new RegExp(`^${point.name} 2023 年：.*查看来源`) }).first();
	await opener.click();
	const panel = page.getByTestId('source-panel');
	await expect(panel).toBeVisible();
	await expect(panel.getByRole('heading')).toHaveText(reportTitle(point, 'zh'));
	await expect(panel.getByTestId('source-value')).toHaveText(pointText(point, indicator, 'zh'));
	await expect(panel.getByRole('link')).toHaveAttribute('href', point.url ?? '');
	await expect(panel.getByRole('link')).toHaveAttribute('rel', /noreferrer/);
	await expect(panel).toContainText('2023');
	await expect(panel).toContainText(point.published ?? '未见');
	for (const place of cellLocations(indicator, point.form).sum) await expect(panel).toContainText(place.zh);
	await expect(panel).toContainText(point.raw ?? '只存有数值，未存原文');
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	await expect(opener).toBeFocused();
});

test('an archived copy shows its figures and no link', async ({ page }) => {
	const published = { group: 'all', years: [2022, 2022] } as const;
	const copy = (await pointsTo(published, 'real')).find((one) => one.mirror && one.value !== null);
	if (!copy) throw new Error('no report of 2022 is an archived copy');
	await openView(page, { organs: [copy.organ], years: [2021, 2022], tab: 'table' });
	await page.getByRole('button', { name: /2022 年：.*查看来源/ }).click();
	await expect(page.getByTestId('source-panel')).toContainText('存档副本，未附链接');
	await expect(page.getByTestId('source-panel').getByRole('link')).toHaveCount(0);
});

for (const [language, opener, said] of [
	['zh', /2025 年：.*查看来源/, '总数只计：网站'],
	['en', /2025: .*see the source/, 'the total counts nothing but the website']
] as const)
	test(`what is known of a report is told in the language of the page (${language})`, async ({ page }) => {
		const view = { organs: ['350582104'], years: [2024, 2025], tab: 'table' } as const;
		await openView(page, view, { language });
		await page.getByRole('button', { name: opener }).click();
		await expect(page.getByTestId('report-note')).toHaveText(said);
		await page.goto(addressIn({ language }, 'reports/?r=350582104-2025'));
		await expect(page.getByText(said)).toBeVisible();
	});

test('a figure that could not be read shows what is printed there', async ({ page }) => {
	const planted = PLANTED.find((one) => one.kind === 'unreadable' && one.fields[0] === 'penalty_decisions');
	const figure =
		planted?.change && 'figures' in planted.change ? planted.change.figures['penalty_decisions'] : undefined;
	if (!planted || figure?.state !== 'unreadable')
		throw new Error('the demonstration has no unreadable figure');
	await openView(
		page,
		{
			organs: [planted.organ],
			indicator: 'penalty_decisions',
			years: [planted.year - 1, planted.year],
			tab: 'table'
		},
		{ dataset: 'demo' }
	);
	await page.getByRole('button', { name: new RegExp(`${planted.year} 年：未能读取`) }).click();
	const panel = page.getByTestId('source-panel');
	await expect(panel.getByTestId('source-value')).toHaveText('未能读取');
	await expect(panel).toContainText(figure.raw ?? '-');
	await expect(panel).toContainText('这不说明报告有错');
	await expect(panel).toContainText('演示数据（虚构）');
	await expect(panel).toContainText('虚构报告，没有网址');
	await expect(panel.getByRole('link')).toHaveCount(0);
});

test('a rate says which cells were divided', async ({ page }) => {
	const view = {
		organs: ['990101001'],
		indicator: 'disclosure_rate',
		years: [2022, 2023],
		tab: 'table'
	} as const;
	await openView(page, view, { dataset: 'demo' });
	await page.getByRole('button', { name: /2023 年：.*查看来源/ }).click();
	const indicator = indicatorOf('disclosure_rate');
	const { sum, over } = indicator ? cellLocations(indicator, '2021') : { sum: [], over: [] };
	expect([...sum, ...over]).toHaveLength(3);
	for (const place of [...sum, ...over])
		await expect(page.getByTestId('source-panel')).toContainText(place.zh);
});

test('a year without a report has no source to open', async ({ page }) => {
	const missing = PLANTED.find((planted) => planted.kind === 'missing_year');
	if (!missing) throw new Error('the demonstration lacks no report');
	const years = [missing.year - 1, missing.year] as const;
	await openView(page, { organs: [missing.organ], years, tab: 'table' }, { dataset: 'demo' });
	const row = page.getByTestId('table').locator('tbody tr', { hasText: '无报告' });
	await expect(row).toHaveCount(1);
	await expect(row.getByRole('button')).toHaveCount(0);
});

test('an organ without a value in a ranking leads to its report too', async ({ page }) => {
	const blank = PLANTED.find(
		(planted) => planted.kind === 'unreadable' && planted.fields[0] === 'penalty_decisions'
	);
	if (!blank) throw new Error('the demonstration has no unreadable figure');
	await openView(
		page,
		{ indicator: 'penalty_decisions', years: [blank.year, blank.year] },
		{ dataset: 'demo' }
	);
	await page.getByTestId('without-value').getByRole('button').first().click();
	await expect(page.getByTestId('source-panel')).toBeVisible();
	await page.getByTestId('source-panel').getByRole('button', { name: '关闭' }).click();
	await expect(page.getByTestId('source-panel')).toBeHidden();
});
