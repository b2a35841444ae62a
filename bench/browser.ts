import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../tests/find-chromium';
import { slowLine } from '../tests/browser/network';

/** The browser all is measured in, with further flags. */
export async function launch(...flags: readonly string[]): Promise<Browser> {
	const found = findChromium();
	if (!found) throw new Error('no Chromium: run "npx tsx tests/chromium.ts" first');
	return chromium.launch({ executablePath: found.path, args: [...CHROMIUM_FLAGS, ...flags] });
}

/** `plain`: as fast as this machine is. `slow`: 10 Mbit/s with 40 ms latency. */
export type Line = 'plain' | 'slow';

/** A page with nothing in its caches, at no address yet, with `probe` in every document it opens; closed after use. */
export async function cold<T>(
	browser: Browser,
	line: Line,
	probe: (() => void) | null,
	use: (page: Page) => Promise<T>
): Promise<T> {
	const context: BrowserContext = await browser.newContext({ locale: 'zh-CN' });
	try {
		// The loader of TypeScript names functions through a helper that a browser does not have.
		await context.addInitScript('globalThis.__name = (f) => f');
		if (probe) await context.addInitScript(probe);
		const page = await context.newPage();
		if (line === 'slow') await slowLine(page);
		return await use(page);
	} finally {
		await context.close();
	}
}
