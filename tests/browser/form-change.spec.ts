import { PLANTED } from '../../src/cli/demonstration/planted';
import { rowsOf } from './data';
import { expect, test } from './fixtures';
import { chartTexts, openView, tableOn } from './steps';

// The form changed between report years 2020 and 2021: what cannot be compared is not compared.

const DEMO = { dataset: 'demo' } as const;
const YEARS = [2019, 2023] as const;
const NOT_COMPARABLE = '口径变化，不可比';
const changes = (rows: readonly Readonly<Record<string, string>>[]) =>
	Object.fromEntries(rows.map((row) => [row['year'] ?? '', row['change']]));
const LINES = '[data-ready="true"] svg path[stroke-width="2.25"]';

test('figures that are not comparable make two lines, a labelled break and no difference', async ({
	page
}) => {
	const view = { indicator: 'normative_documents_issued', organs: ['990101001'], years: YEARS } as const;
	await openView(page, view, DEMO);
	await expect(page.locator(LINES)).toHaveCount(2);
	expect(await chartTexts(page)).toContain('2021 年起用新表，口径不同');
	const shown = await tableOn(page);
	expect(shown).toEqual(await rowsOf(view, 'demo'));
	expect(changes(shown)['2021']).toBe(NOT_COMPARABLE);
	expect(Object.values(changes(shown)).filter((change) => change === NOT_COMPARABLE)).toHaveLength(1);
});

test('all townships together break at the same place', async ({ page }) => {
	const view = { indicator: 'normative_documents_issued', years: YEARS } as const;
	await openView(page, view, DEMO);
	// Each form in a colour of its own; within one a year of other organs than the year before stands alone.
	for (const colour of ['c1', 'c2'])
		await expect(page.locator(`${LINES}[stroke="var(--${colour})"]`).first()).toBeAttached();
	expect(await chartTexts(page)).toEqual(expect.arrayContaining(['2019 年版表', '2021 年版表']));
	expect(Object.values(changes(await tableOn(page)))).toContain(NOT_COMPARABLE);
});

test('an organ that used the old form a year longer breaks a year later', async ({ page }) => {
	const late = PLANTED.find((planted) => planted.kind === 'late_form' && planted.year === 2021);
	if (!late) throw new Error('nobody in the demonstration is late with the new form');
	await openView(page, { indicator: 'normative_documents_issued', organs: [late.organ], years: YEARS }, DEMO);
	const change = changes(await tableOn(page));
	expect(change['2021']).not.toBe(NOT_COMPARABLE);
	expect(change['2022']).toBe(NOT_COMPARABLE);
});

test('a figure whose wording changed goes on, with a mark', async ({ page }) => {
	await openView(page, { indicator: 'penalty_decisions', organs: ['990101013'], years: YEARS }, DEMO);
	await expect(page.locator(LINES)).toHaveCount(1);
	expect(await chartTexts(page)).toContain('2021 年起用新表');
	expect(Object.values(changes(await tableOn(page)))).not.toContain(NOT_COMPARABLE);
});

test('a figure that did not change has no mark', async ({ page }) => {
	await openView(page, { indicator: 'new_requests__total', organs: ['990101013'], years: YEARS }, DEMO);
	expect((await chartTexts(page)).filter((text) => text.includes('新表'))).toEqual([]);
});

test('in English too', async ({ page }) => {
	const view = { indicator: 'normative_documents_issued', organs: ['990101001'], years: YEARS } as const;
	await openView(page, view, { dataset: 'demo', language: 'en' });
	expect(await chartTexts(page)).toContain('new form from 2021: not comparable');
	expect(changes(await tableOn(page))['2021']).toBe('definition changed, not comparable');
});
