import type { Page } from '@playwright/test';
import { MEMBERS } from '../../src/cli/demonstration/county';
import type { View } from '../../src/lib/view/view';
import { queryOf } from './data';
import { expect, test } from './fixtures';
import { holdBack } from './network';
import {
	addOrgan,
	addressTo,
	chartTexts,
	chooseIndicator,
	drawn,
	figureOn,
	openView,
	shows,
	tableOn,
	turnTo,
	typeYear
} from './steps';
import { watched } from './watch';

// The address holds everything chosen: it can be shared, and Back undoes a choice.

const [first, second] = MEMBERS.map((member) => member.organ);
const CHOSEN: Partial<View> = {
	indicator: 'penalty_decisions',
	organs: [first?.code ?? '', second?.code ?? ''],
	years: [2020, 2024],
	tab: 'table'
};

/** All that tells one view from another. */
async function seen(page: Page) {
	const title = await page.locator('figure h1').textContent();
	const table = await tableOn(page);
	await turnTo(page, '图');
	await drawn(page);
	return { title, table, chart: await chartTexts(page) };
}

test('what was chosen opens again from its address in another browser', async ({
	page,
	browser,
	baseURL
}) => {
	await openView(page, {}, { dataset: 'demo' });
	await addOrgan(page, first?.name ?? '');
	await addOrgan(page, second?.name ?? '');
	await chooseIndicator(page, '行政处罚处理决定数量');
	await typeYear(page, 'first', 2020);
	await typeYear(page, 'last', 2024);
	await turnTo(page, '表');
	await shows(page, CHOSEN, 'demo');
	await expect(page).toHaveURL(addressTo('trends', CHOSEN, { dataset: 'demo' }));
	const address = page.url();

	const other = await browser.newContext();
	const watch = await watched(other, new URL(baseURL ?? '').origin);
	const again = await other.newPage();
	await again.goto(address);
	await shows(again, CHOSEN, 'demo');
	await expect(again.getByTestId('table')).toBeVisible();
	expect(await seen(again)).toEqual(await seen(page));
	expect(watch.problems()).toEqual([]);
	await other.close();
});

test('the address says only what was chosen', async ({ page }) => {
	await openView(page, {});
	await turnTo(page, '表');
	await expect(page).toHaveURL(/\/trends\/\?v=table$/);
	await turnTo(page, '图');
	await expect(page).toHaveURL(/\/trends\/$/);
});

test('an address nobody can read shows the default', async ({ page }) => {
	await page.goto(`./trends/?i=nothing&y=abcd&o=%27%3B--&t=mean&v=picture`);
	await shows(page, {}, 'real');
	await drawn(page);
});

test('an address with a view never flashes the default one', async ({ page }) => {
	const release = await holdBack(page, 'answers');
	const view = { indicator: 'penalty_decisions' };
	await page.goto(addressTo('trends', view));
	await expect(figureOn(page)).toHaveAttribute('data-alive', 'true');
	await expect(figureOn(page).getByRole('heading').first()).toContainText('行政处罚');
	await expect(figureOn(page).locator('.panel').filter({ visible: true })).toHaveCount(0);
	release();
	await shows(page, view, 'real');
	await expect(figureOn(page).locator('.panel').filter({ visible: true })).toHaveCount(1);
});

test.describe('on a host that knows nothing of us', () => {
	test.use({ place: 'plain' });

	test('the name of a page’s file leads to the page and its view', async ({ page, baseURL }) => {
		await page.goto('./demo/trends/index.html?i=penalty_decisions');
		await shows(page, { indicator: 'penalty_decisions' }, 'demo');
		await expect(page).toHaveURL(`${baseURL}demo/trends/?i=penalty_decisions`);
	});
});

test('Back and Forward undo and redo choices', async ({ page }) => {
	const penalties = { indicator: 'penalty_decisions' };
	const licences = { indicator: 'licensing_decisions' };
	await openView(page, {});
	await chooseIndicator(page, '行政处罚处理决定数量');
	await shows(page, penalties, 'real');
	await chooseIndicator(page, '行政许可处理决定数量');
	await shows(page, licences, 'real');
	await page.goBack();
	await shows(page, penalties, 'real');
	await expect(page.getByTestId('indicator')).toHaveValue('行政处罚处理决定数量');
	await page.goBack();
	await shows(page, {}, 'real');
	await page.goForward();
	await shows(page, penalties, 'real');
	await drawn(page);
});

test('turning between chart and table is no step to go back from', async ({ page }) => {
	await openView(page, {});
	const before = await page.evaluate(() => history.length);
	await turnTo(page, '表');
	await expect(page).toHaveURL(/v=table/);
	await turnTo(page, '图');
	await expect(page).not.toHaveURL(/v=table/);
	expect(await page.evaluate(() => history.length)).toBe(before);
});

for (const how of ['arrow keys', 'pointer'] as const)
	test(`five years by ${how} are one step to go back from`, async ({ page }) => {
		await openView(page, {}, { dataset: 'demo' });
		const before = await page.evaluate(() => history.length);
		const handle = page.getByRole('slider', { name: '起始年份' });
		if (how === 'arrow keys') for (let step = 0; step < 5; step++) await handle.press('ArrowRight');
		else {
			const box = await handle.boundingBox();
			const rail = await page.locator('[data-slider-root]').boundingBox();
			if (!box || !rail) throw new Error('there is no slider');
			const y = box.y + box.height / 2;
			await page.mouse.move(box.x + box.width / 2, y);
			await page.mouse.down();
			// Ten years share the rail, so that five of them are five ninths of it.
			await page.mouse.move(box.x + box.width / 2 + rail.width * (5 / 9), y, { steps: 5 });
			await page.mouse.up();
		}
		await shows(page, { years: [2024, 2025] }, 'demo');
		await expect(page).toHaveURL(addressTo('trends', { years: [2024, 2025] }, { dataset: 'demo' }));
		expect(await page.evaluate(() => history.length)).toBe(before + 1);
		await page.goBack();
		await shows(page, {}, 'demo');
		expect(queryOf({}, 'demo')).toBe('');
	});
