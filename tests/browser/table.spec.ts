import { PLANTED } from '../../src/cli/demonstration/planted';
import { indicatorOf } from '../../src/lib/form/indicators';
import { bare } from '../../src/lib/text/numbers';
import type { Columns } from '../../src/lib/data/files/columns';
import { catalogOf, pointsTo, rowsOf, trendTo, viewOf } from './data';
import { figureName } from '../../src/lib/text/sentences';
import { expect, test } from './fixtures';
import { addressTo, chartTexts, openView, pointAtYear, shows, tableOn, turnTo } from './steps';

// Every chart has a name, a sentence and a table with the same numbers; the table sorts.

const DEMO = { dataset: 'demo' } as const;

/** A year in which one township's figure could not be read. */
const unreadable = PLANTED.find(
	({ kind, fields }) => kind === 'unreadable' && fields.includes('penalty_decisions')
);
const year = unreadable?.year ?? NaN;
const RANKING = { indicator: 'penalty_decisions', years: [year, year], tab: 'table' } as const;

test('the chart is named by its indicator, its organs and its years, with the sentence beside it', async ({
	page
}) => {
	const view = { indicator: 'penalty_decisions', years: [2020, 2024] } as const;
	await openView(page, view, DEMO);
	const answer = await trendTo(view, 'demo');
	const name = figureName({ view: viewOf(view, 'demo'), answer }, 'zh');
	await expect(page.getByRole('img', { name, exact: true })).toBeVisible();
	expect(name).toContain(indicatorOf(view.indicator)?.label.zh ?? '-');
	expect(name).toContain('2020—2024 年');
	await expect(page.getByTestId('sentence')).toHaveText(name.slice(name.indexOf('。') + 1));
});

test('a trend: the table and what the chart says at each year hold the same numbers', async ({ page }) => {
	await openView(page, {}, DEMO);
	const { rows } = await trendTo({}, 'demo');
	expect(await tableOn(page)).toEqual(await rowsOf({}, 'demo'));
	for (const row of rows) {
		const tooltip = await pointAtYear(page, row.year);
		await expect(tooltip).toContainText(`${row.year} 年`);
		for (const value of [row.value, row.q1, row.q3])
			await expect(tooltip).toContainText(`${bare(value ?? NaN, 'zh')} 条`);
		await expect(tooltip).toContainText(`${row.reporting} / ${row.expected}`);
	}
	await expect(page.locator('[data-ready="true"]')).toHaveAttribute('data-points', String(rows.length));
});

test('organs: the end of each line is labelled with its name and the last number of the table', async ({
	page
}) => {
	const view = { indicator: 'penalty_decisions', organs: ['990101001', '990101013'] };
	await openView(page, view, DEMO);
	expect(await tableOn(page)).toEqual(await rowsOf(view, 'demo'));
	const written = (await chartTexts(page)).join('\n');
	const points = await pointsTo(view, 'demo');
	for (const organ of view.organs) {
		const last = points.findLast((point) => point.organ === organ && point.value !== null);
		expect(written).toContain(
			`${last?.name.replace(/人民政府|办事处/, '')} ${bare(last?.value ?? NaN, 'zh')} 件`
		);
	}
	await expect(page.locator('[data-ready="true"]')).toHaveAttribute(
		'data-points',
		String(points.filter((point) => point.value !== null).length)
	);
});

test('a ranking: bars, their numbers and the table agree, and organs without a value stand apart', async ({
	page
}) => {
	const view = { ...RANKING, tab: 'chart' } as const;
	await openView(page, view, DEMO);
	expect(await tableOn(page)).toEqual(await rowsOf(view, 'demo'));
	const points = await pointsTo(view, 'demo');
	const written = await chartTexts(page);
	for (const point of points.filter((one) => one.value !== null))
		expect(written).toContain(`${bare(point.value ?? NaN, 'zh')} 件`);
	const without = page.getByTestId('without-value');
	const silent = points.filter((point) => point.value === null);
	expect(silent.map((point) => point.organ)).toContain(unreadable?.organ);
	for (const point of silent) await expect(without).toContainText(point.name);
});

test('a head sorts its column up and down, says so, and what is missing stays last both ways', async ({
	page
}) => {
	await openView(page, RANKING, DEMO);
	const points = await pointsTo(RANKING, 'demo');
	const missing = points.filter((point) => point.value === null).length;
	expect(missing).toBeGreaterThan(0);
	const head = page.getByRole('columnheader', { name: '数值' });
	const button = head.getByRole('button');
	const values = async () =>
		(await tableOn(page)).map((row) => Number.parseInt((row['value'] ?? '').replaceAll(',', ''), 10));
	await expect(head).toHaveAttribute('aria-sort', 'none');

	for (const [direction, sign] of [
		['descending', -1],
		['ascending', 1]
	] as const) {
		await button.click();
		await expect(head).toHaveAttribute('aria-sort', direction);
		const shown = await values();
		const known = shown.slice(0, shown.length - missing);
		expect(known).toEqual([...known].sort((a, b) => sign * (a - b)));
		expect(known.every(Number.isFinite)).toBe(true);
		expect(shown.slice(-missing).every(Number.isNaN)).toBe(true);
	}
	await expect(page.locator('th[aria-sort="ascending"], th[aria-sort="descending"]')).toHaveCount(1);
});

test('names sort by pinyin', async ({ page }) => {
	await openView(page, RANKING, DEMO);
	await page.getByRole('columnheader', { name: '单位' }).getByRole('button').press('Enter');
	const names = (await tableOn(page)).map((row) => row['organ'] ?? '');
	// 草 cǎo, 范 fàn, 假 jiǎ, 空 kòng: not the order of their codes.
	const expected = ['草稿街道办事处', '范例镇人民政府', '假想镇人民政府', '空格镇人民政府'];
	expect(names.filter((name) => expected.includes(name))).toEqual(expected);
});

interface StoredRankings {
	readonly facts: Columns;
	readonly points: unknown;
}

const COPIES = 80;

/** Rows many times over, each cell as `cellOf` has it in a copy. */
function copiesOf(
	{ rows, columns }: Columns,
	cellOf: (key: string, cell: unknown, copy: number) => unknown
): unknown {
	const copied = Object.entries(columns).map(([key, cells]) => {
		// A column that is the same in every row is one cell.
		if (typeof cells !== 'object' || cells === null) return [key, cells];
		const copies = Array.from({ length: COPIES }, (_, copy) => cells.map((cell) => cellOf(key, cell, copy)));
		return [key, copies.flat()];
	});
	return { rows: rows * COPIES, columns: Object.fromEntries(copied) };
}

test('a table longer than a page can bear begins with a thousand rows, says of how many, and goes on when asked', async ({
	page
}) => {
	const { version } = catalogOf('demo');
	let rows = 0;
	// The reports of the year as if there were eighty times as many, under other codes.
	await page.route(`**/${version}/answers/rankings/${year}.json`, async (route) => {
		const { facts, points } = (await (await route.fetch()).json()) as StoredRankings;
		rows = facts.rows * COPIES;
		await route.fulfill({
			json: {
				facts: copiesOf(facts, (key, cell, copy) =>
					copy > 0 && (key === 'organ' || key === 'report') ? `${String(cell)}~${copy}` : cell
				),
				points
			}
		});
	});
	await page.goto(addressTo('trends', RANKING, DEMO));
	await shows(page, RANKING, 'demo');
	const lines = page.getByTestId('table').locator('tbody tr');
	await expect(lines).toHaveCount(1_000);
	expect(rows).toBeGreaterThan(1_000);
	const more = page.getByTestId('more-rows');
	await expect(more).toContainText(`前 1,000 行，共 ${bare(rows, 'zh')} 行`);
	await more.getByRole('button').click();
	await expect(lines).toHaveCount(rows);
	await expect(more).toHaveCount(0);
	await turnTo(page, '图');
	await page.getByTestId('without-value').locator('summary').last().click();
	await expect(page.getByTestId('without-value')).toContainText(/还有 [\d,]+ 个，见表和文件/);
});
