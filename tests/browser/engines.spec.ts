import type { FiledId, View } from '../../src/lib/view/view';
import { rowsOf, type ShownRow } from './data';
import { expect, test } from './fixtures';
import { breakDown } from './network';
import { expectFrom, figureOn, openView, tableOn, turnToView, type Origin } from './steps';

// Whoever answers, the rows are the same: the files made at build time, DuckDB in the browser, DuckDB in this process.

const DEMO = { dataset: 'demo' } as const;

const VIEWS: readonly (readonly [what: string, view: Partial<View>, origin: Origin])[] = [
	['a median', { indicator: 'penalty_decisions' }, 'stored'],
	['a rate', { indicator: 'disclosure_rate' }, 'stored'],
	['figures that are not comparable', { indicator: 'normative_documents_issued' }, 'stored'],
	['a ranking', { indicator: 'penalty_decisions', years: [2022, 2022] }, 'stored']
];

/** Organs with gaps, states and both forms; and the founding report. */
const ORGANS: Readonly<Record<FiledId, Partial<View>>> = {
	demo: {
		indicator: 'penalty_decisions',
		organs: ['990101006', '990101011', '990101012', '990101005'],
		years: [2016, 2025]
	},
	real: { indicator: 'penalty_decisions', organs: ['410325111'], years: [2008, 2025] }
};

for (const dataset of ['real', 'demo'] as const)
	test(`${dataset}: files, the browser's engine and the native one agree`, async ({ page, watch }) => {
		const where = { dataset, language: dataset === 'real' ? 'zh' : 'en' } as const;
		const views = [...VIEWS, ['organs over the years', ORGANS[dataset], 'local'] as const];
		const fromFiles = new Map<string, readonly ShownRow[]>();
		await openView(page, { tab: 'table' }, where);
		for (const [what, view, origin] of views)
			await test.step(`${what}, from files`, async () => {
				await turnToView(page, { ...view, tab: 'table' }, where);
				await expectFrom(figureOn(page), origin);
				const rows = await tableOn(page);
				expect(rows.length).toBeGreaterThan(0);
				expect(rows).toEqual(await rowsOf(view, dataset, where.language));
				fromFiles.set(what, rows);
			});

		watch.tolerate(/\/(?:answers|counties)\//);
		await breakDown(page, 'answers', 'missing');
		await openView(page, { tab: 'table' }, where);
		for (const [what, view] of views)
			await test.step(`${what}, from the engine`, async () => {
				await turnToView(page, { ...view, tab: 'table' }, where);
				await expectFrom(figureOn(page), 'engine');
				expect(await tableOn(page)).toEqual(fromFiles.get(what));
			});
	});

const PENALTIES = { indicator: 'penalty_decisions' } as const;

test('what only the engine can tell, both engines tell the same', async ({ page }) => {
	await openView(page, { tab: 'table' }, DEMO);
	for (const [what, view] of [
		['a sum of departments', { ...PENALTIES, group: 'departments', aggregation: 'sum' }],
		[
			'organs with all the years only',
			{ ...PENALTIES, group: 'all', aggregation: 'sum', matchedOrgans: true }
		],
		['everybody in one year', { group: 'all', years: [2023, 2023] }]
	] as const)
		await test.step(what, async () => {
			await turnToView(page, { ...view, tab: 'table' }, DEMO);
			await expectFrom(figureOn(page), 'engine');
			expect(await tableOn(page)).toEqual(await rowsOf(view, 'demo'));
		});
});

test('the files of the county tell what the engine tells, which nobody starts', async ({ page }) => {
	const started: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('.wasm')) started.push(request.url());
	});
	await openView(page, { tab: 'table' }, DEMO);
	for (const [what, view] of [
		['chosen organs put together', { organs: ['990101001', '990101013', 'xd03'], aggregation: 'median' }],
		['an area', { area: '990101', indicator: 'normative_documents_issued', matchedOrgans: true }]
	] as const)
		await test.step(what, async () => {
			await turnToView(page, { ...view, tab: 'table' }, DEMO);
			await expectFrom(figureOn(page), 'local');
			expect(await tableOn(page)).toEqual(await rowsOf(view, 'demo'));
		});
	await page.close();
	expect(started).toEqual([]);
});

test('a quick change of mind shows the last choice, not the last answer', async ({ page }) => {
	await openView(page, { group: 'all' }, { dataset: 'demo' });
	const scope = page.getByLabel('范围');
	for (const group of ['departments', 'governments', 'departments'] as const) await scope.selectOption(group);
	await expect(figureOn(page)).toHaveAttribute('data-view', '?g=departments');
	await expect(figureOn(page)).toHaveAttribute('aria-busy', 'false');
	expect(await tableOn(page)).toEqual(await rowsOf({ group: 'departments' }, 'demo'));
});
