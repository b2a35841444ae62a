import { isOfFew } from '../../src/lib/text/numbers';
import { indicatorOf } from '../../src/lib/form/indicators';
import { pointsTo } from './data';
import { expect, test } from './fixtures';
import { becomeActive, chartTexts, drawn, figureOn, tableOn } from './steps';

// What several organs come to stays true when cases are few: no sum of what does not add up, no rate of nothing, no first place by chance.

const refusals = indicatorOf('refusal_rate')!;

test('a rate over nothing counts as no value anywhere: sentence, list, table and file agree', async ({
	page
}) => {
	await page.goto('./demo/compare/?i=refusal_rate');
	await becomeActive(page);
	const rows = await tableOn(page);
	const without = rows.filter((row) => row['value'] === '没有办结件，无比率');
	const known = rows.filter((row) => /^[\d.]+%$|^\d+ \/ \d+$/.test(row['value'] ?? ''));
	expect(without.length).toBeGreaterThan(0);
	expect(without.length + known.length).toBe(rows.length);
	await expect(page.getByTestId('sentence')).toContainText(`${rows.length} 个单位中 ${known.length} 个有数`);
	await expect(page.getByTestId('sentence')).toContainText(`${without.length} 个没有办结件，无比率`);
	await expect(page.getByTestId('coverage')).toContainText(
		`${known.length} 个有这个数，${without.length} 个没有办结件，无比率。`
	);
	const group = page.getByTestId('without-value').locator('details');
	await expect(group).toHaveCount(1);
	await expect(group.locator('summary')).toContainText(`没有办结件，无比率 ${without.length} 个单位`);
	for (const row of rows) expect(row['rank'] === '').toBe(!/%$/.test(row['value'] ?? ''));
});

test('years of a rate are pooled in ranking and funnel, and the address says so', async ({ page }) => {
	await page.goto('./demo/compare/?i=refusal_rate');
	await becomeActive(page);
	await page.getByRole('radio', { name: '多年合并', exact: true }).check();
	await expect(figureOn(page)).toHaveAttribute('data-view', /[?&]d=bars/);
	await expect(figureOn(page)).toHaveAttribute('data-way', 'bars');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('年合并');
	const rows = await tableOn(page);
	const years = /[?&]y=(\d+)-(\d+)/.exec(page.url()) ?? [];
	const span = [Number(years[1]), Number(years[2])] as const;
	const points = await pointsTo(
		{ indicator: 'refusal_rate', area: '990101', years: span, aggregation: 'each' },
		'demo'
	);
	for (const row of rows) {
		const own = points.filter(
			({ name, denominator, numerator }) =>
				name === row['organ'] && denominator !== null && numerator !== null
		);
		const sum = (side: 'numerator' | 'denominator') =>
			own.reduce((all, point) => all + (point[side] ?? 0), 0);
		expect(row['numerator'], row['organ']).toBe(String(sum('numerator')));
		expect(row['denominator'], row['organ']).toBe(String(sum('denominator')));
		expect(row['years_known']).toBe(`${own.length} / ${span[1] - span[0] + 1}`);
	}
	expect(rows.some((row) => /^\d+—\d+$/.test(row['rank'] ?? ''))).toBe(true);
	await page.getByRole('radio', { name: '漏斗图', exact: true }).check();
	await expect(figureOn(page)).toHaveAttribute('data-way', 'funnel');
	await drawn(page);
	await page.reload();
	await becomeActive(page);
	await expect(figureOn(page)).toHaveAttribute('data-way', 'funnel');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('年合并');
	await page.getByRole('radio', { name: '一年', exact: true }).check();
	await expect(page.getByTestId('one-year')).toBeVisible();
});

test('the page of an organ makes no place of a rate of few cases', async ({ page }) => {
	const points = await pointsTo(
		{ indicator: 'disclosure_rate', area: '990101', years: [2025, 2025] },
		'demo'
	);
	const few = points.find((point) => isOfFew(point, refusals));
	if (!few) throw new Error('the demonstration has no rate of few cases');
	await page.goto(`./demo/organs/${few.organ}/`);
	const headline = page.getByTestId('headlines').locator('[data-indicator="disclosure_rate"]');
	await expect(headline.locator('strong')).toHaveText(`${few.numerator} / ${few.denominator}`);
	await expect(headline).toContainText('不足 10 件，只写件数，不算比率。');
	await expect(headline).not.toContainText('从高到低');
	const strip = page.getByTestId('peers').locator('[data-indicator="disclosure_rate"]');
	const enough = points.filter((point) => point.value !== null && !isOfFew(point, refusals));
	await expect(strip.locator('circle')).toHaveCount(enough.length);
	await expect(strip.locator('circle.own')).toHaveCount(0);
	await expect(page.getByTestId('headlines').locator('[data-indicator="items_disclosed"]')).toContainText(
		'各单位计数口径不同，名次只供查看'
	);
});

test('an area adds up nothing that every organ counts in its own way', async ({ page }) => {
	for (const path of ['./areas/?a=500238', './demo/areas/990101/']) {
		await page.goto(path);
		const items = page.getByTestId('roll-ups').locator('[data-indicator="items_disclosed"]');
		await expect(items.locator('dt')).toHaveText('主动公开政府信息条数（中位数）');
		await expect(page.getByTestId('roll-ups')).not.toContainText('合计');
	}
	await page.goto('./demo/trends/?i=items_disclosed&t=sum');
	await becomeActive(page);
	await expect(page.getByRole('radio', { name: '合计', exact: true })).toHaveCount(0);
	await drawn(page);
	expect((await chartTexts(page)).join(' ')).not.toContain('合计');
});
