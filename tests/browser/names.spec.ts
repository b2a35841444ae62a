import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';

// Whoever cannot see a chart: each has a name that says what it is of and when, a sentence, and a table with its numbers.

const PAGES: Readonly<Record<string, RegExp>> = {
	'trends/': /主动公开政府信息条数.*\d{4}/,
	'demo/trends/?i=disclosure_rate&y=2024': /公开率.*2024/,
	'demo/compare/': /主动公开政府信息条数.*\d{4}/,
	'demo/compare/?i=disclosure_rate&d=funnel': /公开率.*\d{4}/,
	'demo/compare/?y=2021-2025&d=slope': /主动公开政府信息条数.*2021.*2025/,
	'demo/compare/?y=2021-2025&d=panels': /主动公开政府信息条数.*2021.*2025/,
	'demo/compare/?y=2021-2025&d=heat': /主动公开政府信息条数.*2021.*2025/,
	'en/demo/compare/?y=2021-2025&t=sum': /items.*2021.*2025/i,
	'demo/applications/': /\d{4}/,
	'demo/applications/?y=2025': /2025/,
	'demo/enforcement/': /\d{4}/,
	'demo/disputes/': /\d{4}/,
	'demo/organs/990101001/': /假想镇.*\d{4}/
};

const numbersIn = (texts: readonly string[]): ReadonlySet<string> =>
	new Set(texts.flatMap((text) => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []));

/** The numbers a chart writes beside its marks: with a unit, or alone. Years and what is short (1.2万) are no such numbers. */
async function writtenIn(figure: Locator): Promise<readonly string[]> {
	const texts = await figure
		.locator('[role="img"] svg')
		.filter({ visible: true })
		.locator('text')
		.allTextContents();
	return texts
		.filter((text) => /^[\d,]+(\.\d+)? (件|条|万元)$/.test(text))
		.map((text) => text.split(' ')[0] ?? '');
}

for (const [path, about] of Object.entries(PAGES))
	test(`${path}: every chart has a name, a sentence and a table with its numbers`, async ({ page }) => {
		await page.goto(`./${path}`);
		await expect(page.locator('figure[data-alive="true"]').first()).toBeVisible();
		await page.mouse.move(2, 2);
		await expect(page.locator('figure[aria-busy="true"]')).toHaveCount(0);
		const figures = await page.locator('figure').all();
		expect(figures.length).toBeGreaterThan(0);
		for (const figure of figures) {
			const sentence = figure.getByTestId('sentence');
			await expect(sentence).toHaveText(/\S.*[。.]/);
			await expect(figure.locator('[data-behind]')).toHaveCount(0);
			const chart = figure.getByRole('img').first();
			await expect(chart).toHaveAccessibleName(about);
			expect((await chart.getAttribute('aria-label'))?.endsWith(await sentence.innerText())).toBe(true);
			const table = figure.locator('table').first();
			await expect(table.locator('tbody tr')).not.toHaveCount(0);
			await expect(table.locator('caption')).not.toBeEmpty();
			const held = numbersIn(await table.locator('tbody td, tfoot td').allTextContents());
			for (const number of await writtenIn(figure)) expect(held, `${number} on the chart`).toContain(number);
		}
	});
