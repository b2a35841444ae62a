import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Imports run one way. Each room of src/lib, with the rooms it may import from. `cli` may import anything below `ui`;
 * routes and ui may import anything below them. CONTRIBUTING.md draws the same map.
 */
const order = [
	['form'],
	['report'],
	['read', 'audit', 'view'],
	['data'],
	['build'],
	['own'],
	['text'],
	['charts'],
	['download'],
	['letters'],
	['ui'],
	['routes']
];
/** Rooms that do without some of what lies below them. */
const without = { audit: ['read'], charts: ['read', 'audit', 'own'], download: ['read', 'audit', 'own'] };
const below = Object.fromEntries(
	order.flatMap((rooms, level) =>
		rooms.map((room) => [
			room,
			order
				.slice(0, level)
				.flat()
				.filter((lower) => !(without[room] ?? []).includes(lower))
		])
	)
);
below.cli = order.flat().filter((room) => !['ui', 'routes'].includes(room));
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
		message: 'Only data/engines/ and build/database/ know DuckDB.'
	};
	const browser = { group: ['svelte', 'svelte/**', '$app/**'], message: `${room}/ knows no Svelte.` };
	return {
		files: [`${folder}/**/*.{ts,svelte,js}`],
		ignores: ['src/lib/data/engines/**', 'src/lib/build/database/**', '**/*.test.ts'],
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
	...ts.configs.strictTypeChecked,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			// Numbers in sentences, names and SQL are what most templates are for; what may be missing must be said.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// `() => save()` for a handler reads as well as with braces around it, and so does `return refuse()`.
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }
			],
			// An `async` function rejects where it would throw, with or without something to wait for.
			'@typescript-eslint/require-await': 'off',
			// A property of one type of series, or a key that a text has too, is deprecated and another's is meant.
			'@typescript-eslint/no-deprecated': 'off',
			// Spread, a text falls into its code points, as reading 汉字 wants it.
			'@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }]
		}
	},
	{ files: ['**/*.js'], ...ts.configs.disableTypeChecked },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// The parser does not know the types of a page's data, of generic components and of snippets; svelte-check does.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			'@typescript-eslint/no-redundant-type-constituents': 'off'
		}
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
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			// `expect.any(String)` is an any, and a measurement stands in for a method.
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/unbound-method': 'off'
		}
	},
	...rooms.map(oneWay)
);
