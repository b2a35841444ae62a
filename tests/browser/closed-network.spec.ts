import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { addressIn, addressOfPage, pagesOf, PLACES } from './pages';
import {
	addOrgan,
	chooseIndicator,
	downloadedBy,
	drawn,
	expectFrom,
	figureOn,
	shows,
	turnTo,
	typeYear
} from './steps';

// On a closed network nothing else answers: everything a reader does stays with the site, under the path it is served at.

test.describe('under a path', () => {
	test.use({ place: 'sub' });

	test('a visit to everything asks no other host, and nothing outside the path', async ({
		page,
		baseURL
	}) => {
		const asked: string[] = [];
		page.context().on('request', (request) => void asked.push(request.url()));
		await page.goto('./');
		await expect(figureOn(page)).toHaveAttribute('data-alive', 'true');
		await addOrgan(page, 'zhaiwu', '宅梧镇');
		// The first page leads to the page of the organ, which has a list of indicators of its own.
		await shows(page, { organs: ['440784108'] }, 'real');
		await drawn(page);
		await chooseIndicator(page, '行政处罚处理决定数量');
		await shows(page, { organs: ['440784108'], indicator: 'penalty_decisions' }, 'real');
		await turnTo(page, '表');
		await page
			.getByRole('button', { name: /查看来源/ })
			.first()
			.click();
		await expect(page.getByTestId('source-panel')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByTestId('source-panel')).toBeHidden();
		await downloadedBy(page, page.getByTestId('download'));
		await downloadedBy(page, page.getByTestId('download-all'));
		const pages = page.getByRole('navigation', { name: '主要页面' });
		await pages.getByRole('link', { name: '趋势', exact: true }).click();
		await expect(page).toHaveURL(/trends\/\?o=440784108$/);
		await page.getByTestId('dataset-switch').click();
		await expect(page).toHaveURL(`${baseURL}demo/trends/`);
		await page.getByTestId('language-switch').click();
		await expect(page).toHaveURL(`${baseURL}en/demo/trends/`);
		await shows(page, {}, 'demo');
		await typeYear(page, 'first', 2023);
		await page.getByLabel('Scope').selectOption('all');
		await shows(page, { years: [2023, 2025], group: 'all' }, 'demo');
		await expectFrom(figureOn(page), 'engine');
		expect(asked.some((address) => address.endsWith('.wasm'))).toBe(true);
		const elsewhere = asked.filter(
			(address) => !/^(data|blob):/.test(address) && !address.startsWith(baseURL ?? '-')
		);
		expect(elsewhere).toEqual([]);
	});
});

test('a script slipped into the page does not run, and nothing is sent out', async ({ page, watch }) => {
	await page.goto('./');
	await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'document.title = "taken over"';
		document.body.append(script);
		document.body.append(Object.assign(new Image(), { src: 'https://example.org/pixel.png' }));
	});
	const problems = () => watch.problems().join('\n');
	await expect.poll(problems).toContain('refused by the policy: script-src');
	await expect.poll(problems).toContain('refused by the policy: img-src https://example.org');
	await expect(page).not.toHaveTitle('taken over');
	watch.tolerate(/refused by the policy|Content Security Policy|example\.org/i);
});

/** The sources a page allows, by directive of its policy. */
async function policyOf(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
	const policy = page.locator('meta[http-equiv="content-security-policy" i]');
	return new Map(
		((await policy.getAttribute('content')) ?? '')
			.split(';')
			.map((directive) => directive.trim().split(/\s+/))
			.map(([name = '', ...sources]) => [name, sources])
	);
}

async function expectOwnScriptsOnly(page: Page): Promise<void> {
	const directives = await policyOf(page);
	expect(directives.get('default-src')).toEqual(["'none'"]);
	const allowed = directives.get('script-src') ?? [];
	expect(allowed).toEqual(
		expect.arrayContaining(["'self'", "'wasm-unsafe-eval'", expect.stringMatching(/^'sha256-/)])
	);
	expect(allowed.filter((source) => !/^'(self|wasm-unsafe-eval|sha256-[\w+/=]+)'$/.test(source))).toEqual([]);
	for (const sources of directives.values())
		for (const source of sources) expect(source).toMatch(/^('.*'|data:|blob:)$/);
}

async function expectInvented(page: Page, words: string): Promise<void> {
	await expect(page.getByRole('note')).toContainText(words);
	for (const coverage of await page.getByTestId('coverage').all())
		await expect(coverage).toContainText(words.toLowerCase().slice(1));
	await expect(page).toHaveTitle(new RegExp(words.replace(/[()]/g, '\\$&')));
}

test.describe('as it is written', () => {
	test.use({ javaScriptEnabled: false });

	for (const where of PLACES)
		test(`every page of ${addressIn(where, '')} allows its own scripts by hash and no other host anything, and says whether it is invented`, async ({
			page
		}) => {
			const words = where.language === 'en' ? 'Demonstration data (fictional)' : '演示数据（虚构）';
			for (const name of pagesOf(where))
				await test.step(name, async () => {
					await page.goto(addressOfPage(name, where));
					await expectOwnScriptsOnly(page);
					if (where.dataset === 'demo') await expectInvented(page, words);
					else await expect(page.getByRole('note')).toHaveCount(0);
				});
		});
});
