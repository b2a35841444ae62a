import type { Locator, Page } from '@playwright/test';
import { REPORT_STATUS_WORDS } from '../../src/lib/text/pages/coverage';
import { catalogOf } from './data';
import { expect, test } from './fixtures';
import { downloadedBy, becomeActive } from './steps';
import { FORMATS, openPanel, plain, readBack, textsIn } from './exported';

// Whatever a page shows can be taken away, and every file has what the screen has: read back by other programs, cell by cell.

/** A row of a table on the page: the text of each cell by the id of its column. */
async function rowsOn(figure: Locator) {
	// Out of sight it follows its chart when there is time.
	await expect(figure.locator('[data-behind]')).toHaveCount(0);
	return figure
		.getByTestId('table')
		.locator('tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) =>
				[...row.querySelectorAll('td')].map(
					(cell) => [cell.dataset['column'] ?? '', cell.textContent.trim()] as const
				)
			)
		);
}

/** Whether a cell on the screen says what the file holds. A file has no thousands, no unit, no word for nothing. */
function says(text: string, file: string): boolean {
	if (file === '') return !/\d/.test(text) || /不足|fewer|没有足够/.test(text);
	if (text === file) return true;
	// The screen has the short name of an organ, with its share.
	if (/^\S+ (?:[\d.]+|>99\.9)%$/.test(text)) return file.startsWith(text.split(' ')[0] ?? '-');
	const held = Number(file);
	if (!Number.isFinite(held)) return false;
	const [, sign = '', digits = ''] =
		/^([▲▼−-]?)\s*([\d,.]+)/.exec(text.replace(/^\d+ 个两年都有数的单位：/, '')) ?? [];
	const shown = Number(digits.replaceAll(',', '')) * (/[▼−-]/.test(sign) ? -1 : 1);
	if (shown === held) return true;
	// A rate is rounded on the screen, or given as its two counts.
	const [, over] = /\/ ([\d,]+)/.exec(text) ?? [];
	if (over !== undefined && Math.abs(shown / Number(over.replaceAll(',', '')) - held) < 1e-9) return true;
	return text.includes('%') || text.includes('百分点') || text.includes('point')
		? Math.abs(shown / 100 - held) < 6e-4
		: false;
}

/** Takes a figure away in every format that has rows: the formats agree, and say what the screen says. */
async function filesEqual(page: Page, figure: Locator): Promise<void> {
	const shown = await rowsOn(figure);
	expect(shown.length).toBeGreaterThan(0);
	const panel = await openPanel(page, figure);
	const files = new Map<string, string[][]>();
	let ids: readonly string[] = [];
	for (const format of FORMATS) {
		const { bytes, name } = await downloadedBy(page, panel.getByTestId(`take-${format}`));
		files.set(format, plain(readBack(format, bytes)));
		expect(name).toContain(catalogOf('demo').version);
		if (format === 'json')
			ids = (JSON.parse(bytes.toString('utf8')) as { columns: { id: string }[] }).columns.map(({ id }) => id);
	}
	expect(files.get('xlsx')).toEqual(files.get('json'));
	expect(files.get('csv')).toEqual(files.get('json'));
	const lines = files.get('json')?.slice(1) ?? [];
	expect(lines).toHaveLength(shown.length);
	const wrong = shown.flatMap((cells, row) =>
		cells.flatMap(([id, text]) => {
			const file = lines[row]?.[ids.indexOf(id)];
			// The screen says how grave a finding is, the file its arithmetic: both or neither.
			const same = id === 'checks' ? (text === '') === (file === '') : file !== undefined && says(text, file);
			return same ? [] : [`row ${row}, ${id}: “${text}” on the screen, “${file}” in the file`];
		})
	);
	expect(wrong).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
}

/** A picture in both formats says what it is of. */
async function picturesSay(page: Page, figure: Locator): Promise<void> {
	const title = (await figure.locator('h1, h2').first().innerText()).replaceAll('\n', '');
	const panel = await openPanel(page, figure);
	const svg = (await downloadedBy(page, panel.getByTestId('take-svg'))).bytes.toString('utf8');
	const written = textsIn(svg).join('').replaceAll(/\s/g, '');
	for (const part of [title, '计量单位：', '年份：', catalogOf('demo').version, '演示数据（虚构）'])
		expect(written).toContain(part.replaceAll(/\s/g, ''));
	for (const state of ['未填报', '不适用', '未能读取', '未见', '无报告']) expect(written).toContain(state);
	const png = (await downloadedBy(page, panel.getByTestId('take-png'))).bytes;
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
}

async function settled(page: Page, figure: Locator): Promise<void> {
	await expect(figure).toHaveAttribute('data-alive', 'true');
	await expect(figure).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
	await becomeActive(page);
	await page.waitForLoadState('networkidle');
}

const COMPARED: Readonly<Record<string, string>> = {
	'a ranking with the years around it': '?y=2022',
	'a rate with its interval': '?i=disclosure_rate&y=2024',
	'a heat map': '?y=2019-2025&d=heat',
	'a change between two years': '?y=2019-2025&d=slope',
	'small charts of organs': '?o=990101003+990101013&y=2019-2025&d=panels',
	'the total of the county': '?i=penalty_decisions&t=sum&y=2019-2025'
};
for (const [what, query] of Object.entries(COMPARED))
	test(`compared, ${what}: every file and picture says what the screen says`, async ({ page }) => {
		await page.goto(`./demo/compare/${query}`);
		const figure = page.locator('figure[data-figure="comparison"]');
		await settled(page, figure);
		await filesEqual(page, figure);
		await picturesSay(page, figure);
	});

const TOPICS: Readonly<Record<string, readonly [query: string, topics: readonly string[]]>> = {
	applications: ['?o=990101002', ['outcomes', 'request_rates']],
	enforcement: ['', ['decisions', 'documents']],
	disputes: ['?d=shares', ['reconsideration', 'dispute_rates']]
};
for (const [path, [query, topics]] of Object.entries(TOPICS))
	test(`${path}: the files of its figures say what the screen says`, async ({ page }) => {
		await page.goto(`./demo/${path}/${query}`);
		for (const topic of topics) {
			const figure = page.locator(`figure[data-topic="${topic}"]`);
			await settled(page, figure);
			await filesEqual(page, figure);
		}
		await picturesSay(page, page.locator(`figure[data-topic="${topics[0]}"]`));
	});

test('an organ: the files of its figure say what the screen says', async ({ page }) => {
	await page.goto('./demo/organs/990101001/');
	const figure = page.locator('figure[data-view]');
	await settled(page, figure);
	await filesEqual(page, figure);
});

/** The rows of a table with an id, by format, all alike. */
async function exportedRows(page: Page, id: string): Promise<{ heads: string[]; lines: string[][] }> {
	const [first, ...others] = await FORMATS.reduce<Promise<string[][][]>>(async (before, format) => {
		const all = await before;
		const { bytes } = await downloadedBy(page, page.getByTestId(`${id}-${format}`));
		return [...all, plain(readBack(format, bytes))];
	}, Promise.resolve([]));
	for (const other of others) expect(other).toEqual(first);
	const [heads = [], ...lines] = first ?? [];
	return { heads, lines };
}

for (const [path, id] of [
	['coverage/', 'download'],
	['areas/990101/', 'take-matrix']
] as const)
	test(`${path}: every organ and year of the matrix is a line of the files, in the same state`, async ({
		page
	}) => {
		await page.goto(`./demo/${path}`);
		await expect(page.getByTestId(`${id}-csv`)).toBeVisible();
		await page.waitForLoadState('networkidle');
		const shown = await page
			.getByTestId('matrix')
			.locator('tbody tr[data-organ]')
			.evaluateAll((rows) =>
				rows.flatMap((row) =>
					[...row.querySelectorAll<HTMLElement>('td[data-status]')].map(
						(cell) => `${(row as HTMLElement).dataset['organ']} ${cell.dataset['status']}`
					)
				)
			);
		const { heads, lines } = await exportedRows(page, id);
		const words = new Map(Object.entries(REPORT_STATUS_WORDS).map(([status, { zh }]) => [zh, status]));
		const at = (head: string) => heads.indexOf(head);
		expect(lines.map((line) => `${line[at('单位代码')]} ${words.get(line[at('情况')] ?? '')}`)).toEqual(
			shown
		);
		expect(new Set(lines.map((line) => line[at('数据版本')]))).toEqual(new Set([catalogOf('demo').version]));
	});

test('an area: what its organs come to is in the files as on the screen, with how many organs it is of', async ({
	page
}) => {
	await page.goto('./demo/areas/990101/');
	const sums = page.getByTestId('roll-ups').locator('[data-indicator]');
	const shown = await sums.evaluateAll((all) =>
		all.map((one) => [
			(one as HTMLElement).dataset['indicator'] ?? '',
			one.querySelector('strong')?.textContent ?? '',
			one.querySelector('.quiet')?.textContent ?? ''
		])
	);
	const { heads, lines } = await exportedRows(page, 'take-sums');
	const at = (line: readonly string[], head: string) => line[heads.indexOf(head)] ?? '';
	expect(lines.map((line) => at(line, '指标代号'))).toEqual(shown.map(([id]) => id));
	lines.forEach((line, i) => {
		const [id = '', value = '', covers = ''] = shown[i] ?? [];
		expect(says(value, at(line, '数值')), `${id}: ${value}, ${at(line, '数值')}`).toBe(true);
		expect(covers).toContain(`${at(line, '有数据的单位')} / ${at(line, '范围内的单位')}`);
	});
});
