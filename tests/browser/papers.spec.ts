import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { read, utils } from '@e965/xlsx';
import mammoth from 'mammoth';
import { PLANTED } from '../../src/cli/demonstration/planted';
import { expect, test } from './fixtures';
import { delayStorage } from './slowStore';

// A county office works through what the audit found: decides, hands its decisions on, and writes to the organs.

const broken = PLANTED.find(({ kind }) => kind === 'T3-ID');
if (!broken) throw new Error('the demonstration breaks no identity');

/** The page of the audit with the one finding planted against 一＋二＝（七）＋四. */
async function openFinding(page: Page) {
	await page.goto(`./demo/audit/?rule=T3-ID&y=${broken?.year ?? ''}`);
	const finding = page.getByTestId('found').locator('li[data-finding="T3-ID"]');
	await expect(finding).toHaveCount(1);
	await expect(finding.getByTestId('decide')).toBeVisible();
	return finding;
}

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

test.describe(() => {
	test.use({ firstVisit: true });

	test('a decision and its note stay on this machine, and go to another as a file', async ({ page }) => {
		await delayStorage(page);
		let finding = await openFinding(page);
		const decide = () => finding.getByTestId('decide');
		await finding.getByRole('button', { name: '有合理解释' }).click();
		await finding.getByLabel('说明').fill('年末分立，已核');
		await finding.getByRole('button', { name: '存下说明' }).click();
		await expect(decide().getByText('年末分立，已核')).toBeAttached();
		await expect(page.getByTestId('decisions')).toContainText('处理过 1 处');

		finding = await openFinding(page);
		await expect(decide()).toHaveAttribute('data-verdict', 'explained');
		await expect(finding.getByLabel('说明')).toHaveValue('年末分立，已核');
		const exported = page.waitForEvent('download');
		await page.getByRole('button', { name: '导出' }).click();
		const file = await bytesOf(await exported);

		await finding.getByRole('button', { name: '撤销' }).click();
		await expect(decide()).toHaveAttribute('data-verdict', 'open');
		const chooser = page.getByTestId('decisions').locator('input[type="file"]');
		await chooser.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
		await expect(page.getByTestId('decisions')).toContainText('不是从这里导出');
		await chooser.setInputFiles({ name: 'd.json', mimeType: 'application/json', buffer: file });
		await expect(decide()).toHaveAttribute('data-verdict', 'explained');
		await expect(page.getByTestId('decisions')).toContainText('导入了 1 处');
	});
});

test('a figure that changed opens a decided finding again, and says what it was', async ({ page }) => {
	const finding = await openFinding(page);
	await finding.getByRole('button', { name: '不成立' }).click();
	await expect(finding.getByTestId('decide')).toHaveAttribute('data-verdict', 'dismissed');
	const exported = page.waitForEvent('download');
	await page.getByRole('button', { name: '导出' }).click();
	const told = JSON.parse((await bytesOf(await exported)).toString()) as { decisions: { key: string }[] };
	await finding.getByRole('button', { name: '撤销' }).click();
	// The decision was made while one of the figures was another.
	const former = told.decisions.map((one) => ({ ...one, key: one.key.replace(/=(\d+)/, '=9$1') }));
	await page
		.getByTestId('decisions')
		.locator('input[type="file"]')
		.setInputFiles({
			name: 'd.json',
			mimeType: 'application/json',
			buffer: Buffer.from(JSON.stringify({ ...told, decisions: former }))
		});
	await expect(finding.getByTestId('decide')).toHaveAttribute('data-verdict', 'open');
	await expect(finding).toContainText('数字变了，请重新处理：原来是“不成立”');
});

test('a letter says the arithmetic, opens in Word, and leaves out what was explained', async ({ page }) => {
	const letter = `./demo/audit/letters/?y=${broken.year}&l=${broken.organ}`;
	await page.goto(letter);
	const shown = page.getByTestId('letter');
	await expect(shown).toContainText('虚构');
	await expect(shown).toContainText(/\d+ \+ \d+ ≠ \d+ \+ \d+，差/);
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: /Word/ }).click();
	const download = await saved;
	expect(download.suggestedFilename()).toMatch(/^演示数据-改正通知-.*\.docx$/);
	const { value } = await mammoth.extractRawText({ buffer: await bytesOf(download) });
	expect(value).toMatch(/\d+ \+ \d+ ≠ \d+ \+ \d+，差/);

	const finding = await openFinding(page);
	await finding.getByRole('button', { name: '有合理解释' }).click();
	await expect(finding.getByTestId('decide')).toHaveAttribute('data-verdict', 'explained');
	await page.goto(letter);
	await expect(page.getByTestId('letters-page')).toHaveAttribute('data-alive', 'true');
	await expect(page.getByText(/\d+ \+ \d+ ≠ \d+ \+ \d+，差/)).toHaveCount(0);
});

test('the papers of a county: its organs side by side, and their tables added up', async ({ page }) => {
	await page.goto(`./demo/audit/letters/?y=${broken.year}`);
	const rows = page.getByTestId('supervised').locator('tbody tr');
	// What the page came with is another year's, and answers to nobody yet.
	const shown = page.locator(
		`[data-testid="letters-page"][data-view*="y=${broken.year}"][data-alive="true"]`
	);
	await expect(shown).toHaveCount(1);
	await expect(rows.first()).toBeVisible();
	const organs = await rows.count();
	const saved = page.waitForEvent('download');
	await page.getByTestId('roll-up').click();
	const book = read(await bytesOf(await saved), { type: 'buffer' });
	const first = book.Sheets[book.SheetNames[0] ?? ''];
	expect(JSON.stringify(first && utils.sheet_to_json(first, { header: 1 }))).toContain('由');
	for (const name of ['通报表', '对照表']) {
		await page.getByRole('link', { name }).click();
		await expect(page.getByTestId('letter').locator('tbody tr')).toHaveCount(organs);
		await page.goBack();
		await expect(rows.first()).toBeVisible();
	}
});
