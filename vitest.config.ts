import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { suites } from './tests/clickhouse/suites.ts';
import { LongFirst } from './tests/long-first.ts';

const include = ['src/**/*.test.ts', 'tests/{unit,documents}/**/*.test.ts', ...suites(console.warn)];
/** A module put in the place of another is put there for all that follow, so these have a process of their own. */
const REPLACING = ['src/lib/build/place.test.ts', 'tests/unit/regular-expressions.test.ts'];

// Domain code knows no Svelte, so its tests need no plugin.
export default defineConfig({
	test: {
		// Loading the modules anew for each file would take a third of the time.
		projects: [
			{
				extends: true,
				test: { name: 'shared', include, exclude: [...configDefaults.exclude, ...REPLACING], isolate: false }
			},
			{ extends: true, test: { name: 'alone', include: REPLACING } }
		],
		environment: 'node',
		setupFiles: ['tests/seed.ts'],
		// Only what hangs is ended: a machine that rests for two minutes, as those that are shared do, makes no test wrong.
		testTimeout: 300_000,
		hookTimeout: 300_000,
		// Vitest leaves one core to those who watch it; of two that is half.
		maxWorkers: availableParallelism(),
		sequence: { sequencer: LongFirst },
		// Tests that run at the same time are whole programs.
		maxConcurrency: 2
	}
});
