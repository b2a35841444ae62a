import puppeteer from 'puppeteer-core';
import type { Options, Visitor } from './visitor';

/** Firefox without a window. */
export async function openFirefox(executablePath: string, { downloads, home }: Options): Promise<Visitor> {
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath,
		env: { ...process.env, HOME: home },
		extraPrefsFirefox: {
			'browser.download.dir': downloads,
			// A folder of our own, and no question.
			'browser.download.folderList': 2,
			'browser.download.useDownloadDir': true,
			'intl.accept_languages': 'zh-CN'
		}
	});
	const page = await browser.newPage();
	await page.setViewport({ width: 1280, height: 800 });
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	return {
		async open(url) {
			// A script that is still on its way when its page is left is no error of the page.
			await page.waitForNetworkIdle({ idleTime: 50 });
			await page.goto(url);
		},
		evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
		async giveFile(selector, path) {
			const input = await page.$(selector);
			if (!input) throw new Error(`no ${selector}`);
			await (input as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(path);
		},
		errors: () => Promise.resolve(errors),
		close: () => browser.close()
	};
}
