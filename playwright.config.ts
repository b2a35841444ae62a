import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './tests/find-chromium';

const executablePath = findChromium()?.path;

export default defineConfig({
	testDir: 'tests/browser',
	workers: 2,
	fullyParallel: true,
	retries: 0,
	// Conditions are waited for, never times; a busy machine may take long to meet them.
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [['list']],
	use: {
		launchOptions: { args: [...CHROMIUM_FLAGS], ...(executablePath ? { executablePath } : {}) },
		locale: 'zh-CN',
		trace: 'retain-on-failure'
	}
});
