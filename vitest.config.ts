import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { suites } from './tests/clickhouse/suites.ts';
import { LongFirst } from './tests/long-first.ts';

// Domain code knows no Svelte, so its tests need no plugin.
export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'tests/{unit,documents}/**/*.test.ts', ...suites(console.warn)],
		environment: 'node',
		setupFiles: ['tests/seed.ts'],
		testTimeout: 30_000,
		// Vitest leaves one core to those who watch it; of two that is half.
		maxWorkers: availableParallelism(),
		sequence: { sequencer: LongFirst },
		// Tests that run at the same time are whole programs.
		maxConcurrency: 2
	}
});
