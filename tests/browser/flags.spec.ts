import { arithmeticOf } from '../../src/lib/text/findings';
import { catalogOf, findingsTo } from './data';
import { expect, test } from './fixtures';
import { chartTexts, downloadedBy, openView, becomeActive } from './steps';

// A reader meets a figure that does not add up: a sign at the point, the arithmetic with its source, its cells in the report.

const DEMO = { dataset: 'demo' } as const;
const CARRIED = {
	indicator: 'new_requests__total',
	organs: ['990101002'],
	years: [2019, 2025]
} as const;

test('a flagged figure leads from its sign to the arithmetic, and to its cells in the report', async ({
	page
}) => {
	const [finding] = await findingsTo({ rule: 'T3-ID', report: '990101002-2023' }, 'demo');
	const checks = finding?.checks ?? [];
	const arithmetic = arithmeticOf(checks.at(-1)!, 'zh');
	await openView(page, CARRIED, DEMO);
	await expect.poll(() => chartTexts(page)).toContain('≠');

	await openView(page, { ...CARRIED, tab: 'table' }, DEMO);
	const row = page.getByTestId('table').locator('tr', { has: page.locator('.flag') });
	await expect(row).toHaveCount(1);
	await expect(row).toContainText('2023');
	await row.getByRole('button', { name: /查看来源/ }).click();
	await expect(page.getByTestId('source-findings')).toContainText(arithmetic);

	await page.getByTestId('source-findings').getByRole('link').click();
	await expect(page.getByTestId('sums').locator('[data-chosen]')).toContainText(arithmetic);
	const marked = page.locator('td[data-broken]');
	const cells = new Set(checks.flatMap(({ left, right }) => [...left, ...right].map(({ field }) => field)));
	await expect(marked).toHaveCount(cells.size);
	for (const field of cells)
		await expect(page.locator(`td[data-field="${field}"]`)).toHaveAttribute('data-broken');
	await expect(page.getByRole('link', { name: '表三勾稽关系' })).toBeVisible();
});

test('a finding between two years shows both', async ({ page }) => {
	await page.goto('./demo/audit/?rule=T3-CARRY');
	const found = page.getByTestId('found').locator('[data-finding="T3-CARRY"]').first();
	await expect(found).toContainText(/（20\d\d 年） ≠ /);
	await found.getByRole('link').first().click();
	await expect(page.getByTestId('beside')).toBeChecked();
	await expect(page.locator('td[data-broken] small').first()).toContainText('上年');
});

test('prose that contradicts its table is flagged on both sides, with the source page', async ({ page }) => {
	const [finding] = await findingsTo({ rule: 'NAR-T3' }, 'demo');
	if (!finding) throw new Error('no prose of the demonstration contradicts a table');
	const [check] = finding.checks;
	await openView(
		page,
		{ indicator: 'new_requests__total', organs: [finding.organ], years: [2019, 2025], tab: 'table' },
		DEMO
	);
	const row = page.getByTestId('table').locator('tr', { has: page.locator('.flag') });
	await expect(row).toContainText(String(finding.year));
	await row.getByRole('button', { name: /查看来源/ }).click();
	const told = page.getByTestId('source-findings');
	await expect(told).toContainText(arithmeticOf(check!, 'zh'));
	await told.getByRole('link').click();
	await expect(page.getByTestId('sums').locator('[data-chosen]')).toContainText(arithmeticOf(check!, 'zh'));
	for (const { field } of [...check!.left, ...check!.right])
		await expect(page.locator(`[data-field="${field}"][data-broken]`)).toBeVisible();
});

test('a topic of one organ carries the flag at its figure, in the chart, the table and the file', async ({
	page
}) => {
	await page.goto('./demo/applications/?o=990101002');
	const figure = page.locator('figure[data-topic="caseload"]');
	await expect(figure).toHaveAttribute('data-view', '?o=990101002');
	await becomeActive(page);
	await expect(figure.locator('[data-ready] svg text', { hasText: '≠' }).first()).toBeVisible();
	await page.getByRole('radio', { name: '表', exact: true }).check();
	const row = figure
		.getByTestId('table')
		.locator('tr', { has: page.locator('.flag') })
		.first();
	await expect(row).toContainText('2023');
	const { bytes } = await downloadedBy(page, figure.getByTestId('download'));
	expect(bytes.toString('utf8')).toMatch(/ ≠ .*，差/);
	await row.getByRole('button', { name: /查看来源/ }).click();
	await expect(page.getByTestId('source-findings')).toContainText('≠');
});

test('a sum over many organs says which of its figures are doubtful, and leads to them', async ({ page }) => {
	const [finding] = await findingsTo({ rule: 'T2-FEE-UNIT' }, 'demo');
	if (!finding) throw new Error('no fee of the demonstration is in the wrong unit');
	await page.goto('./demo/enforcement/');
	const figure = page.locator('figure[data-topic="fees"]');
	await becomeActive(page);
	await expect(figure.getByTestId('coverage')).toContainText(`1 处存疑（${finding.year} 年）`);
	await figure.getByTestId('doubts').locator('summary').click();
	const told = figure.getByTestId('doubts').getByRole('listitem');
	await expect(told).toHaveCount(1);
	await expect(told).toContainText(arithmeticOf(finding.checks[0]!, 'zh'));
	await told.getByRole('link').first().click();
	await expect(page).toHaveURL(new RegExp(finding.report));
	await expect(page.locator('[data-broken]').first()).toBeVisible();
});

test('a sum says so wherever it is shown, a median is hardly moved by one figure', async ({ page }) => {
	const fees = { indicator: 'fees_collected', years: [2021, 2025] } as const;
	await openView(page, { ...fees, aggregation: 'sum' }, DEMO);
	await expect(page.getByTestId('coverage')).toContainText('1 处存疑（2023 年）');
	await openView(page, { ...fees, aggregation: 'sum', years: [2024, 2025] }, DEMO);
	await expect(page.getByTestId('coverage')).not.toContainText('存疑');
	await openView(page, { ...fees, aggregation: 'median' }, DEMO);
	await expect(page.getByTestId('coverage')).not.toContainText('存疑');
	await page.goto('./demo/compare/?i=fees_collected&y=2021-2025&t=sum');
	await expect(page.getByTestId('coverage')).toContainText('1 处存疑（2023 年）');
});

test('a list that holds only the first findings says so, and how many there are', async ({ page }) => {
	const { findings } = catalogOf('demo');
	const [one] = await findingsTo({ rule: 'T3-ID' }, 'demo');
	const many = Array.from({ length: 5_001 }, (_, i) => ({ ...one, key: `${one?.key} ${i}` }));
	await page.route(`**/${findings?.path}`, (route) => route.fulfill({ json: many }));
	for (const [folder, words] of [
		['', '前面的 5,000 条，这个范围内共 5,001 条'],
		['en/', 'the first 5,000 by organ and year, of 5,001']
	] as const) {
		await page.goto(`./${folder}demo/audit/`);
		await expect(page.getByTestId('not-all')).toContainText(words);
	}
	await page.goto('./demo/audit/rules/T3-ID/');
	await expect(page.getByTestId('not-all')).toContainText('5,001');
});

test('the page of the audit is asked by rule and year, and Back undoes it', async ({ page }) => {
	await page.goto('./demo/audit/');
	await expect(page.getByTestId('findings')).toHaveAttribute('data-alive', 'true');
	await page.getByRole('radio', { name: /对不上/ }).check();
	await expect(page).toHaveURL(/\?s=error$/);
	const found = page.getByTestId('found').locator('li');
	await expect(found).toHaveCount(catalogOf('demo').found.error);
	await page.getByTestId('rule-years').locator('[data-rule="T4-SUM"] td a').click();
	await expect(page).toHaveURL(/rule=T4-SUM&y=2022$/);
	await expect(found).toHaveCount(1);
	await page.goBack();
	await expect(page).toHaveURL(/\?s=error$/);
	await page.getByTestId('found').getByRole('link', { name: '表四总计' }).click();
	await expect(page.getByTestId('rule')).toContainText('依据');
	await expect(page.getByTestId('sentence')).toContainText('不符 1 处');
});
