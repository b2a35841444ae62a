import { PLANTED } from '../../src/cli/demonstration/planted';
import { coverageSentence } from '../../src/lib/text/coverage';
import { doubtsSentence } from '../../src/lib/text/doubts';
import { bare } from '../../src/lib/text/numbers';
import type { View } from '../../src/lib/view/view';
import { doubtsOf, scopeOfView } from '../../src/lib/data/flags';
import { catalogOf, findingsTo, rowsOf, trendTo, viewOf } from './data';
import { expect, test } from './fixtures';
import { chartTexts, drawn, openView, pointAtYear, shows, tableOn } from './steps';

// Wherever organs are put together, the reader sees how many of how many they are.

const DEMO = { dataset: 'demo' } as const;
const SUM: Partial<View> = { indicator: 'new_requests__total', aggregation: 'sum' };
/** Whoever has a figure; a nearly complete data set opens with those that have every year. */
const ALL: Partial<View> = { matchedOrgans: false };
const ALL_SUM: Partial<View> = { ...SUM, ...ALL };
const LIKE: Partial<View> = { ...SUM, matchedOrgans: true };

/** A year for which one township published nothing. */
const gap = PLANTED.find((planted) => planted.kind === 'missing_year' && planted.year >= 2019);

test('a year in which a report is missing says so beside its value, on its tick and in the table', async ({
	page
}) => {
	if (!gap) throw new Error('the demonstration lacks no report');
	await openView(page, ALL, DEMO);
	const row = (await trendTo(ALL, 'demo')).rows.find((one) => one.year === gap.year);
	expect(row?.reporting).toBeLessThan(row?.expected ?? 0);
	const of = `${row?.reporting} / ${row?.expected}`;
	const written = await chartTexts(page);
	expect(written).toContain(of);
	const incomplete = (await trendTo(ALL, 'demo')).rows.filter((one) => one.reporting < one.expected).length;
	expect(written.filter((text) => text === '不完整')).toHaveLength(incomplete);
	expect((await tableOn(page)).find((one) => one['year'] === String(gap.year))?.['reporting']).toBe(of);
	await expect(await pointAtYear(page, gap.year)).toContainText(of);
});

for (const [what, view] of [
	['a median', {}],
	['a sum', SUM],
	['a ratio of sums', { indicator: 'disclosure_rate' }]
] as const)
	test(`${what} stands with its coverage and its source`, async ({ page }) => {
		await openView(page, view, DEMO);
		const answer = await trendTo(view, 'demo');
		const sentence = coverageSentence({ view: viewOf(view, 'demo'), answer }, catalogOf('demo'), 'zh');
		expect(sentence).toMatch(/^\d+ \/ 16 个单位各年都有数据。/);
		const { aggregation, indicator } = viewOf(view, 'demo');
		const doubts =
			aggregation === 'median'
				? []
				: doubtsOf(await findingsTo(scopeOfView(viewOf(view, 'demo')), 'demo'), [indicator]);
		await expect(page.getByTestId('coverage')).toHaveText(sentence + doubtsSentence(doubts, 'zh'));
	});

test('the like-for-like switch keeps organs with all the years, and changes the sum and the count', async ({
	page
}) => {
	await openView(page, { indicator: 'new_requests__total', ...ALL }, DEMO);
	await page.getByRole('radio', { name: '合计' }).check();
	await shows(page, ALL_SUM, 'demo');
	const all = await tableOn(page);
	expect(all).toEqual(await rowsOf(ALL_SUM, 'demo'));
	await page.getByRole('checkbox', { name: '只看各年都有数据的单位' }).check();
	await shows(page, LIKE, 'demo');
	await drawn(page);
	const kept = await tableOn(page);
	expect(kept).toEqual(await rowsOf(LIKE, 'demo'));
	const last = (rows: typeof all) => rows.at(-1);
	expect(last(kept)?.['value']).not.toBe(last(all)?.['value']);
	expect(last(kept)?.['reporting']).not.toBe(last(all)?.['reporting']);
	expect(new Set(kept.map((row) => row['reporting'])).size).toBe(1);
	await expect(page.getByTestId('coverage')).toContainText('个单位各年都有数据。只算这些单位。');
	await page.getByRole('checkbox', { name: '只看各年都有数据的单位' }).uncheck();
	await shows(page, ALL_SUM, 'demo');
	expect(await tableOn(page)).toEqual(all);
});

test('published data are a sample: the number of reports stands under each year', async ({ page }) => {
	await openView(page, {});
	const written = await chartTexts(page);
	for (const row of (await trendTo({}, 'real')).rows)
		expect(written).toContain(`${bare(row.reporting, 'zh')} 份`);
	expect(written).not.toContain('不完整');
});
