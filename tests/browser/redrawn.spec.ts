import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { addOrgan, becomeActive, typeYear } from './steps';

// A chart follows another in the same place. What a reader then sees is what whoever opens the address sees: nothing lingers.

/** Every mark of the first live chart, as far as it can be seen, in an order of its own. */
async function marksOn(page: Page): Promise<readonly string[]> {
	const chart = page.locator('[data-live="true"] [data-ready="true"] svg').first();
	await expect(chart).toBeVisible();
	return chart.evaluate((svg) =>
		[...svg.querySelectorAll('path, polygon, rect, line, circle, text')]
			.filter((mark) => mark.closest('defs, clipPath') === null)
			.map((mark) =>
				[
					mark.tagName,
					mark.textContent,
					...[...mark.attributes]
						.filter(({ name }) => !/^(class|id|clip-path|ecmeta)/.test(name))
						.map(({ name, value }) => `${name}=${value}`)
						.sort()
				].join(' ')
			)
			.sort()
	);
}

/** Makes each choice in turn, and holds the chart to the same address opened anew. */
async function hold(
	page: Page,
	address: string,
	choices: readonly (readonly [string, () => Promise<unknown>])[]
) {
	await page.goto(address);
	await becomeActive(page);
	await expect(page.locator('[data-live="true"] [data-ready="true"]').first()).toBeVisible();
	const anew = await page.context().newPage();
	for (const [what, choose] of choices) {
		const before = await page.locator('figure[data-view]').first().getAttribute('data-view');
		await choose();
		await expect(page.locator('figure[data-view]').first(), what).not.toHaveAttribute(
			'data-view',
			before ?? ''
		);
		await expect(page.locator('figure[aria-busy="true"]')).toHaveCount(0);
		await anew.goto(page.url());
		await becomeActive(anew);
		const view = await page.locator('figure[data-view]').first().getAttribute('data-view');
		await expect(anew.locator('figure[data-view]').first(), what).toHaveAttribute('data-view', view ?? '');
		const marks = await marksOn(anew);
		expect(marks.length, what).toBeGreaterThan(5);
		await expect.poll(() => marksOn(page), what).toEqual(marks);
	}
	await anew.close();
}

const radio = (page: Page, name: string) => () => page.getByRole('radio', { name, exact: true }).check();

test('of trends', async ({ page }) => {
	await hold(page, './demo/trends/?i=penalty_decisions', [
		['the sum has no quartiles', radio(page, '合计')],
		['the median has them again', radio(page, '中位数与四分位')],
		['one organ', () => addOrgan(page, '990101003', '样本镇')]
	]);
});

test('of organs compared', async ({ page }) => {
	await hold(page, './demo/compare/?i=penalty_decisions', [
		['heat', radio(page, '热图')],
		['total', radio(page, '合计')],
		['change', radio(page, '变化')]
	]);
});

test('of the parts of a topic', async ({ page }) => {
	await hold(page, './demo/applications/', [
		['shares', radio(page, '占比')],
		['fewer years', () => typeYear(page, 'first', 2023)]
	]);
});
