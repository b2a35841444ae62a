import { unzipSync, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { read, utils } from '@e965/xlsx';
import { textLines } from '../../src/lib/read/testing/textLayouts';
import { PAGES, pathOf } from '../../src/lib/text/pages/names';
import { expectAccessible } from './axe';
import { fileOf, reportOf, type TestFile } from './documents';
import { expect, test } from './fixtures';
import { downloadedBy, readFiles, settled, tableOn, turnTo } from './steps';

// A supervisor's January: the reports of a county are dropped, put into it, and every page of the site works on them.

const COUNTY = '无名县';
const TOTAL = 'reconsideration_total';

/** A document of an organ of the county; its figures are those of every other but for what is changed. */
function documentOf(
	organ: string,
	year: number,
	changed: Readonly<Record<string, string>> = {},
	name = `${organ}${year}.txt`
): TestFile {
	const lines = textLines(reportOf(year, changed), 'tab').map((line) =>
		line.replaceAll(/示例镇(?:人民政府)?/g, organ)
	);
	return fileOf(name, lines.join('\n'));
}

const OFF = { [TOTAL]: String(Number(reportOf(2023).printed.get(TOTAL)) + 5) };
const DOCUMENTS: readonly TestFile[] = [
	documentOf(`${COUNTY}城关镇人民政府`, 2022),
	documentOf(`${COUNTY}城关镇人民政府`, 2023, OFF, '附件1.txt'),
	documentOf(`${COUNTY}东关镇人民政府`, 2022),
	documentOf(`${COUNTY}东关镇人民政府`, 2023),
	documentOf(`${COUNTY}水利局`, 2022),
	documentOf(`${COUNTY}水利局`, 2023),
	documentOf('县教育局', 2023)
];

const rows = (page: Page) => page.getByTestId('shelf').locator('[data-report]');

async function dropped(page: Page): Promise<void> {
	await page.goto('./read/');
	await readFiles(page, ...DOCUMENTS);
	await expect(rows(page)).toHaveCount(DOCUMENTS.length);
	await expect(page.getByTestId('county-proposed')).toContainText(COUNTY);
	await page.getByRole('button', { name: '是这个县' }).click();
	await expect(page.getByTestId('batch-county')).toBeHidden();
}

test.use({ firstVisit: true });

test('a county’s reports are put into it, and every page works on them', async ({ page }) => {
	test.setTimeout(240_000);
	await page.goto('./my/');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('还没有读取过报告');
	await dropped(page);
	// The department that its document calls 县教育局 lies in the county under its full name.
	await expect(rows(page).filter({ hasText: `${COUNTY}教育局` })).toHaveCount(1);

	// Who must report: one of them never did, one line is nobody.
	await page.getByTestId('roster').locator('summary').click();
	await page.getByTestId('roster-text').fill('城关镇\n东关镇\n水利局\n教育局\n档案馆\n联系人');
	await page.getByRole('button', { name: '用这个名单' }).click();
	await expect(page.getByTestId('roster-unplaced')).toContainText('联系人');

	await page.getByTestId('see-mine').click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('7 份本机读取的年报');
	await expect(page.getByRole('note').first()).toContainText('本机数据，未公布');
	await settled(page);

	// Every page is there, in both languages, and says whose data it shows.
	for (const name of PAGES.filter((each) => each !== 'read' && each !== 'home'))
		await test.step(name, async () => {
			await page.goto(`./my${pathOf(name)}/`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await settled(page);
			expect(await page.title()).toContain('本机数据，未公布');
		});
	await page.goto('./en/my/trends/');
	await expect(page.locator('figure[data-view]')).toHaveAttribute('data-alive', 'true');
	await expect(page.getByRole('note').first()).toContainText('not published');

	// The trend of all townships rests on both of them, and its table says so.
	await page.goto('./my/trends/?i=licensing_decisions&g=townships');
	await settled(page);
	await turnTo(page, '表');
	const printed = Number(reportOf(2022).printed.get('licensing_decisions'));
	expect((await tableOn(page))[0]).toMatchObject({
		year: '2022',
		value: `${printed.toLocaleString('en-US')} 件`,
		reporting: '2 / 2'
	});

	// Coverage misses who is on the roster and never reported.
	await page.goto('./my/coverage/');
	await expect(page.getByTestId('missing')).toContainText(`${COUNTY}档案馆`);
	await expect(page.getByTestId('missing')).not.toContainText('水利局');
	// It has no page: nothing leads to one.
	for (const place of [
		page.getByTestId('missing'),
		page.locator('[data-organ]').filter({ hasText: '档案馆' })
	])
		await expect(place.getByRole('link', { name: /档案馆/ })).toHaveCount(0);
	await expectAccessible(page);

	// The contradiction that was planted is found, and stands in a letter.
	await page.goto('./my/audit/');
	await expect(page.locator('[data-finding="T4-SUM"]').first()).toContainText(`${COUNTY}城关镇`);
	await page.goto('./my/audit/letters/');
	await expect(page.locator('main')).toContainText(`${COUNTY}城关镇`);
	await expect(page.locator('main')).toContainText(`${COUNTY}档案馆`);

	// The roll-up has the licences of departments exactly when they are chosen: on the page, in its address and in its file.
	await page.goto('./my/audit/letters/?y=2023&l=rollup');
	const licences = page.locator('td[data-field="licensing_decisions"] span');
	const each = Number(reportOf(2023).printed.get('licensing_decisions'));
	const times = (organs: number) => (organs * each).toLocaleString('en-US');
	await expect(licences).toHaveText(times(4));
	await expect(page.getByTestId('roll-up-outside')).toContainText([`无报告：${COUNTY}档案馆`]);
	await page.locator('[data-group="departments"]').uncheck();
	await expect(page).toHaveURL(/in=townships\.other_bodies/);
	await expect(licences).toHaveText(times(2));
	await page.reload();
	await expect(licences).toHaveText(times(2));
	await expect(page.getByTestId('roll-up-outside').last()).toContainText('未选入');
	await expect(page.getByTestId('roll-up-outside').last()).toContainText(`${COUNTY}水利局`);
	const workbook = read((await downloadedBy(page, page.getByTestId('roll-up'))).bytes, { type: 'buffer' });
	const table = utils.sheet_to_json<unknown[]>(workbook.Sheets['表二'] ?? {}, { header: 1 });
	expect(table.find(([label]) => label === '行政许可')?.[1]).toBe(2 * each);
	// A click on a sum says whose it is.
	await licences.click();
	await expect(page.getByTestId('roll-up-cell')).toContainText(`${COUNTY}东关镇`);
	await expect(page.getByTestId('roll-up-cell')).not.toContainText('水利局');
	await expectAccessible(page);

	// A place of its own: organ, report and its cell with the file it was read from.
	await page.goto('./my/coverage/');
	await page
		.getByRole('link', { name: /水利局/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('水利局');
	await settled(page);
	await expectAccessible(page);

	// Taken away as lines that say whose they are.
	await page.goto('./my/data/');
	const { name, bytes } = await downloadedBy(page, page.getByRole('button', { name: /全部数/ }));
	expect(name).toContain('本机数据');
	expect(bytes.toString().includes(',own')).toBe(true);
	const reports = await downloadedBy(page, page.getByRole('button', { name: 'reports.csv' }));
	expect(reports.bytes.toString()).toContain('附件1.txt');
});

test('what was read is put right, chosen, removed and put back', async ({ page }) => {
	await dropped(page);
	// A year is put right; the other report of that year stands, and the reader chooses.
	await rows(page).filter({ hasText: '水利局2022年' }).getByRole('link').click();
	await page.getByTestId('put-right').locator('summary').click();
	await page.getByTestId('said-year').fill('2099');
	await page.getByTestId('said-save').click();
	await expect(page.getByTestId('put-right').getByRole('alert')).toBeVisible();
	await page.getByTestId('said-year').fill('2021');
	await page.getByTestId('said-published').fill('2022-01-20');
	await page.getByTestId('said-save').click();
	await expect(page.getByTestId('report').getByRole('heading', { level: 2 })).toContainText('2021年');
	await expect(page.getByTestId('report')).toContainText('2022-01-20');
	await page.reload();
	await expect(rows(page).filter({ hasText: '水利局2021年' })).toContainText('人工改正');

	// Of two versions of one report the reader chooses.
	await readFiles(page, documentOf(`${COUNTY}东关镇人民政府`, 2023, OFF, '东关镇2023（修订版）.txt'));
	await page.getByRole('button', { name: '是这个县' }).click();
	const first = rows(page).filter({ hasText: '东关镇人民政府2023.txt' });
	await expect(first).toContainText('另有一份是修订的');
	await first.getByRole('button', { name: '改用这一份' }).click();
	await expect(rows(page).filter({ hasText: '修订版' })).toContainText('选用了另一份');

	// Several at once, and the removal undone with what was said.
	await page.getByRole('checkbox', { name: /选中.*水利局2021年/ }).check();
	await page.getByRole('checkbox', { name: /选中.*水利局2023年/ }).check();
	await page.getByRole('button', { name: '移除选中的' }).click();
	await expect(rows(page)).toHaveCount(DOCUMENTS.length - 1);
	await page.getByRole('button', { name: '撤销移除' }).click();
	await expect(rows(page)).toHaveCount(DOCUMENTS.length + 1);
	await expect(rows(page).filter({ hasText: '水利局2021年' })).toContainText('人工改正');
	await expectAccessible(page);
});

test('a page of own data shows a correction made in another tab, then and when it is opened again', async ({
	page
}) => {
	await dropped(page);
	const beside = await page.context().newPage();
	const water = async () => (await tableOn(beside)).find(({ year }) => year === '2022')?.['value'];
	const printed = Number(reportOf(2022).printed.get(TOTAL)).toLocaleString('en-US');
	const address = `./my/trends/?i=${TOTAL}&g=departments`;
	// Opened twice: made, and as it was kept then.
	for (let times = 0; times < 2; times++) {
		await beside.goto(address);
		await settled(beside);
		await expect.poll(water).toBe(`${printed} 件`);
	}
	await rows(page).filter({ hasText: '水利局2022年' }).getByRole('link').click();
	await page.locator(`[data-field="${TOTAL}"]`).getByRole('button').click();
	await page.getByTestId('correct-value').fill('7');
	await page.getByTestId('correct-value').press('Enter');
	await expect(page.getByTestId('corrected-value')).toContainText('7');
	await expect.poll(water).toBe('7 件');
	await beside.goto(address);
	await settled(beside);
	await expect.poll(water).toBe('7 件');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: '全部移除' }).click();
	await page.getByRole('button', { name: '真的全部移除' }).click();
	await expect(beside.getByRole('heading', { level: 1 })).toContainText('还没有读取过报告');
	await beside.close();
});

test('another machine goes on with what is handed over', async ({ page, browser, baseURL }) => {
	await dropped(page);
	await rows(page).filter({ hasText: '水利局2022年' }).getByRole('link').click();
	await page.locator(`[data-field="${TOTAL}"]`).getByRole('button').click();
	await page.getByTestId('correct-value').fill('7');
	await page.getByTestId('correct-value').press('Enter');
	await page.keyboard.press('Escape');
	// Its document is at hand, under its name alone, and is nothing the site would show.
	const water = DOCUMENTS.find(({ name }) => name.includes('水利局2022'))!;
	const taken = await downloadedBy(page, page.getByTestId('original'));
	expect(taken).toEqual({ name: water.name, bytes: water.buffer });
	await page.getByTestId('with-originals').check();
	await expect(page.getByTestId('handover')).toContainText(`连同原件（${DOCUMENTS.length} 份`);
	const { name, bytes } = await downloadedBy(page, page.getByTestId('hand-over'));
	const archive = { name, mimeType: 'application/zip', buffer: bytes };
	const parts = unzipSync(bytes);
	expect(Object.keys(parts).filter((path) => path.startsWith('originals/'))).toHaveLength(DOCUMENTS.length);

	const other = await browser.newContext({ locale: 'zh-CN', ...(baseURL ? { baseURL } : {}) });
	const there = await other.newPage();
	await there.goto('./read/');
	await expect(there.locator('[data-alive="true"]')).toBeVisible();
	await there.getByTestId('files').setInputFiles([archive]);
	await expect(there.getByTestId('taken-over')).toContainText(
		`${DOCUMENTS.length} 份报告、0 条处理结果、${DOCUMENTS.length} 份原件`
	);
	await expect(rows(there)).toHaveCount(DOCUMENTS.length);
	await expect(there.getByTestId('batch-county')).toBeHidden();
	await rows(there).filter({ hasText: '水利局2022年' }).getByRole('link').click();
	await expect(there.locator(`[data-field="${TOTAL}"] ins`)).toHaveText('7');
	expect((await downloadedBy(there, there.getByTestId('original'))).bytes).toEqual(water.buffer);

	// Both machines say something else of a cell: named, and chosen.
	await there.locator(`[data-field="${TOTAL}"]`).getByRole('button').click();
	await there.getByTestId('correct-value').fill('8');
	await there.getByTestId('correct-value').press('Enter');
	await there.keyboard.press('Escape');
	await there.getByTestId('files').setInputFiles([archive]);
	const conflicts = there.getByTestId('conflicts');
	await expect(conflicts).toContainText('1 处两边说得不同');
	await expect(conflicts.getByRole('group')).toContainText('水利局2022年');
	await expect(conflicts.getByRole('radio', { name: /本机/ })).toBeChecked();
	await expectAccessible(there);
	await conflicts.getByRole('radio', { name: /导入的/ }).check();
	await expect(there.locator(`[data-field="${TOTAL}"] ins`)).toHaveText('7');

	// Of an archive whose parts are damaged they are named, and the rest is taken.
	const figures = parts['figures.csv']!.subarray(0, -20);
	const damaged = zipSync({ ...parts, 'figures.csv': figures, 'roster.csv': figures });
	await there.getByTestId('files').setInputFiles([{ ...archive, buffer: Buffer.from(damaged) }]);
	await expect(there.getByTestId('handover-damage')).toContainText(
		`figures.csv：见到 ${figures.length.toLocaleString('en-US')} 字节`
	);
	await expect(there.getByTestId('handover-damage').getByRole('listitem')).toHaveCount(1);
	await expect(there.getByTestId('taken-over')).toContainText(`${DOCUMENTS.length} 份报告`);
	await expectAccessible(there);
	// Of one whose list of parts is lost nothing can be told.
	await there.getByTestId('files').setInputFiles([{ ...archive, buffer: archive.buffer.subarray(0, 900) }]);
	await expect(there.getByTestId('handover').getByRole('alert')).toContainText('压缩包损坏了');
	await expect(rows(there)).toHaveCount(DOCUMENTS.length);
	// Removed for good, the documents are gone as well.
	const documents = () =>
		there.evaluate(
			() =>
				new Promise<number>((resolve) => {
					indexedDB.open('disclosure-lens-originals').onsuccess = ({ target }) => {
						const { result: db } = target as IDBOpenDBRequest;
						db.transaction('documents').objectStore('documents').count().onsuccess = (counted) => {
							db.close();
							resolve((counted.target as IDBRequest<number>).result);
						};
					};
				})
		);
	await rows(there).filter({ hasText: '水利局2022年' }).getByRole('button', { name: /^移除/ }).click();
	await expect(rows(there)).toHaveCount(DOCUMENTS.length - 1);
	expect(await documents()).toBe(DOCUMENTS.length);
	await there.getByRole('button', { name: '撤销移除' }).click();
	await expect(rows(there)).toHaveCount(DOCUMENTS.length);
	await rows(there)
		.filter({ hasText: '城关镇人民政府2022年' })
		.getByRole('button', { name: /^移除/ })
		.click();
	await there.getByRole('button', { name: '彻底清除' }).click();
	await expect.poll(documents).toBe(DOCUMENTS.length - 1);
	await there.getByTestId('files').setInputFiles([archive]);
	await expect(rows(there)).toHaveCount(DOCUMENTS.length);
	// The project's own CSV is taken back: the same reports, with what was corrected.
	const csv = [
		await downloadedBy(there, there.getByRole('button', { name: '下载 reports.csv' })),
		await downloadedBy(there, there.getByRole('button', { name: '下载 figures.csv' }))
	];
	await other.close();
	await page.getByRole('button', { name: '全部移除' }).click();
	await page.getByRole('button', { name: '真的全部移除' }).click();
	await expect(rows(page)).toHaveCount(0);
	await readFiles(page, ...csv.map(({ name, bytes }) => fileOf(name, bytes)));
	await expect(rows(page)).toHaveCount(DOCUMENTS.length);
	await rows(page).filter({ hasText: '水利局2022年' }).getByRole('link').click();
	await expect(page.locator(`[data-field="${TOTAL}"]`)).toContainText('7');
});
