import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { PLANTED } from '../../src/cli/demonstration/planted';
import { documentOf, reportOf } from './documents';
import { expect, test } from './fixtures';
import { delayStorage } from './slowStore';
import { readFiles } from './steps';

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

test('several findings are decided in one step, which can be undone', async ({ page }) => {
	await page.goto(`./demo/audit/?y=${broken.year}`);
	const found = page.getByTestId('found');
	const several = page.getByTestId('several');
	await expect(page.getByTestId('findings')).toHaveAttribute('aria-busy', 'false');
	for (const at of [0, 1]) await found.getByRole('checkbox').nth(at).check();
	await expect(several).toContainText('选中 2 处');
	await several.getByRole('button', { name: '已核实' }).click();
	await expect(found.locator('[data-verdict="confirmed"]')).toHaveCount(2);
	await several.getByLabel('日期').fill('2024-02-03');
	await several.getByRole('button', { name: '已发函' }).click();
	await expect(several).toContainText('2 处：已发函 2024-02-03');
	await expect(found.getByTestId('steps').getByLabel('已发函 日期')).toHaveCount(2);
	await several.getByRole('button', { name: '撤回这一步' }).click();
	await expect(found.getByTestId('steps').getByLabel('已发函 日期')).toHaveCount(0);
	await expect(found.locator('[data-verdict="confirmed"]')).toHaveCount(2);
});

test('a note says beforehand whether a letter prints it', async ({ page }) => {
	const finding = await openFinding(page);
	await finding.getByRole('button', { name: '有合理解释' }).click();
	await expect(finding.getByTestId('note-hint')).toContainText('不会印进通知');
	await finding.getByRole('button', { name: '已核实' }).click();
	await expect(finding.getByTestId('note-hint')).toContainText('会印进给该单位的改正通知');
});

test('a decided finding the reports show no more is listed, and not called put right where a number is missing', async ({
	page
}) => {
	const finding = await openFinding(page);
	await finding.getByRole('button', { name: '已核实' }).click();
	const exported = page.waitForEvent('download');
	await page.getByRole('button', { name: '导出' }).click();
	const told = JSON.parse((await bytesOf(await exported)).toString()) as {
		decisions: { key: string; place: string }[];
	};
	const [made] = told.decisions;
	const report = made?.place.split(' ')[1] ?? '';
	// What was decided of the same report while two of its totals were others, and of a cell that nothing was seen in.
	const former = (about: string, cells: string) => ({
		...made,
		key: `T4-SUM ${report} ${about} ${cells}`,
		place: `T4-SUM ${report} ${about}`
	});
	const decisions = [
		former('reconsideration', `${report}/reconsideration_total=977`),
		former('litigation_direct', `${report}/rules_made_v19=977`)
	];
	const chooser = page.getByTestId('decisions').locator('input[type="file"]');
	const brought = (version: number) => ({
		name: 'd.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify({ ...told, version, decisions }))
	});
	await chooser.setInputFiles(brought(3));
	await expect(page.getByTestId('decisions')).toContainText('较新版本');
	await chooser.setInputFiles(brought(2));
	const mended = page.getByTestId('mended');
	await expect(mended.locator('[data-mended="corrected"]')).toContainText('新读的报告已更正');
	await expect(mended.locator('[data-mended="corrected"]')).toContainText(/行政复议.*977 → \d/);
	await expect(mended.locator('[data-mended="unseen"]')).toContainText('无法再核对');
});

test('a corrected report dropped anew closes what it mended, and says so', async ({ page }) => {
	const TOTAL = 'reconsideration_total';
	const right = reportOf(2023).printed.get(TOTAL) ?? '';
	const wrong = String(Number(right) + 5);
	const readOne = async (file: ReturnType<typeof documentOf>, count: number) => {
		await page.goto('./read/');
		await readFiles(page, file);
		await expect(page.getByTestId('file-list').locator('[data-state="read"]')).toHaveCount(count);
	};
	await readOne(documentOf(reportOf(2023, { [TOTAL]: wrong }), 'first.txt'), 1);
	await page.goto('./my/audit/');
	const finding = page.getByTestId('found').locator('li[data-finding="T4-SUM"]');
	await finding.getByRole('button', { name: '已核实' }).click();
	await finding.getByRole('button', { name: '已发函' }).click();
	await expect(finding.getByLabel('已发函 日期')).toBeVisible();
	await expect(page.getByTestId('mended')).toHaveCount(0);

	await readOne(documentOf(reportOf(2023), 'corrected.txt'), 1);
	await page.goto('./my/audit/');
	const mended = page.getByTestId('mended').locator('[data-mended="corrected"]');
	await expect(mended).toContainText('新读的报告已更正');
	await expect(mended).toContainText('已核实，已发函');
	await expect(mended).toContainText(`${wrong} → ${right}`);
	await expect(finding).toHaveCount(0);
});

test('the office is typed once and stands on every letter, one document or an archive', async ({ page }) => {
	await page.goto(`./demo/audit/letters/?y=${broken.year}`);
	const list = page.locator(`[data-testid="letters-page"][data-view*="y=${broken.year}"][data-alive="true"]`);
	await expect(list).toHaveCount(1);
	const office = page.getByTestId('office');
	await office.locator('summary').click();
	await office.getByLabel('发文机关').fill('示例县人民政府办公室');
	await office.getByLabel('办理期限').fill('2024-02-20');
	await office.getByLabel('发文字号').fill('示政公开函〔2024〕3号');
	await office.getByLabel('发文字号').blur();
	await expect(office).toContainText('已存下');
	await page.getByRole('link', { name: /^全部通知/ }).click();
	const letters = page.getByTestId('letter');
	await expect(letters.filter({ hasText: '关于更正' })).not.toHaveCount(0);
	await expect(letters.filter({ hasText: '关于催报' })).not.toHaveCount(0);
	const count = await letters.count();
	await page.reload();
	await expect(letters).toHaveCount(count);
	await expect(letters.filter({ hasText: '示例县人民政府办公室' })).toHaveCount(count);
	await expect(letters.first()).toContainText('于2024年2月20日前');
	await expect(letters.first()).not.toContainText('数据版本');

	const [word] = await Promise.all([page.waitForEvent('download'), page.getByTestId('letter-word').click()]);
	const { value } = await mammoth.extractRawText({ buffer: await bytesOf(word) });
	// Every letter has a number of its own, counted on from the first.
	const numbers = [...value.matchAll(/示政公开函〔2024〕(\d+)号/g)].map(([, number]) => Number(number));
	expect(numbers).toEqual(Array.from({ length: count }, (_, at) => 3 + at));
	const [zip] = await Promise.all([page.waitForEvent('download'), page.getByTestId('letter-zip').click()]);
	expect(zip.suggestedFilename()).toMatch(/^演示数据-全部通知-.*\.zip$/);
	expect(Object.keys(unzipSync(await bytesOf(zip)))).toHaveLength(count);

	// A number given by hand is given to no other, and stays with what was sent; the circular is counted last.
	const given = page.getByTestId('letter-number').first().getByRole('spinbutton');
	await given.fill('40');
	await given.blur();
	await expect(letters.first()).toContainText('〔2024〕40号');
	await expect(letters.nth(1)).toContainText('〔2024〕3号');
	await page.getByTestId('mark-sent').click();
	await expect(page.getByText(/处已记为 .* 发函/)).toBeVisible();
	await page.getByRole('link', { name: '回到名单' }).click();
	await expect(page.getByTestId('supervised')).toContainText('已发函');
	await page.getByRole('link', { name: '通报', exact: true }).click();
	await expect(letters).toContainText(`〔2024〕${count + 2}号`);
});

test('a letter says the arithmetic, opens in Word, and leaves out what was explained', async ({ page }) => {
	const letter = `./demo/audit/letters/?y=${broken.year}&l=${broken.organ}`;
	await page.goto(letter);
	const shown = page.getByTestId('letter');
	await expect(shown).toContainText('虚构');
	await expect(shown).toContainText('表三“自然人”列');
	await expect(shown).toContainText(/填报情况：.*相差\d/);
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: /Word/ }).click();
	const download = await saved;
	expect(download.suggestedFilename()).toMatch(/^演示数据-改正通知-.*\.docx$/);
	const { value } = await mammoth.extractRawText({ buffer: await bytesOf(download) });
	expect(value).toMatch(/填报情况：.*相差\d/);

	const finding = await openFinding(page);
	await finding.getByRole('button', { name: '有合理解释' }).click();
	await expect(finding.getByTestId('decide')).toHaveAttribute('data-verdict', 'explained');
	await page.goto(letter);
	await expect(page.getByTestId('letters-page')).toHaveAttribute('data-alive', 'true');
	await expect(page.getByText(/填报情况：.*相差\d/)).toHaveCount(0);
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
	await page.getByTestId('to-roll-up').click();
	await page.getByTestId('roll-up').click();
	const book = read(await bytesOf(await saved), { type: 'buffer' });
	const first = book.Sheets[book.SheetNames[0] ?? ''];
	expect(JSON.stringify(first && utils.sheet_to_json(first, { header: 1 }))).toContain('由');
	await page.goBack();
	await expect(rows.first()).toBeVisible();
	// The circular goes from the county's office to the organs below: the county itself is not in it.
	await page.getByRole('link', { name: '通报', exact: true }).click();
	await expect(page.getByTestId('letter').locator('tbody tr')).toHaveCount(organs - 1);
	await page.goBack();
	await expect(rows.first()).toBeVisible();
	await page.getByRole('link', { name: '对照表', exact: true }).click();
	await expect(page.getByTestId('league').locator('tbody tr[data-organ]')).toHaveCount(organs);
});

/** What a line of the league table shows, by the heads of its columns. */
const shownRows = (page: Page) =>
	page.getByTestId('league').evaluate((table) => {
		// What is only heard, a reason or a doubt, comes after what is seen.
		const seen = (cell: Element) =>
			cell.querySelector('a, [aria-hidden]') ??
			[...cell.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) ??
			cell;
		const texts = (row: Element) => [...row.children].map((cell) => seen(cell).textContent?.trim() ?? '');
		const heads = [...table.querySelectorAll('thead th')].map((th) =>
			th.textContent.replace(/[▴▾]$/, '').trim()
		);
		return [...table.querySelectorAll('tbody tr[data-organ]')].map((row) =>
			Object.fromEntries(texts(row).map((text, at) => [heads[at] ?? '', text]))
		);
	});

test('an office chooses the columns of its league table, orders it, and takes the same rows away', async ({
	page
}) => {
	await page.goto(`./demo/audit/letters/?y=${broken.year}&l=league`);
	const table = page.getByTestId('league');
	await expect(table).toBeVisible();
	const columns = page.getByTestId('league-columns');
	await columns.locator('summary').click();
	await columns.getByRole('button', { name: '去掉“勾稽”' }).click();
	await expect(table.locator('thead [data-column="sums_hold"]')).toHaveCount(0);
	await page.getByTestId('league-add').fill('结转率');
	await page.getByRole('option', { name: /结转率/ }).click();
	await expect(table.locator('thead [data-column="carry_rate"]')).toHaveCount(1);

	const rate = table.locator('thead th[data-column="carry_rate"]');
	await rate.getByRole('button').click();
	await expect(rate).toHaveAttribute('aria-sort', 'descending');
	await expect(table.locator('tbody')).not.toHaveCount(1);
	// Within each group the greatest first; of few cases and without a value last.
	const places = await table
		.locator('tbody')
		.evaluateAll((groups) =>
			groups.map((group) =>
				[...group.querySelectorAll('td[data-column="carry_rate"]')].map(
					(cell) => cell.firstChild?.textContent ?? ''
				)
			)
		);
	for (const group of places) {
		const rates = group.filter((text) => text.includes('%')).map(parseFloat);
		expect(rates).toEqual(rates.toSorted((a, b) => b - a));
		expect(group.slice(0, rates.length).every((text) => text.includes('%'))).toBe(true);
	}
	const shown = await shownRows(page);
	expect(shown.length).toBeGreaterThan(10);

	const taken = async (id: string) => {
		const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(id).click()]);
		return bytesOf(download);
	};
	for (const id of ['league-csv', 'league-xlsx']) {
		const book = read(await taken(id), { type: 'buffer', raw: true });
		const sheet = book.Sheets[book.SheetNames[0] ?? ''];
		const lines = sheet ? utils.sheet_to_json<Record<string, string>>(sheet, { defval: '', raw: false }) : [];
		expect(lines.map((line) => line['单位'])).toEqual(shown.map((row) => row['单位']));
		for (const [at, line] of lines.entries()) {
			const text = shown[at]?.['结转率'] ?? '';
			const counts = `${line['结转率：分子']} / ${line['结转率：分母']}`;
			if (text.includes('/')) expect(text).toContain(counts);
			else expect(line['结转率']).toBe('');
			expect(line['结转率：状态']).not.toBe('');
		}
	}
	const { value } = await mammoth.extractRawText({ buffer: await taken('letter-word') });
	for (const { 单位: name, 结转率: text } of shown) {
		expect(value).toContain(name);
		expect(value).toContain(text);
	}

	// The address alone shows the same elsewhere; without it this office's own choice stands.
	expect(new URL(page.url()).searchParams.get('c')).toContain('carry_rate');
	await page.goto(`./demo/audit/letters/?y=${broken.year}&l=league`);
	await expect(table.locator('thead [data-column="carry_rate"]')).toHaveCount(1);
	await expect(page).toHaveURL(/carry_rate/);
});
