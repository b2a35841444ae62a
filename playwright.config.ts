import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './tests/find-chromium';

const executablePath = findChromium()?.path;

export default defineConfig({
	testDir: 'tests/browser',
	workers: 2,
	fullyParallel: true,
	// A machine that is shared may rest for minutes in the middle of a test. One that passes at the second time is printed as flaky:
	// look for its cause, since a race looks the same.
	retries: 1,
	// Conditions are waited for, never times; a busy machine may take long to meet them.
	timeout: 90_000,
	expect: { timeout: 25_000 },
	reporter: [['list']],
	use: {
		launchOptions: { args: [...CHROMIUM_FLAGS], ...(executablePath ? { executablePath } : {}) },
		locale: 'zh-CN',
		// A trace of every test makes each a fifth longer: one is kept where somebody looks for a failure, TRACE=1 npm test.
		trace: process.env['TRACE'] ? 'retain-on-failure' : 'off'
	}
});
