import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/engines/*.test.ts'],
		environment: 'node',
		setupFiles: ['tests/seed.ts'],
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// One browser after the other, each test where the one before left it.
		fileParallelism: false
	}
});
