import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Imports run one way. Each room of src/lib, with the rooms it may import from. `cli` may import anything below `ui`;
 * routes and ui may import anything below them. CONTRIBUTING.md draws the same map.
 */
const below = {
	form: [],
	report: ['form'],
	read: ['form', 'report'],
	audit: ['form', 'report'],
	view: ['form', 'report'],
	warehouse: ['form', 'report', 'read', 'audit', 'view'],
	text: ['form', 'report', 'read', 'audit', 'view', 'warehouse'],
	charts: ['form', 'report', 'view', 'warehouse', 'text'],
	download: ['form', 'report', 'view', 'warehouse', 'text', 'charts'],
	ui: ['form', 'report', 'read', 'audit', 'view', 'warehouse', 'text', 'charts', 'download'],
	cli: ['form', 'report', 'read', 'audit', 'view', 'warehouse', 'text', 'charts', 'download'],
	routes: ['form', 'report', 'read', 'audit', 'view', 'warehouse', 'text', 'charts', 'download', 'ui']
};
const rooms = Object.keys(below);

/** The one-way rule of a room: whatever is not below it may not be imported, by alias or by relative path. */
function oneWay(room) {
	const above = rooms.filter((other) => other !== room && !below[room].includes(other));
	const folder = room === 'cli' || room === 'routes' ? `src/${room}` : `src/lib/${room}`;
	const groups = above.map((other) => ({
		group: [
			`$lib/${other}/**`,
			`../${other}/**`,
			`../../${other}/**`,
			`../../lib/${other}/**`,
			`**/lib/${other}/**`
		],
		message: `Imports run one way: ${room}/ does not import from ${other}/ (design of the house in CONTRIBUTING.md).`
	}));
	const pure = !['ui', 'routes', 'cli'].includes(room);
	const duckdb = {
		group: ['@duckdb/*', '@duckdb/**'],
		message: 'Only warehouse/engines/ knows DuckDB.'
	};
	const browser = { group: ['svelte', 'svelte/**', '$app/**'], message: `${room}/ knows no Svelte.` };
	return {
		files: [`${folder}/**/*.{ts,svelte,js}`],
		ignores: ['src/lib/warehouse/engines/**', '**/*.test.ts'],
		rules: {
			'no-restricted-imports': ['error', { patterns: [...groups, duckdb, ...(pure ? [browser] : [])] }]
		}
	};
}

export default ts.config(
	{
		ignores: [
			'node_modules/',
			'.svelte-kit/',
			'build/',
			'static/',
			'.cache/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{
		// Every address of a page or file is resolved in one place, ui/links.ts, which the rule cannot see from the caller.
		files: ['src/lib/ui/**', 'src/routes/**'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{
		// The SVG drawn by charts/svg.ts at build time: our own, from our own data, with every text escaped by ECharts.
		files: ['src/lib/ui/figure/Chart.svelte'],
		rules: { 'svelte/no-at-html-tags': 'off' }
	},
	{
		files: ['**/*.test.ts', 'tests/**', 'bench/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	},
	...rooms.map(oneWay)
);
