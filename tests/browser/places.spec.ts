import { expect, test, type Site } from './fixtures';
import { drawn, expectFrom, figureOn } from './steps';

const PLACES: Record<keyof Site, string> = {
	root: 'at the root of a host',
	sub: 'under a path',
	plain: 'on a static host that knows nothing of it'
};

for (const place of Object.keys(PLACES) as (keyof Site)[])
	test.describe(`the site ${PLACES[place]}`, () => {
		test.use({ place });

		test('goes from page to page, and answers from its own files', async ({ page, baseURL }) => {
			await page.goto('./');
			await drawn(page);
			await page.locator('a[href*="trends/"]').first().click();
			await expect(page).toHaveURL(`${baseURL}trends/`);
			const figure = page.locator('figure[data-alive="true"]');
			await figure.getByTestId('first-year').fill('2021');
			await figure.getByTestId('first-year').press('Enter');
			await expectFrom(figure, 'stored');
			await expect(page).toHaveURL(/[?&]y=2021-/);
		});

		test('starts DuckDB from its own files', async ({ page }) => {
			await page.goto('./trends/?g=all');
			await expectFrom(figureOn(page), 'engine');
			await expect(page.locator('figure [data-ready="true"]')).toBeVisible();
		});
	});
