import type { FigureTable } from '../../src/lib/text/table';
import type { View } from '../../src/lib/view/view';
import { answerTo, catalogOf, tableOf } from './data';
import { expect, test } from './fixtures';
import { downloadedBy, openView, tableOn } from './steps';
import { FORMATS, openPanel, readBack, textsIn, type Cells } from './exported';

// A data user takes a figure away in the format their tool reads: every file has the cells of the screen.

const VIEWS: readonly (readonly [string, Partial<View>, 'real' | 'demo'])[] = [
	['a trend', {}, 'real'],
	['organs over the years', { organs: ['990101001', '990101006'], years: [2017, 2025] }, 'demo'],
	['a ranking of many', { indicator: 'items_disclosed', years: [2023, 2023] }, 'real'],
	['a rate', { indicator: 'disclosure_rate', years: [2023, 2023] }, 'demo']
];

/** The cells a file must have, as its format can say them. */
function expected({ heads, rows }: FigureTable, format: string): Cells {
	const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
	const said = (file: string | number | null) => {
		if (format === 'csv') return typeof file === 'string' ? harmless(file) : String(file ?? '');
		return format === 'xlsx' && file === '' ? null : file;
	};
	return [heads.map(({ label }) => label), ...rows.map(({ cells }) => cells.map(({ file }) => said(file)))];
}

for (const [what, view, dataset] of VIEWS)
	test(`${what} (${dataset}): CSV, XLSX and JSON equal the screen, cell by cell`, async ({ page }) => {
		await openView(page, view, { dataset });
		const shown = await tableOn(page);
		const table = await tableOf(view, await answerTo(view, dataset), dataset, 'zh');
		// The screen shows the texts of the very cells the files hold.
		expect(shown).toEqual(
			table.rows.map(({ cells }) =>
				Object.fromEntries(
					table.heads.flatMap(({ id, fileOnly }, i) => (fileOnly ? [] : [[id, cells[i]?.text.trim() ?? '']]))
				)
			)
		);
		const panel = await openPanel(page);
		await expect(panel.getByTestId('take-scope')).toContainText(`${shown.length} 行`);
		for (const format of FORMATS) {
			const { name, bytes } = await downloadedBy(page, panel.getByTestId(`take-${format}`));
			expect(readBack(format, bytes), format).toEqual(expected(table, format));
			expect(name).toContain(catalogOf(dataset).version);
			expect(name.startsWith('演示数据')).toBe(dataset === 'demo');
			expect(name.endsWith(`.${format}`)).toBe(true);
		}
	});

test('pictures say what they show, from which data, and why numbers are missing; they render', async ({
	page
}) => {
	const view = { indicator: 'penalty_decisions', organs: ['990101001', '990101006'] } as const;
	await openView(page, view, { dataset: 'demo' });
	const title = await page.locator('h1').innerText();
	const panel = await openPanel(page);
	const svg = (await downloadedBy(page, panel.getByTestId('take-svg'))).bytes.toString('utf8');
	const texts = textsIn(svg);
	for (const part of [
		title,
		'计量单位：件',
		'年份：2019—2025',
		catalogOf('demo').version,
		'演示数据（虚构）'
	])
		expect(texts.join('')).toContain(part);
	for (const state of ['未填报', '不适用', '未能读取', '未见', '无报告']) expect(texts).toContain(state);
	const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];

	const { bytes } = await downloadedBy(page, panel.getByTestId('take-png'));
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
});

test('the panel opens, traps and gives back the focus by keyboard; link and citation name view and version', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openView(page, { years: [2021, 2023] });
	const button = page.getByTestId('take');
	await button.focus();
	await page.keyboard.press('Enter');
	const panel = page.getByTestId('take-away');
	await expect(panel.locator(':focus')).toHaveCount(1);
	await expect(panel.getByTestId('take-link')).toHaveValue(page.url());
	await expect(panel.getByTestId('take-qr')).toBeVisible();
	await expect(panel.getByTestId('take-citation')).toHaveValue(new RegExp(catalogOf('real').version));
	await panel.getByRole('button', { name: '复制 链接' }).click();
	await expect(panel.getByRole('status').first()).toHaveText('已复制');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
	for (const target of await panel.getByRole('button').all())
		expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	await expect(button).toBeFocused();
});
