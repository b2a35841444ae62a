import { expect, test } from './fixtures';

// The watch guards every other test, so it must be seen to bark.

test('a request to another host is noticed', async ({ page, watch }) => {
	await page.goto('./');
	await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
	await expect.poll(() => watch.problems().join('\n')).toContain('refused by the policy: connect-src');
	watch.tolerate(/example\.org/);
});

test('an error nobody caught is noticed', async ({ page, watch }) => {
	await page.goto('./');
	await page.evaluate(() => void setTimeout(() => void Promise.reject(new Error('nobody caught me')), 0));
	await expect.poll(() => watch.problems()).toEqual(['page error: nobody caught me']);
	watch.tolerate(/nobody caught me/);
});

test('a missing file is noticed', async ({ page, watch }) => {
	await page.goto('./');
	await page.evaluate(() => fetch('./no-such-file.json'));
	await expect.poll(() => watch.problems().join('\n')).toContain('404');
	watch.tolerate(/no-such-file/);
});
