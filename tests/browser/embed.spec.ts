import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { shortVersion } from '../../src/lib/text/labels';
import { catalogOf } from './data';
import { expect, test } from './fixtures';
import { addressTo, openView, shows } from './steps';

// Somebody puts a figure into a page of their own.

const VIEW = { indicator: 'penalty_decisions', years: [2021, 2023] } as const;

test('the embed code gives the figure alone, with its version, in a page of another host', async ({
	page,
	context,
	browser
}) => {
	await openView(page, VIEW, { dataset: 'demo' });
	await page.getByTestId('take').click();
	const code = await page.getByTestId('take-embed').inputValue();
	expect(code).toContain(`version=${catalogOf('demo').version}`);
	const host = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end(`<!doctype html><title>another site</title>${code}`);
	});
	await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
	const elsewhere = `http://localhost:${(host.address() as AddressInfo).port}/`;
	const outside = await browser.newContext();
	try {
		const other = await outside.newPage();
		await other.goto(elsewhere);
		const frame = other.frameLocator('iframe');
		await expect(frame.locator('figure[data-alive="true"]')).toBeVisible();
		await frame.locator('figure').hover();
		await expect(frame.locator('[data-live="true"] [data-ready="true"]')).toBeVisible();
		await expect(frame.getByTestId('embed-foot')).toContainText(shortVersion(catalogOf('demo')));
		await expect(frame.getByTestId('embed-changed')).toHaveCount(0);
		await expect(frame.getByRole('navigation')).toHaveCount(0);
		await expect(frame.getByRole('radio')).toHaveCount(0);
		await expect(frame.getByTestId('indicator')).toBeHidden();
		await expect(frame.getByText('演示数据（虚构）').first()).toBeVisible();
	} finally {
		await outside.close();
		host.close();
	}
	expect(context.pages()).toHaveLength(1);
});

test('a framed first page shows its figure and nothing beside it, and leads to the full view', async ({
	page
}) => {
	await page.goto(`${addressTo('home')}?embed=1`);
	await shows(page, {}, 'real');
	await expect(page.getByTestId('sentence')).toBeVisible();
	await expect(page.getByTestId('coverage')).toBeVisible();
	for (const gone of ['navigation', 'banner', 'contentinfo', 'combobox', 'radio'] as const)
		await expect(page.getByRole(gone)).toHaveCount(0);
	await expect(page.getByRole('heading')).toHaveCount(1);
	const back = page.getByTestId('embed-foot').getByRole('link');
	expect(await back.getAttribute('href')).not.toContain('embed');
	await expect(back).toHaveAttribute('target', '_blank');
});

test('a frame made from another version says so', async ({ page }) => {
	await page.goto(`${addressTo('trends')}?embed=1&figure=figure&version=0000000000000000`);
	await shows(page, {}, 'real');
	await expect(page.getByTestId('embed-changed')).toContainText('00000000');
	await expect(page.getByTestId('embed-changed')).toContainText(shortVersion(catalogOf('real')));
});
