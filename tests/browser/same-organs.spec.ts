import { rowsOf } from './data';
import { expect, test } from './fixtures';
import { becomeActive, chartTexts, downloadedBy, drawn, figureOn, tableOn } from './steps';

// What may be said of organs put together when the data are sparse: addresses under which a false trend once stood.

test('a sum over other organs each year has no change, and names the one that makes most of it', async ({
	page
}) => {
	await page.goto('./trends/?i=penalty_decisions&t=sum&v=table');
	await expect(figureOn(page)).toHaveAttribute('data-view', /t=sum/);
	await becomeActive(page);
	const rows = await tableOn(page);
	expect(rows.map(({ change }) => change).join(' ')).not.toMatch(/[▲▼%]/);
	for (const { year, change } of rows.slice(1))
		expect(change, year).toMatch(/^两年没有足够的相同单位（\d+ 个）$/);
	expect(rows.find(({ year }) => year === '2024')?.['largest']).toMatch(/^锦丰镇 93\.\d%$/);
	await expect(page.getByTestId('sentence')).not.toContainText(/[▲▼]/);
	const { bytes } = await downloadedBy(page, page.getByRole('button', { name: /^下载当前数据/ }));
	expect(bytes.toString()).not.toMatch(/[▲▼]/);
	// The sum opens into its organs, with the share of each.
	await page.getByRole('button', { name: /^6,792/ }).click();
	const panel = page.getByTestId('rests-on');
	await expect(panel.getByRole('row').nth(1)).toContainText(/锦丰镇.*6,322 件.*93\.\d%/);
	await page.keyboard.press('Escape');
	await page.getByRole('radio', { name: '图', exact: true }).check();
	await drawn(page);
	await expect(page.getByTestId('chart-remark')).toContainText('不连线');
});

test('a rate of one office a year, each time another, is no trend', async ({ page }) => {
	await page.goto('./trends/?i=disclosure_rate&g=departments&v=table');
	await expect(figureOn(page)).toHaveAttribute('data-view', /g=departments/, { timeout: 30_000 });
	const rows = await tableOn(page);
	expect(rows).toEqual(
		await rowsOf({ indicator: 'disclosure_rate', group: 'departments', tab: 'table' }, 'real')
	);
	expect(rows.map(({ change }) => change).join(' ')).not.toMatch(/[▲▼]|个百分点/);
	expect(rows.filter(({ largest }) => largest !== '').length).toBeGreaterThan(1);
});

test('an area is named wherever it is counted, and can be taken away', async ({ page }) => {
	await page.goto('./trends/?a=110101');
	const heading = figureOn(page).getByRole('heading').first();
	await expect(heading).toContainText(/东城区的乡镇街道（\d+ 个有数）/);
	await page.getByRole('button', { name: '更多格式、图片、引用' }).click();
	await expect(page.getByRole('dialog')).toContainText('东城区的乡镇街道');
	await page.keyboard.press('Escape');
	await page.getByTestId('chosen-area').getByRole('button').click();
	await expect(heading).toContainText(/全部乡镇街道（\d+ 个有数）/);
	expect(new URL(page.url()).search).toBe('');
});

test('organs that differ from year to year are shown themselves, and one press shows the same ones', async ({
	page
}) => {
	await page.goto('./trends/');
	await drawn(page);
	await expect(page.getByTestId('chart-remark')).toContainText('一点是一个单位');
	expect((await chartTexts(page)).join(' ')).not.toContain('上四分位');
	const press = page.getByTestId('stretch');
	const [, from = '', to = '', organs = ''] =
		/(\d{4})—(\d{4}) 年都有数的 (\d+) 个单位/.exec((await press.textContent()) ?? '') ?? [];
	await press.click();
	await expect(figureOn(page)).toHaveAttribute('data-view', new RegExp(`y=${from}-${to}&l=1`));
	await expect(figureOn(page).getByRole('heading').first()).toContainText(`${organs} 个各年都有数`);
	await drawn(page);
	expect((await chartTexts(page)).join(' ')).toContain('上四分位');
	await expect(press).toHaveCount(0);
});

test('a nearly complete data set opens on the band of the organs that have every year', async ({ page }) => {
	await page.goto('./demo/trends/');
	await drawn(page);
	expect((await chartTexts(page)).join(' ')).toContain('上四分位');
	await expect(page.getByTestId('coverage')).toContainText('个单位各年都有数据。只算这些单位');
	await page.getByRole('checkbox', { name: '只看各年都有数据的单位' }).uncheck();
	await expect(figureOn(page)).toHaveAttribute('data-view', '?l=0');
	await expect(page.getByTestId('chart-remark')).toContainText('一点是一个单位');
});
