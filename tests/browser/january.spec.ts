import { unzipSync } from 'fflate';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { loadDivisions } from '../../src/cli/divisions';
import { folderReports } from '../../src/cli/siting/stage';
import { writeReports } from '../../src/lib/report/csv';
import { COUNTY, COUNTY_DOCUMENTS, ORGANS } from './county';
import { expect, test } from './fixtures';
import { downloadedBy, readFiles, settled } from './steps';

// A supervisor's January from end to end: fifty documents, the papers made of them, another machine that goes on, and the site of both.

const rows = (page: Page) => page.getByTestId('shelf').locator('[data-report]');

/** Rows of CSV in any order. A page names a file with the folders it lies in, a command without. */
const linesOf = (csv: string): readonly string[] =>
	csv
		.replaceAll(/file:[^,\n]*\//g, 'file:')
		.trim()
		.split('\n')
		.toSorted();

/** What the page keeps, as the project's own CSV. */
async function csvOf(page: Page): Promise<readonly (readonly string[])[]> {
	const files = ['reports.csv', 'figures.csv'].map((name) =>
		page.getByRole('button', { name: `下载 ${name}` })
	);
	const texts: (readonly string[])[] = [];
	for (const file of files) texts.push(linesOf((await downloadedBy(page, file)).bytes.toString()));
	return texts;
}

/** What the command makes of a folder, in the same lines. */
async function madeOf(files: Readonly<Record<string, Uint8Array>>): Promise<readonly (readonly string[])[]> {
	const folder = await mkdtemp(join(tmpdir(), 'lens-january-'));
	try {
		for (const [path, bytes] of Object.entries(files)) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), bytes);
		}
		const options = { journal: join(folder, '.journal'), workers: 2 };
		const { reports } = await folderReports(folder, options, await loadDivisions(), 'zh');
		const { reportsCsv, figuresCsv } = writeReports(reports);
		return [linesOf(reportsCsv), linesOf(figuresCsv)];
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** What a page says of the county, word for word. */
async function told(page: Page, address: string, ready: string): Promise<string> {
	await page.goto(address);
	await expect(page.locator(ready).first()).toBeVisible();
	await settled(page);
	// What was read last is of each machine its own.
	return (await page.locator('main').innerText()).split('与上次导入前')[0] ?? '';
}

const PAGES = [
	['./my/coverage/', '[data-organ]'],
	['./my/audit/', '[data-finding]'],
	['./my/audit/changes/', '[data-testid="organ-changes"]'],
	['./my/audit/letters/?y=2023', '[data-testid="supervised"]'],
	['./my/audit/letters/?y=2023&l=league', '[data-testid="league"] [data-organ]'],
	['./my/audit/letters/?y=2023&l=rollup', 'td[data-field="licensing_decisions"]']
] as const;

test.use({ firstVisit: true });

test('fifty documents become papers, an archive, the same pages elsewhere and the same site', async ({
	page,
	browser,
	baseURL
}) => {
	test.setTimeout(300_000);
	await page.goto('./read/');
	await readFiles(page, ...COUNTY_DOCUMENTS);
	await expect(rows(page)).toHaveCount(COUNTY_DOCUMENTS.length);
	await page.getByRole('button', { name: '是这个县' }).click();
	await expect(page.getByTestId('batch-county')).toBeHidden();
	// The command has the same of the same documents.
	const documents = Object.fromEntries(COUNTY_DOCUMENTS.map(({ name, buffer }) => [name, buffer]));
	expect(await csvOf(page)).toEqual(await madeOf(documents));

	// A roster with one organ that never reported; a year put right.
	await page.getByTestId('roster').locator('summary').click();
	await page.getByTestId('roster-text').fill([...ORGANS, '档案馆'].join('\n'));
	await page.getByRole('button', { name: '用这个名单' }).click();
	await expect(page.getByTestId('roster')).toContainText(`应报 ${ORGANS.length + 1} 个单位`);
	await rows(page).filter({ hasText: '水利局2022年' }).getByRole('link').click();
	await page.getByTestId('put-right').locator('summary').click();
	await page.getByTestId('said-year').fill('2021');
	await page.getByTestId('said-save').click();
	await expect(page.getByTestId('report').getByRole('heading', { level: 2 })).toContainText('2021年');

	// A finding is decided.
	await page.goto('./my/audit/');
	const finding = page.locator('[data-finding]').first();
	await finding.getByRole('button', { name: '已核实' }).click();
	await expect(finding.getByTestId('decide')).toHaveAttribute('data-verdict', 'confirmed');

	// The pages say who never reported; letters, 通报, league and roll-up are there as files.
	const here: string[] = [];
	for (const [address, ready] of PAGES) here.push(await told(page, address, ready));
	expect(here[0]).toContain(`${COUNTY}档案馆`);
	expect(here[3]).toContain(`${COUNTY}档案馆`);
	expect((await downloadedBy(page, page.getByTestId('roll-up'))).name).toMatch(/\.xlsx$/);
	await page.goto('./my/audit/letters/?y=2023&l=league');
	expect((await downloadedBy(page, page.getByRole('button', { name: /Word/ }))).name).toMatch(
		/对照表.*\.docx$/
	);
	await page.getByRole('link', { name: '回到名单' }).click();
	await page.getByRole('link', { name: '通报', exact: true }).click();
	expect((await downloadedBy(page, page.getByRole('button', { name: /Word/ }))).name).toMatch(
		/通报.*\.docx$/
	);
	await page.getByRole('link', { name: '回到名单' }).click();
	await page.getByRole('link', { name: /^全部通知/ }).click();
	const letters = await downloadedBy(page, page.getByTestId('letter-zip'));
	expect(Object.keys(unzipSync(letters.bytes)).length).toBeGreaterThan(0);

	// Handed over with its documents.
	await page.goto('./read/');
	await page.getByTestId('with-originals').check();
	const archive = await downloadedBy(page, page.getByTestId('hand-over'));
	const kept = await csvOf(page);
	const other = await browser.newContext({ locale: 'zh-CN', ...(baseURL ? { baseURL } : {}) });
	const there = await other.newPage();
	await there.goto('./read/');
	await expect(there.locator('[data-alive="true"]')).toBeVisible();
	await there
		.getByTestId('files')
		.setInputFiles([{ name: archive.name, mimeType: 'application/zip', buffer: archive.bytes }]);
	// Each document is stored, and the roster placed anew.
	await expect(there.getByTestId('taken-over')).toContainText(
		`${COUNTY_DOCUMENTS.length} 份报告、1 条处理结果、${COUNTY_DOCUMENTS.length} 份原件`,
		{ timeout: 120_000 }
	);
	for (const [i, [address, ready]] of PAGES.entries())
		expect(await told(there, address, ready)).toBe(here[i]);
	await other.close();

	// The command has of the unpacked archive what the page keeps.
	expect(await madeOf(unzipSync(archive.bytes))).toEqual(kept);
});
