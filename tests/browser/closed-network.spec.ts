import { expect, test } from './fixtures';
import { addOrgan, chooseIndicator, downloadedBy, drawn, figureOn, shows, turnTo, typeYear } from './steps';

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
		await addOrgan(page, 'luhun', '陆浑镇');
		await drawn(page);
		await chooseIndicator(page, '行政处罚处理决定数量');
		await shows(page, { organs: ['410325111'], indicator: 'penalty_decisions' }, 'real');
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
		await page.getByRole('link', { name: '趋势', exact: true }).click();
		await page.getByTestId('dataset-switch').click();
		await expect(page).toHaveURL(`${baseURL}demo/trends/`);
		await page.getByTestId('language-switch').click();
		await expect(page).toHaveURL(`${baseURL}en/demo/trends/`);
		await shows(page, {}, 'demo');
		await typeYear(page, 'first', 2023);
		await page.getByLabel('Scope').selectOption('all');
		await shows(page, { years: [2023, 2025], group: 'all' }, 'demo');
		await expect(figureOn(page)).toHaveAttribute('data-from', 'engine');
		expect(asked.some((address) => address.endsWith('.wasm'))).toBe(true);
		const elsewhere = asked.filter(
			(address) => !/^(data|blob):/.test(address) && !address.startsWith(baseURL ?? '-')
		);
		expect(elsewhere).toEqual([]);
	});
});

const PAGES = [
	'./',
	'./trends/',
	'./demo/',
	'./demo/trends/',
	'./en/',
	'./en/trends/',
	'./en/demo/',
	'./en/demo/trends/'
];

test('every page allows its own scripts by hash, and no other host anything', async ({ page }) => {
	for (const address of PAGES) {
		await page.goto(address);
		const policy = page.locator('meta[http-equiv="content-security-policy" i]');
		const directives = new Map(
			((await policy.getAttribute('content')) ?? '')
				.split(';')
				.map((directive) => directive.trim().split(/\s+/))
				.map(([name = '', ...sources]) => [name, sources])
		);
		expect(directives.get('default-src')).toEqual(["'none'"]);
		const allowed = directives.get('script-src') ?? [];
		expect(allowed).toEqual(
			expect.arrayContaining(["'self'", "'wasm-unsafe-eval'", expect.stringMatching(/^'sha256-/)])
		);
		expect(allowed.filter((source) => !/^'(self|wasm-unsafe-eval|sha256-[\w+/=]+)'$/.test(source))).toEqual(
			[]
		);
		for (const sources of directives.values())
			for (const source of sources) expect(source).toMatch(/^('.*'|data:|blob:)$/);
	}
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

test('the demonstration says that it is invented on every page, in both languages', async ({ page }) => {
	for (const address of PAGES.filter((one) => one.includes('demo'))) {
		await page.goto(address);
		const words = address.includes('en/') ? 'Demonstration data (fictional)' : '演示数据（虚构）';
		await expect(page.getByRole('note')).toContainText(words);
		await expect(page.getByTestId('coverage')).toContainText(words.toLowerCase().slice(1));
		await expect(page).toHaveTitle(new RegExp(words.replace(/[()]/g, '\\$&')));
	}
	for (const address of PAGES.filter((one) => !one.includes('demo'))) {
		await page.goto(address);
		await expect(page.getByRole('note')).toHaveCount(0);
	}
});
