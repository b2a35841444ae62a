import { INDICATORS } from '../../src/lib/form/indicators';
import { homeTitle } from '../../src/lib/text/labels';
import { figureSentence } from '../../src/lib/text/sentences';
import type { View } from '../../src/lib/view/view';
import { answerTo, catalogOf, pointsTo, rowsOf, viewOf } from './data';
import { expect, test } from './fixtures';
import { breakDown, holdBack } from './network';
import {
	addressTo,
	chooseIndicator,
	drawn,
	expectFrom,
	figureOn,
	openView,
	shows,
	becomeActive,
	tableOn,
	typeYear
} from './steps';

// Somebody opens the site: there is something to read at once, and nothing waits for DuckDB.

const PAGES = (['home', 'trends'] as const).flatMap((page) =>
	(['real', 'demo'] as const).flatMap((dataset) =>
		(['zh', 'en'] as const).map((language) => ({ page, dataset, language }))
	)
);
/** What the chart drawn at build time shows its numbers with: a line, or where years are of different organs their points. */
const DRAWN = 'figure .first svg path[stroke="var(--c1)"]';

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	for (const { page: name, dataset, language } of PAGES)
		test(`${name} of the ${dataset} data in ${language} shows a chart, a sentence and its table`, async ({
			page
		}) => {
			const view = viewOf({}, dataset);
			const sentence = figureSentence({ view, answer: await answerTo({}, dataset) }, language);
			await page.goto(addressTo(name, {}, { dataset, language }));
			await expect(page.locator(DRAWN).filter({ visible: true }).first()).toBeVisible();
			await expect(page.getByTestId('sentence')).toHaveText(sentence);
			await expect(page.getByTestId('table')).toBeVisible();
			expect(await tableOn(page)).toEqual(await rowsOf({}, dataset, language));
			await expect(page.getByTestId('indicator')).toBeHidden();
		});
});

test('the first page says in one sentence what the data hold', async ({ page }) => {
	for (const language of ['zh', 'en'] as const) {
		await page.goto(addressTo('home', {}, { language }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(homeTitle(catalogOf('real'), language));
	}
});

test('the chart is there before any script has run, and stays the same when they have', async ({ page }) => {
	const release = await holdBack(page, 'scripts');
	await page.goto('./', { waitUntil: 'commit' });
	await expect(page.locator(DRAWN).filter({ visible: true }).first()).toBeVisible();
	await expect(figureOn(page)).toHaveAttribute('data-alive', 'false');
	const before = await tableOn(page);
	release();
	await shows(page, {}, 'real');
	await drawn(page);
	expect(await tableOn(page)).toEqual(before);
});

test.describe('on a first visit', () => {
	test.use({ firstVisit: true });

	test('no script is fetched before the page has been painted', async ({ page }) => {
		for (const address of [addressTo('home'), addressTo('trends', {}, { dataset: 'demo' })]) {
			await page.goto(address);
			await expect(page.locator('figure[data-alive="true"]')).toBeVisible();
			const { painted, fetched } = await page.evaluate(() => ({
				painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
				fetched: performance
					.getEntriesByType('resource')
					.filter(({ name }) => name.endsWith('.js'))
					.map(({ startTime }) => startTime)
			}));
			expect(fetched.length).toBeGreaterThan(10);
			expect(Math.min(...fetched)).toBeGreaterThan(painted);
		}
	});
});

test('a button pressed before it works is pressed all the same', async ({ page }) => {
	const letGo = await holdBack(page, 'scripts');
	await page.goto(addressTo('home'), { waitUntil: 'commit' });
	await page.getByTestId('search-open').click();
	await expect(page.locator('figure[data-alive="false"]')).toBeVisible();
	letGo();
	await expect(page.getByTestId('search-input')).toBeFocused();
});

test('a choice made before it works is made all the same', async ({ page }) => {
	const letGo = await holdBack(page, 'scripts');
	await page.goto(addressTo('trends'), { waitUntil: 'commit' });
	await page.getByRole('radio', { name: '表', exact: true }).check();
	letGo();
	await expect(page).toHaveURL(/\?v=table$/);
	await shows(page, { tab: 'table' }, 'real');
});

test('a choice taken back before it works is not made', async ({ page }) => {
	const letGo = await holdBack(page, 'scripts');
	await page.goto(addressTo('trends'), { waitUntil: 'commit' });
	const alike = page.getByRole('checkbox').first();
	await alike.check();
	await alike.uncheck();
	letGo();
	await shows(page, {}, 'real');
	await expect(alike).not.toBeChecked();
	await expect(page).not.toHaveURL(/l=1/);
});

test('when no script arrives at all the page can still be read', async ({ page, watch }) => {
	watch.tolerate(/_app\/.*\.js|dynamically imported module/);
	await breakDown(page, 'scripts', 'cut');
	await page.goto('./');
	await expect(page.locator(DRAWN).filter({ visible: true }).first()).toBeVisible();
	await expect(page.getByTestId('sentence')).toBeVisible();
	await expect(page.getByTestId('coverage')).toBeVisible();
});

test.describe('on a first visit', () => {
	test.use({ firstVisit: true });

	test('what somebody is likely to turn to next is fetched while they look', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		// The trends of a group of indicators are one file: only the next group's has to be fetched.
		const held = INDICATORS.filter(({ id }) => (catalogOf('real').indicators[id]?.reported ?? 0) > 0);
		const last = held.findIndex(({ group }, at) => held[at + 1] && held[at + 1]?.group !== group);
		const next: [Partial<View>, string[]][] = [
			[{ indicator: 'penalty_decisions', years: [2023, 2023] }, ['rankings/2022', 'rankings/2024']],
			[{ indicator: held[last]?.id ?? '' }, [`trends/${held[last + 1]?.group}`]]
		];
		for (const [view, beside] of next) {
			asked.length = 0;
			await openView(page, view);
			await becomeActive(page);
			for (const file of beside)
				await expect
					.poll(() => asked.filter((path) => path.endsWith(`/answers/${file}.json`)))
					.toHaveLength(1);
		}
		expect(asked.some((path) => path.endsWith('.wasm'))).toBe(false);
	});
});

test('with the engine held back, likely questions are answered all the same', async ({ page }) => {
	await holdBack(page, 'engine');
	await openView(page, {});
	await chooseIndicator(page, '行政处罚处理决定数量');
	await shows(page, { indicator: 'penalty_decisions' }, 'real');
	await drawn(page);
	await typeYear(page, 'first', 2021);
	await shows(page, { indicator: 'penalty_decisions', years: [2021, 2025] }, 'real');
	const ranking = { indicator: 'penalty_decisions', years: [2023, 2023] } as const;
	const [top] = await pointsTo(ranking, 'real');
	await openView(page, ranking);
	await expectFrom(figureOn(page), 'stored');
	await openView(page, { organs: [top?.organ ?? ''] });
	await expectFrom(figureOn(page), 'local');
});
