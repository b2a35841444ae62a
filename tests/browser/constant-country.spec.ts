import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { datasetOf } from '../../src/lib/data/dataset';
import { writeDatabase } from '../../src/lib/build/database/write';
import { AREAS } from '../../src/lib/testing/reports';
import { constantCountry } from '../../src/lib/testing/constantCountry';
import { indicatorOf } from '../../src/lib/form/indicators';
import type { View } from '../../src/lib/view/view';
import { catalogOf } from './data';
import { expect, test } from './fixtures';
import { breakDown } from './network';
import { addressTo, becomeActive, chartTexts, figureOn, turnToView, drawn } from './steps';

// A country in which every organ reports the same in every year, and reports are missing at random. Whatever a page then says has
// changed, or draws as a slope, is a trend that is not there. Its database stands in place of the demonstration's.

test.use({ firstVisit: true });

/** Puts the database of a constant country into the place of the demonstration's, and takes away what was written of that. */
async function stage(page: Page): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'lens-'));
	const path = join(folder, 'lens.duckdb');
	const reports = constantCountry({
		seed: 'browser',
		organs: 40,
		years: [2016, 2025],
		missing: 0.45,
		blank: 0.1
	});
	await writeDatabase(path, datasetOf({ id: 'demo', fictional: true, areas: AREAS, reports }));
	const body = await readFile(path);
	await rm(folder, { recursive: true });
	const { database } = catalogOf('demo');
	const sha256 = createHash('sha256').update(body).digest('hex');
	await page.route(`**/${database.path}`, (route) =>
		route.fulfill({ body, contentType: 'application/octet-stream' })
	);
	await breakDown(page, 'answers', 'missing');
	await page.route(/\/demo\/\w+\/(\?|$)/, async (route) => {
		const response = await route.fetch();
		const html = (await response.text())
			.replaceAll(database.sha256, sha256)
			.replaceAll(`bytes:${database.bytes},sha256`, `bytes:${body.length},sha256`)
			// The policy names the inline script by its hash, which is another now.
			.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
		await route.fulfill({ response, body: html });
	});
}

/** Heights of the ends of every joined piece of a line in the charts of a page, in px. */
const slopesOn = (page: Page): Promise<number[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('[data-ready="true"] svg path[stroke-width="2.25"]')].flatMap((path) =>
			(path.getAttribute('d') ?? '').split(/(?=M)/).flatMap((piece) => {
				const heights = [...piece.matchAll(/[ML]\s*-?[\d.]+[ ,](-?[\d.]+)/g)].map(([, y]) => Number(y));
				return heights.slice(1).map((y, i) => Math.abs(y - (heights[i] ?? y)));
			})
		)
	);

const VIEWS: readonly Partial<View>[] = [
	'penalty_decisions',
	'disclosure_rate',
	'new_requests__total',
	'items_disclosed',
	'fees_collected'
].flatMap((indicator) =>
	(['townships', 'all', 'departments'] as const).flatMap((group): Partial<View>[] => [
		{ indicator, group, matchedOrgans: false },
		...(group === 'all' && indicatorOf(indicator)?.kind === 'count' && indicator !== 'items_disclosed'
			? [{ indicator, group, matchedOrgans: false, aggregation: 'sum' } as const]
			: [])
	])
);

test(`${VIEWS.length} trends of a constant country say and draw no change`, async ({ page, watch }) => {
	test.slow();
	watch.tolerate(/404/);
	await stage(page);
	await page.goto(addressTo('trends', VIEWS[0], { dataset: 'demo' }));
	await becomeActive(page);
	await expect(figureOn(page)).toHaveAttribute('data-from', 'engine', { timeout: 30_000 });
	let stated = 0;
	for (const view of VIEWS) {
		const what = JSON.stringify(view);
		await turnToView(page, view, { dataset: 'demo' });
		await drawn(page);
		expect(await figureOn(page).getAttribute('data-from'), what).toBe('engine');
		const changes = await page.locator('td[data-column="change"]').allTextContents();
		expect(changes.join(' '), what).not.toMatch(/[▲▼]/);
		stated += changes.filter((text) => text.includes('＝')).length;
		expect(await page.getByTestId('sentence').textContent(), what).not.toMatch(/[▲▼]/);
		for (const slope of await slopesOn(page)) expect(slope, what).toBeLessThan(0.5);
		expect((await chartTexts(page)).length, what).toBeGreaterThan(5);
	}
	// That nothing changed was said of some: the views were not all empty.
	expect(stated).toBeGreaterThan(10);
});

test('the topics of a constant country draw no slope, of a group or of an organ', async ({ page, watch }) => {
	test.slow();
	watch.tolerate(/404/);
	await stage(page);
	let joined = 0;
	for (const address of ['applications/?g=towns', 'enforcement/?g=all', 'enforcement/?o=990101002']) {
		await page.goto(`./demo/${address}`);
		await becomeActive(page);
		for (const figure of await page.locator('figure[data-view]').all()) {
			await expect(figure).toHaveAttribute('data-from', 'engine', { timeout: 60_000 });
			await figure.scrollIntoViewIfNeeded();
			await expect(figure.locator('[data-ready="true"], [data-testid="empty"]').first()).toBeVisible();
		}
		const slopes = await slopesOn(page);
		joined += slopes.length;
		for (const slope of slopes) expect(slope, address).toBeLessThan(0.5);
	}
	expect(joined).toBeGreaterThan(0);
});
