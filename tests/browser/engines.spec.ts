import type { Language } from '../../src/lib/form/words';
import type { DatasetId, View } from '../../src/lib/view/view';
import { rowsOf } from './data';
import { expect, test } from './fixtures';
import { breakDown } from './network';
import { figureOn, openView, tableOn } from './steps';

// Whoever answers, the rows are the same: the files made at build time, DuckDB in the browser, DuckDB in this process.

const VIEWS: readonly (readonly [what: string, view: Partial<View>])[] = [
	['a median', { indicator: 'penalty_decisions' }],
	['a rate', { indicator: 'disclosure_rate' }],
	['figures that are not comparable', { indicator: 'normative_documents_issued' }],
	['a ranking', { indicator: 'penalty_decisions', years: [2022, 2022] }]
];

/** Organs with gaps, states and both forms; and the founding report. */
const ORGANS: Readonly<Record<DatasetId, Partial<View>>> = {
	demo: {
		indicator: 'penalty_decisions',
		organs: ['990101006', '990101011', '990101012', '990101005'],
		years: [2016, 2025]
	},
	real: { indicator: 'penalty_decisions', organs: ['410325111'], years: [2008, 2025] }
};

for (const dataset of ['real', 'demo'] as const)
	for (const [what, view] of [...VIEWS, ['organs over the years', ORGANS[dataset]] as const])
		test(`${what} (${dataset}): files, the browser's engine and the native one agree`, async ({
			page,
			watch
		}) => {
			const language: Language = dataset === 'real' ? 'zh' : 'en';
			await openView(page, { ...view, tab: 'table' }, { dataset, language });
			await expect(figureOn(page)).toHaveAttribute('data-from', 'file');
			const fromFile = await tableOn(page);

			watch.tolerate(/\/(?:answers|counties)\//);
			await breakDown(page, 'answers', 'missing');
			await openView(page, { ...view, tab: 'table' }, { dataset, language });
			await expect(figureOn(page)).toHaveAttribute('data-from', 'engine');
			const fromEngine = await tableOn(page);

			expect(fromFile.length).toBeGreaterThan(0);
			expect(fromEngine).toEqual(fromFile);
			expect(fromFile).toEqual(await rowsOf(view, dataset, language));
		});

for (const [what, view] of [
	['a sum of departments', { group: 'departments', together: 'sum' }],
	['organs with all the years only', { together: 'sum', likeForLike: true }],
	['everybody in one year', { group: 'all', years: [2023, 2023] }]
] as const)
	test(`${what}: only the engine can tell, and both engines tell the same`, async ({ page }) => {
		await openView(page, { ...view, tab: 'table' }, { dataset: 'demo' });
		await expect(figureOn(page)).toHaveAttribute('data-from', 'engine');
		expect(await tableOn(page)).toEqual(await rowsOf(view, 'demo'));
	});

for (const [what, view] of [
	['chosen organs put together', { organs: ['990101001', '990101013', 'xd03'], together: 'median' }],
	['an area', { area: '990101', indicator: 'normative_documents_issued', likeForLike: true }]
] as const)
	test(`${what}: the files of the county tell what the engine tells, which nobody starts`, async ({
		page
	}) => {
		const started = page.waitForRequest(/\.wasm/, { timeout: 0 }).then(
			() => true,
			() => false
		);
		await openView(page, { ...view, tab: 'table' }, { dataset: 'demo' });
		await expect(figureOn(page)).toHaveAttribute('data-from', 'file');
		expect(await tableOn(page)).toEqual(await rowsOf(view, 'demo'));
		await page.close();
		expect(await started).toBe(false);
	});

test('a quick change of mind shows the last choice, not the last answer', async ({ page }) => {
	await openView(page, { group: 'all' }, { dataset: 'demo' });
	const scope = page.getByLabel('范围');
	for (const group of ['departments', 'governments', 'departments'] as const) await scope.selectOption(group);
	await expect(figureOn(page)).toHaveAttribute('data-view', '?g=departments');
	await expect(figureOn(page)).toHaveAttribute('aria-busy', 'false');
	expect(await tableOn(page)).toEqual(await rowsOf({ group: 'departments' }, 'demo'));
});
