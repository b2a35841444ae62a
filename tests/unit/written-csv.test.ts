import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { guardedLines, withoutGuard } from '../../src/lib/report/csv/guard';

const GUARD = join('src', 'lib', 'report', 'csv', 'guard.ts');

const written = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((name) => join('src', name))
	// What lays out documents for tests writes nothing for others.
	.filter((file) => /\.(?:ts|svelte)$/.test(file) && !/\.test\.ts$|\/testing\//.test(file))
	.map((file) => ({ file, text: readFileSync(file, 'utf8') }));

it('CSV is written in one place, which guards it', () => {
	const writers = written.filter(({ text }) => /\bunparse\b/.test(text)).map(({ file }) => file);
	expect(writers).toEqual([GUARD]);
});

it('every file of CSV begins with the mark of UTF-8', () => {
	const using = written.filter(({ file, text }) => file !== GUARD && text.includes('guardedLines('));
	expect(using.length).toBeGreaterThan(4);
	expect(using.filter(({ text }) => !text.includes('UTF8_MARK')).map(({ file }) => file)).toEqual([]);
});

it.each([
	'=1+1',
	'+1',
	'-1',
	'@A1',
	'\t=1',
	'\r=1',
	'\n=1',
	'＝1+1',
	'－',
	"'=1",
	'=1\n2',
	'=HYPERLINK("http://a","b")'
])('%j is no formula, and is read back as it was', (text) => {
	const line = guardedLines([[text]], '\n').slice(0, -1);
	const cell = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
	expect(cell).toBe(`'${text}`);
	expect(withoutGuard(cell)).toBe(text);
});

it('numbers and other texts are written as they are', () => {
	expect(guardedLines([[-5, 'a=1', "it's", '']], '\r\n')).toBe("-5,a=1,it's,\r\n");
	expect(guardedLines([], '\n')).toBe('');
});
