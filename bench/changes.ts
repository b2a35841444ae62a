import type { Browser, Page } from '@playwright/test';
import { cold } from './browser';
import { installDriver, type Change, type Choice } from './driver';
import { ENGINE_VIEW } from './engine-start';
import { median, quantile, repeat } from './statistics';
import type { Row } from './table';

const RUNS = 5;

/** Makes a choice in a page that has the driver, and waits until it is drawn. */
export const change = (page: Page, choice: Choice): Promise<Change> =>
	page.evaluate((chosen) => window.lensBench.change(chosen), choice);

/** A first change of each kind, by names of the real data. */
const FIRST: readonly (Choice & { readonly what: string })[] = [
	{ what: 'indicator', control: 'indicator', text: '行政处罚' },
	{ what: 'organ', control: 'organ', text: '陆浑镇' },
	{ what: 'year', control: 'first-year', text: '2021' }
];

/** From a cold start on the slow line: a choice made as soon as its control answers, until it is drawn. */
export async function firstChanges(browser: Browser, site: string): Promise<readonly Row[]> {
	const rows: Row[] = [];
	for (const { what, ...choice } of FIRST) {
		const runs = await repeat(RUNS, () =>
			cold(browser, 'slow', installDriver, async (page) => {
				await page.goto(`${site}trends/`, { waitUntil: 'commit' });
				return change(page, choice);
			})
		);
		rows.push(
			{
				what: `first change of ${what}, 10 Mbit/s 40 ms: choice to drawn`,
				unit: 'ms',
				ours: median(runs.map(({ chosen, drawn }) => drawn - chosen)),
				floor: null
			},
			{
				what: `first change of ${what}, 10 Mbit/s 40 ms: navigation to drawn`,
				unit: 'ms',
				ours: median(runs.map(({ drawn }) => drawn)),
				floor: null,
				limit: 1000
			}
		);
	}
	return rows;
}

/** Twenty changes no file answers: indicators and years of all kinds of organs together. */
export const TWENTY: readonly Choice[] = Array.from({ length: 5 }, (_, round): readonly Choice[] => [
	{ control: 'indicator', text: ['行政处罚', '行政许可', '行政强制', '规范性文件', '结转'][round] ?? '' },
	{ control: 'first-year', text: String(2009 + round) },
	{ control: 'last-year', text: String(2020 + round) },
	{ control: 'first-year', text: String(2018 - round) }
]).flat();

/** From DuckDB ready: choice to drawn of twenty changes, all answered by DuckDB. */
export function engineChanges(browser: Browser, site: string): Promise<readonly Row[]> {
	return cold(browser, 'plain', installDriver, async (page) => {
		await page.goto(`${site}${ENGINE_VIEW}`);
		await page.locator('figure[data-from="engine"]').waitFor();
		const times: number[] = [];
		for (const choice of TWENTY) {
			const { from, view, chosen, drawn } = await change(page, choice);
			if (from !== 'engine') throw new Error(`the answer to ${view} came from ${from}, not from DuckDB`);
			times.push(drawn - chosen);
		}
		const what = `change answered by DuckDB, of ${times.length}`;
		return [
			{ what: `${what}: median`, unit: 'ms', ours: median(times), floor: null, limit: 100 },
			{ what: `${what}: 95th percentile`, unit: 'ms', ours: quantile(times, 0.95), floor: null }
		];
	});
}

/** Pages of the demonstration, and changes a reader makes there one after the other. */
const VIEWS: Readonly<Record<string, readonly Choice[]>> = {
	'demo/trends/': [
		{ control: 'indicator', text: '行政许可' },
		{ control: 'first-year', text: '2017' },
		{ control: 'organ', text: '假想镇' },
		{ control: 'organ', text: '占位镇' },
		{ control: 'indicator', text: '公开率' },
		{ control: 'last-year', text: '2023' }
	],
	'demo/compare/': [
		{ control: 'one-of', text: 'heat' },
		{ control: 'one-of', text: 'slope' },
		{ control: 'one-of', text: 'panels' },
		{ control: 'one-of', text: 'bars' },
		{ control: 'indicator', text: '行政处罚' },
		{ control: 'indicator', text: '公开率' },
		{ control: 'one-of', text: 'funnel' }
	],
	'demo/applications/': [
		{ control: 'organ', text: '假想镇' },
		{ control: 'first-year', text: '2021' },
		{ control: 'last-year', text: '2023' },
		{ control: 'one-of', text: 'shares' }
	]
};

/** Choice to drawn of changes a reader makes, on a page that somebody has begun to use: all figures of it. */
export async function viewChanges(browser: Browser, site: string): Promise<readonly Row[]> {
	const rows: Row[] = [];
	for (const [path, choices] of Object.entries(VIEWS)) {
		const runs = await repeat(RUNS, () =>
			cold(browser, 'plain', installDriver, async (page) => {
				await page.goto(`${site}${path}`, { waitUntil: 'networkidle' });
				await page.mouse.move(2, 2);
				await page.locator('[data-live="true"] [data-ready="true"]').first().waitFor();
				const times: number[] = [];
				for (const choice of choices) {
					const { chosen, drawn } = await change(page, choice);
					times.push(drawn - chosen);
				}
				return times;
			})
		);
		rows.push({
			what: `change of ${path}: median of ${choices.length} × ${RUNS}`,
			unit: 'ms',
			ours: median(runs.flat()),
			floor: null,
			limit: 100
		});
	}
	return rows;
}
