import { PLANTED } from '../../src/cli/demonstration/planted';
import { bare } from '../../src/lib/text/numbers';
import { pointsTo } from './data';
import { expect, test } from './fixtures';
import { chartTexts, openView, pointAtYear, tableOn } from './steps';

// Numbers read as people write them: short on an axis, in full where they are asked for, and no rate of next to nothing.

test('ten thousand and more are short on the axis and in full where they are asked for', async ({ page }) => {
	const penalties = { indicator: 'penalty_decisions', group: 'all' } as const;
	const busy = (await pointsTo({ ...penalties, years: [2023, 2023] }, 'real')).find(
		(point) => (point.value ?? 0) >= 1e4
	);
	if (!busy) throw new Error('no organ has ten thousand penalties');
	await openView(page, { ...penalties, organs: [busy.organ], years: [2022, 2024] });
	expect(await chartTexts(page)).toContainEqual(expect.stringMatching(/^\d+(\.\d)?(万|亿)$/));
	const exact = `${bare(busy.value ?? NaN, 'zh')} 件`;
	expect(exact).toMatch(/^\d{1,3}(,\d{3})+ 件$/);
	await expect((await pointAtYear(page, 2023)).locator('td')).toContainText(exact);
	expect((await tableOn(page)).find((row) => row['year'] === '2023')?.['value']).toBe(exact);
});

test('a rate of fewer than ten cases is given as its two counts', async ({ page }) => {
	const small = PLANTED.find((planted) => planted.kind === 'small_rate');
	if (!small) throw new Error('the demonstration has no small rate');
	const view = {
		indicator: 'disclosure_rate',
		organs: [small.organ],
		years: [small.year - 1, small.year]
	} as const;
	const point = (await pointsTo(view, 'demo')).find((one) => one.year === small.year);
	const counts = `${point?.numerator} / ${point?.denominator}`;
	await openView(page, view, { dataset: 'demo' });
	const row = (await tableOn(page)).find((one) => one['year'] === String(small.year));
	expect(row).toMatchObject({
		value: counts,
		numerator: String(point?.numerator),
		denominator: String(point?.denominator)
	});
	await expect((await pointAtYear(page, small.year)).locator('td')).toHaveText(counts);
});

test('a rate of nothing has no value, and is not 0', async ({ page }) => {
	const none = PLANTED.find((planted) => planted.kind === 'zero_denominator');
	if (!none) throw new Error('the demonstration has no rate of nothing');
	await openView(
		page,
		{ indicator: 'disclosure_rate', organs: [none.organ], years: [none.year - 1, none.year] },
		{ dataset: 'demo' }
	);
	const row = (await tableOn(page)).find((one) => one['year'] === String(none.year));
	expect(row).toMatchObject({ value: '没有办结件，无比率', denominator: '0' });
	await expect((await pointAtYear(page, none.year)).locator('td')).toContainText('没有办结件，无比率');
});

test('a number a report gives as 400余 keeps its 余', async ({ page }) => {
	const planted = PLANTED.find((one) => one.kind === 'approximate');
	const figure =
		planted?.change && 'figures' in planted.change ? planted.change.figures['items_disclosed'] : undefined;
	if (!planted || figure?.state !== 'reported')
		throw new Error('the demonstration has no approximate figure');
	await openView(
		page,
		{ organs: [planted.organ], years: [planted.year - 1, planted.year] },
		{ dataset: 'demo' }
	);
	const row = (await tableOn(page)).find((one) => one['year'] === String(planted.year));
	expect(row?.['value']).toContain(figure.note ?? '-');
	expect(row?.['value']).toContain(String(figure.value));
});
