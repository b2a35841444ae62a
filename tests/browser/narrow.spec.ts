import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { addressOfPage, pagesOf } from './pages';

// A citizen reads on a narrow phone: a finger meets every control, and nothing scrolls sideways.

const WIDTH = 320;
test.use({ viewport: { width: WIDTH, height: 640 }, hasTouch: true });

const TARGET = 44;
/** Links within a sentence or a table are as high as their line; everything else is met by a finger. */
const CONTROLS = 'main :is(button, select, input:not([type="radio"], [type="checkbox"]), .choices label)';

/** What is smaller than a finger. */
const tooSmall = (page: Page): Promise<string[]> =>
	page
		.locator(CONTROLS)
		.filter({ visible: true })
		.evaluateAll(
			(controls, least) =>
				controls.flatMap((control) => {
					const { width, height } = control.getBoundingClientRect();
					const told = control.outerHTML.slice(0, 160);
					// A term within a sentence, and a handle, which is met with all around it.
					if (/class="[^"]*term|role="slider"|data-slider/.test(told)) return [];
					return height < least ? [`${Math.round(width)} × ${Math.round(height)} ${told}`] : [];
				}),
			TARGET - 0.5
		);

for (const name of pagesOf({ dataset: 'demo' }).concat('read'))
	test(`${name}: every control is as high as a finger, and none reaches over the edge`, async ({ page }) => {
		await page.goto(addressOfPage(name));
		await page.waitForLoadState('networkidle');
		expect(await tooSmall(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH);
	});
