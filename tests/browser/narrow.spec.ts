import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

// A citizen reads on a narrow phone: a finger meets every control, and nothing scrolls sideways.

const WIDTH = 320;
test.use({ viewport: { width: WIDTH, height: 640 }, hasTouch: true });

const TARGET = 44;
/** Links within a sentence or a table are as high as their line; everything else is met by a finger. */
const CONTROLS = 'main :is(button, select, input:not([type="radio"], [type="checkbox"]), .choices label)';

async function boxes(of: Locator) {
	const all = await of.filter({ visible: true }).all();
	return Promise.all(
		all.map(async (one) => ({
			box: await one.boundingBox(),
			told: await one.evaluate((node) => node.outerHTML.slice(0, 160))
		}))
	);
}

/** What is smaller than a finger, or reaches over the edge of the screen. */
async function amiss(page: Page): Promise<string[]> {
	return (await boxes(page.locator(CONTROLS))).flatMap(({ box, told }) => {
		if (!box) return [];
		// A term within a sentence, and a handle, which is met with all around it.
		if (/class="[^"]*term|role="slider"|data-slider/.test(told)) return [];
		const small = box.height < TARGET - 0.5;
		return small ? [`${Math.round(box.width)} × ${Math.round(box.height)} ${told}`] : [];
	});
}

for (const path of [
	'',
	'trends/',
	'compare/',
	'applications/',
	'coverage/',
	'organs/990101001/',
	'areas/990101/',
	'audit/',
	'audit/letters/?y=2023'
])
	test(`/demo/${path}: every control is as high as a finger, and none reaches over the edge`, async ({
		page
	}) => {
		await page.goto(`./demo/${path}`);
		await page.waitForLoadState('networkidle');
		expect(await amiss(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH);
	});
