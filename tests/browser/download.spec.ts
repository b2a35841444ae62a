import Papa from 'papaparse';
import { downloadAll, downloadShown, reportTitle, shortVersion } from '../../src/lib/text/labels';
import type { View } from '../../src/lib/view/view';
import { catalogOf, pointsTo, queryOf } from './data';
import { expect, test } from './fixtures';
import { downloadedBy, openView, tableOn } from './steps';

// A data user takes away what is on the screen, or everything, and can say where it came from.

/** Lines of a CSV file as Excel would see them. */
function parsed(bytes: Buffer) {
	const text = bytes
		.toString('utf8')
		.replace(/^\uFEFF/, '')
		.trim();
	const { data, errors } = Papa.parse<string[]>(text);
	const [heads = [], ...lines] = data;
	return { heads, errors, lines, column: (head: string) => lines.map((line) => line[heads.indexOf(head)]) };
}

const VIEWS: readonly (readonly [string, Partial<View>, 'real' | 'demo'])[] = [
	['a trend', {}, 'real'],
	['organs over the years', { organs: ['990101001', '990101006'], years: [2017, 2025] }, 'demo'],
	['a ranking', { indicator: 'penalty_decisions', years: [2023, 2023] }, 'demo'],
	['a rate', { indicator: 'disclosure_rate', years: [2023, 2023] }, 'demo'],
	['a signed difference', { indicator: 'items_disclosed', years: [2023, 2023] }, 'real']
];

for (const [what, view, dataset] of VIEWS)
	test(`${what} (${dataset}): the file has the rows of the screen, and opens right in Excel`, async ({
		page
	}) => {
		await openView(page, view, { dataset });
		const shown = await tableOn(page);
		const button = page.getByTestId('download');
		await expect(button).toHaveText(downloadShown(shown.length, 'zh'));
		const { name, bytes } = await downloadedBy(page, button);
		const { heads, errors, lines, column } = parsed(bytes);
		expect(errors).toEqual([]);
		expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(new Set(heads).size).toBe(heads.length);
		expect(lines).toHaveLength(shown.length);
		expect(column('年份')).toEqual(expect.arrayContaining([String(view.years?.[0] ?? 2019)]));
		for (const line of lines) {
			expect(line).not.toContain('合计');
			for (const cell of line) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
		}
		// The selection and the data it was made from stand on every line.
		expect(new Set(column('筛选条件'))).toEqual(new Set([queryOf(view, dataset) || '默认']));
		expect(new Set(column('数据版本'))).toEqual(new Set([catalogOf(dataset).version]));
		expect(new Set(column('数据集'))).toEqual(
			new Set([dataset === 'demo' ? '演示数据（虚构）' : '公开报告'])
		);
		expect(name).toContain(catalogOf(dataset).version);
		expect(name.startsWith('演示数据')).toBe(dataset === 'demo');
	});

test('numbers in the file are plain and equal those on the screen; what has none has a state', async ({
	page
}) => {
	const view = { indicator: 'penalty_decisions', years: [2021, 2021] } as const;
	await openView(page, view, { dataset: 'demo' });
	const points = await pointsTo(view, 'demo');
	const { column } = parsed((await downloadedBy(page, page.getByTestId('download'))).bytes);
	const values = new Map(
		points.map((point) => [point.name, point.value === null ? '' : String(point.value)])
	);
	expect(new Map(column('单位').map((name, i) => [name, column('数值')[i]]))).toEqual(values);
	column('数值').forEach((value, i) => expect(column('状态')[i] === '有数').toBe(value !== ''));
});

test('every line leads to its report: title, address, date, place and raw text', async ({ page }) => {
	const view = { organs: ['410325111'], indicator: 'penalty_decisions', years: [2021, 2023] } as const;
	await openView(page, view);
	const { column } = parsed((await downloadedBy(page, page.getByTestId('download'))).bytes);
	const points = await pointsTo(view, 'real');
	const known = points.findIndex((point) => point.report !== null);
	const point = points[known];
	if (!point) throw new Error('陆浑镇 has no report in these years');
	expect(column('报告标题')[known]).toBe(reportTitle(point, 'zh'));
	expect(column('网址')[known]).toBe(point.url ?? (point.mirror ? '存档副本，未附链接' : ''));
	expect(column('发布日期')[known]).toBe(point.published ?? '');
	expect(column('在报告中的位置')[known]).toContain('表二');
	expect(column('原文')[known]).toBe(point.raw ?? '');
});

test('everything: the link says how many rows and how large, and the file has them', async ({ page }) => {
	for (const dataset of ['real', 'demo'] as const) {
		await openView(page, {}, { dataset });
		const { all } = catalogOf(dataset);
		if (!all) throw new Error('no file of everything');
		const link = page.getByTestId('download-all');
		await expect(link).toHaveText(downloadAll(all, 'zh'));
		const { bytes } = await downloadedBy(page, link);
		expect(bytes.length).toBe(all.bytes);
		const { heads, lines } = parsed(bytes);
		expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(new Set(heads).size).toBe(heads.length);
		expect(lines).toHaveLength(all.rows);
	}
});

test('the version in the file is the one the page names', async ({ page }) => {
	await openView(page, {});
	await expect(page.getByTestId('coverage')).toContainText(shortVersion(catalogOf('real')));
});
