import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noticeOf, packageOf, packagesIn } from '../../third-party/packages';

const FREE = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause']);

interface Locked {
	readonly packages: Readonly<Record<string, { readonly license?: string }>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
/** Each package of another licence, as `licence: package`. */
const others = Object.entries(packages).flatMap(([path, { license = 'none named' }]) =>
	path === '' || FREE.has(license) ? [] : [`${license}: ${path.replace(/^.*node_modules\//, '')}`]
);

const listed = readFileSync(join('third-party', 'README.md'), 'utf8')
	.split('\n')
	.flatMap((line) => {
		const [, licence = '', names = '', reason = ''] = /^\| (.+?) +\| (.+?) +\| (.+?) +\|$/.exec(line) ?? [];
		return licence === '' || /^-|^licence$/.test(licence) || reason.length < 10
			? []
			: names.split(', ').map((name) => `${licence}: ${name}`);
	});

const covers = (entry: string, one: string): boolean =>
	entry.endsWith('*') ? one.startsWith(entry.slice(0, -1)) : entry === one;

it('every licence other than MIT, Apache and BSD is listed with its packages and the reason', () => {
	expect(others.length).toBeGreaterThan(10);
	expect(others.filter((one) => !listed.some((entry) => covers(entry, one)))).toEqual([]);
});

it('none is listed that is gone', () => {
	expect(listed.filter((entry) => !others.some((one) => covers(entry, one)))).toEqual([]);
});

it('tells whose a file is that is bundled, with all notices that go with it', () => {
	const files = [
		'/src/lib/form/field.ts',
		`\0${join(process.cwd(), 'node_modules/mammoth/lib/index.js')}?commonjs-module`,
		'node_modules/pdfjs-dist/cmaps/GB-EUC-H.bcmap?url&no-inline',
		'node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
	];
	const found = packagesIn(files);
	expect(found.map(({ key }) => key.replace(/@[^@]*$/, ''))).toEqual([
		'mammoth',
		'pdfjs-dist',
		'@duckdb/duckdb-wasm'
	]);
	const notice = noticeOf(found);
	for (const part of ['Michael Williamson', '[cmaps/LICENSE]', 'utf8proc', 'Stichting DuckDB Foundation'])
		expect(notice).toContain(part);
	expect(packageOf('src/lib/form/field.ts')).toBeNull();
});
