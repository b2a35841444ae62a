import { defineConfig } from 'vitest/config';
import { findFirefox, findWebkit } from './find.ts';

const firefox = findFirefox();
const webkit = findWebkit();
if (!firefox)
	console.warn('NOT RUN in Firefox: none on this machine (apt-get install firefox-esr, or FIREFOX=/path)');
if (!webkit) console.warn('NOT RUN in WebKit: not on this machine (apt-get install webkit2gtk-driver xvfb)');

export default defineConfig({
	test: {
		include: firefox || webkit ? ['tests/engines/*.test.ts'] : [],
		passWithNoTests: true,
		environment: 'node',
		setupFiles: ['tests/seed.ts'],
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// One browser after the other, each test where the one before left it.
		fileParallelism: false
	}
});
