import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { textLines } from '../../src/lib/read/testing/textLayouts';
import { keptDocuments } from '../documents/fixtures';
import { chinesePdf } from '../../src/lib/read/testing/chinesePdf';
import { documentOf, fileOf, ORGAN, reportOf } from './documents';
import { expect, test } from './fixtures';
import { delayStorage } from './slowStore';
import { readFiles } from './steps';

// A person reads reports on their own machine. That nothing leaves it is asserted behind every test (fixtures.ts).

const TOTAL = 'reconsideration_total';

const cell = (page: Page, field: string) => page.locator(`[data-field="${field}"]`);

test('a dropped document becomes the official tables, each figure with its raw text', async ({ page }) => {
	const report = reportOf(2023);
	await page.goto('./read/');
	await expect(page.locator('[data-alive="true"]')).toBeVisible();
	const { name, buffer } = documentOf(report);
	const dropped = await page.evaluateHandle(
		([text, called]) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], called));
			return transfer;
		},
		[buffer.toString(), name] as const
	);
	await page.getByTestId('drop').dispatchEvent('drop', { dataTransfer: dropped });

	await expect(page.getByTestId('report')).toContainText(`${ORGAN}2023年政府信息公开工作年度报告`);
	await expect(page.getByTestId('report').locator('table')).toHaveCount(3);
	for (const field of ['licensing_decisions', 'granted__natural_person', TOTAL]) {
		const printed = Number(report.printed.get(field)).toLocaleString('en-US');
		await expect(cell(page, field)).toHaveText(printed);
	}
	// Its sums hold; what is unusual of it is told as such.
	await expect(page.getByTestId('sums').locator('[data-finding]')).not.toHaveCount(0);
	await expect(page.getByTestId('sums').locator('[data-severity="error"]')).toHaveCount(0);

	await cell(page, TOTAL).getByRole('button').click();
	const panel = page.getByTestId('cell-panel');
	await expect(panel.getByTestId('raw')).toHaveText(report.printed.get(TOTAL) ?? '');
	await expect(panel).toContainText('2023.txt');
	await page.keyboard.press('Escape');
	await expect(cell(page, TOTAL).getByRole('button')).toBeFocused();
});

test('an old Word document becomes the official tables', async ({ page }) => {
	const [document] = keptDocuments('doc');
	if (!document) throw new Error('no document is kept');
	const { name, bytes, truths } = document;
	await page.goto('./read/');
	await readFiles(page, fileOf(name, bytes));
	await expect(page.getByTestId('file-list').locator('[data-state="read"]')).toHaveCount(1);
	await expect(page.getByTestId('report').locator('table')).toHaveCount(3);
	for (const field of ['procurement_items_v19', 'new_requests__total', TOTAL]) {
		const printed = truths[0]?.figures[field]?.value;
		await expect(cell(page, field)).toHaveText(Number(printed).toLocaleString('en-US'));
	}
});

test('a sum that does not hold is shown with its arithmetic, beside the cells it is about', async ({
	page
}) => {
	await page.goto('./read/');
	const off = Number(reportOf(2022).printed.get(TOTAL)) + 5;
	await readFiles(page, documentOf(reportOf(2022, { [TOTAL]: String(off) })));
	await expect(page.locator('[data-finding="T4-SUM"]')).toContainText(
		`≠ ${off.toLocaleString('en-US')}，差 −5`
	);
	await expect(cell(page, TOTAL)).toHaveAttribute('data-broken', 'true');
});

test('what was read survives a reload, can be corrected by hand and undone, and removed', async ({
	page
}) => {
	await page.goto('./read/');
	await readFiles(page, documentOf(reportOf(2022)), documentOf(reportOf(2023)));
	await expect(page.getByTestId('shelf').locator('[data-report]')).toHaveCount(2);
	await page.reload();
	await expect(page.getByTestId('shelf').locator('[data-report]')).toHaveCount(2);

	await page.getByTestId('shelf').getByRole('link', { name: /2022/ }).click();
	const before = await cell(page, TOTAL).innerText();
	await cell(page, TOTAL).getByRole('button').click();
	await page.getByTestId('correct-value').fill('一百');
	await page.getByTestId('correct-value').press('Enter');
	await expect(page.getByTestId('cell-panel').getByRole('alert')).toBeVisible();
	await page.getByTestId('correct-value').fill('123456');
	await page.getByTestId('correct-value').press('Enter');
	await expect(page.getByTestId('corrected-value')).toHaveText('123,456 件');
	await expect(page.getByTestId('read-value')).toContainText(before);
	await page.keyboard.press('Escape');
	await page.reload();
	await expect(cell(page, TOTAL).locator('ins')).toHaveText('123,456');
	await expect(cell(page, TOTAL).locator('del')).toHaveText(before);
	await cell(page, TOTAL).getByRole('button').click();
	await page.getByTestId('undo').click();
	await page.keyboard.press('Escape');
	await expect(cell(page, TOTAL)).toHaveText(before);

	await page.getByRole('button', { name: /^移除.*2022/ }).click();
	await expect(page.getByTestId('shelf').locator('[data-report]')).toHaveCount(1);
	await page.getByRole('button', { name: '全部移除' }).click();
	await page.getByRole('button', { name: '真的全部移除' }).click();
	await expect(page.getByTestId('shelf')).toContainText('还没有读过的报告');
	await page.reload();
	await expect(page.getByTestId('shelf')).toContainText('还没有读过的报告');
});

test.describe(() => {
	test.use({ firstVisit: true });

	test('what the page shows as kept or removed is so, even where the machine is slow to write', async ({
		page
	}) => {
		await delayStorage(page);
		await page.goto('./read/');
		await readFiles(page, documentOf(reportOf(2023)));
		const listed = page.getByTestId('shelf').locator('[data-report]');
		await expect(listed).toHaveCount(1);
		await page.reload();
		await expect(listed).toHaveCount(1);
		await page.getByRole('button', { name: /^移除.*2023/ }).click();
		await expect(listed).toHaveCount(0);
		await page.reload();
		await expect(page.getByTestId('shelf')).toContainText('还没有读过的报告');
	});
});

test('own reports are taken away as the project’s CSV', async ({ page }) => {
	await page.goto('./read/');
	await readFiles(page, documentOf(reportOf(2023)));
	const saved = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: `下载 ${name}` }).click()
		]);
		expect(download.suggestedFilename()).toBe(name);
		return (await readFile(await download.path(), 'utf8')).trim().split('\n');
	};
	const reports = await saved('reports.csv');
	expect(reports).toHaveLength(2);
	expect(reports[1]).toContain(ORGAN);
	const figures = await saved('figures.csv');
	expect(figures.some((line) => line.includes(`,${TOTAL},${reportOf(2023).printed.get(TOTAL)},table`))).toBe(
		true
	);
});

test('an own organ stands beside a published one in chart, table and download', async ({ page }) => {
	await page.goto('./read/');
	await readFiles(page, documentOf(reportOf(2022)), documentOf(reportOf(2023)));
	await page.getByRole('link', { name: '趋势', exact: true }).click();
	const figure = page.locator('figure[data-alive="true"]');
	for (const name of ['示例镇', '陆浑镇']) {
		await figure.getByTestId('organ').click();
		await figure.getByTestId('organ').fill(name);
		await page
			.getByRole('option', { name: new RegExp(name) })
			.first()
			.click();
	}
	await expect(figure).toHaveAttribute('data-view', /o=myx\w+\+\d+/);
	await expect(figure.locator('figcaption')).toContainText('示例镇（本机数据）、陆浑镇');
	await expect(figure.getByTestId('coverage')).toContainText('这台机器上读取的文件');
	await expect(figure.locator('[data-ready="true"]')).toBeVisible();
	await figure.getByLabel('表', { exact: true }).check();
	const items = reportOf(2023).items.toLocaleString('en-US');
	await expect(
		figure.getByRole('row').filter({ hasText: '本机数据' }).filter({ hasText: '2023' })
	).toContainText(items);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		figure.getByTestId('download').click()
	]);
	const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
	expect(lines.filter((line) => line.includes('示例镇') && line.includes('本机数据')).length).toBeGreaterThan(
		1
	);
	expect(lines.filter((line) => line.includes('陆浑镇') && line.includes('公开报告')).length).toBeGreaterThan(
		1
	);
});

test('a hostile file is refused with the reason, and the others are read', async ({ page }) => {
	await page.goto('./read/');
	await readFiles(
		page,
		documentOf(reportOf(2022)),
		fileOf('empty.docx', ''),
		fileOf(
			'garbage.pdf',
			Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)
		),
		fileOf('nested.html', `<html><body>${'<div>'.repeat(200_000)}`),
		fileOf('script.html', '<html><body><script>fetch("https://example.org/")</script><p>x</p></body></html>'),
		documentOf(reportOf(2023))
	);
	await expect(page.getByTestId('file-list').locator('[data-state="read"]')).toHaveCount(2);
	const refused = page.getByTestId('file-list').locator('[data-state="refused"]');
	await expect(refused).toHaveCount(4);
	for (const file of await refused.all()) await expect(file.locator('.why')).not.toBeEmpty();
	await expect(page.getByTestId('shelf').locator('[data-report]')).toHaveCount(2);
});

test('a pdf in a Chinese font that is not in it is read with the character maps of the site', async ({
	page
}) => {
	await page.goto('./read/');
	await readFiles(page, fileOf('report.pdf', chinesePdf()));
	await expect(page.getByTestId('file-list').locator('[data-state="read"]')).toHaveCount(1);
	await expect(cell(page, 'penalty_decisions')).toHaveText('1,472');
	await expect(cell(page, 'coercion_decisions')).toHaveText('36');
});

test('everything can be done by keyboard', async ({ page }) => {
	await page.goto('./read/');
	await readFiles(page, documentOf(reportOf(2023)));
	await page.getByRole('button', { name: '选择文件', exact: true }).focus();
	const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
	await chooser.setFiles([documentOf(reportOf(2022))]);
	await expect(page.getByTestId('shelf').locator('[data-report]')).toHaveCount(2);
});

test('an own organ leads to the published reports of the same organ, each marked, nothing added up', async ({
	page
}) => {
	// A document of the figures that are published of this town and year.
	const published = (await readFile('data/figures.csv', 'utf8'))
		.split(/\r?\n/)
		.map((line) => line.split(','))
		.filter(([report]) => report === '410325111-2022');
	const cells = Object.fromEntries(published.map(([, field = '', value = '']) => [field, value]));
	const report = { ...reportOf(2022, cells), items: Number(cells['items_disclosed']) };
	const lines = textLines(report, 'tab').map((line) =>
		line.replaceAll(/示例镇(?:人民政府)?/g, '嵩县陆浑镇人民政府')
	);
	await page.goto('./read/');
	await readFiles(page, fileOf('陆浑镇.txt', lines.join('\n')));
	await expect(page.getByTestId('shelf').locator('[data-report]')).toHaveCount(1);
	await page.goto('./my/organs/?o=410325111');
	const beside = page.getByTestId('organ-page').getByRole('link', { name: '与已公布的报告并列' });
	await expect(beside).toHaveAttribute('href', /o=410325111\+my410325111/);
	await page.goto('./my/trends/');
	await page.getByTestId('beside-published').getByRole('link').click();
	const figure = page.locator('figure[data-alive="true"][data-view*="my410325111"]');
	await expect(figure).toHaveAttribute('data-view', /o=410325111\+my410325111/);
	await expect(figure.locator('figcaption')).toContainText('陆浑镇（已公布）、陆浑镇（本机数据）');
	await figure.getByLabel('表', { exact: true }).check();
	for (const mark of ['已公布', '本机数据'])
		await expect(
			figure.getByTestId('table').getByRole('row').filter({ hasText: mark }).filter({ hasText: '422' })
		).toHaveCount(1);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		figure.getByTestId('download').click()
	]);
	const rows = (await readFile(await download.path(), 'utf8')).split('\r\n');
	expect(rows.filter((row) => row.includes('（已公布）') && row.includes('公开报告'))).not.toHaveLength(0);
	expect(rows.filter((row) => row.includes('（本机数据）') && row.includes('本机数据'))).not.toHaveLength(0);
});
