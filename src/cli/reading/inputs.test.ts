import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inputsOf } from './inputs';

let dir: string;
const file = (name: string) => writeFileSync(join(dir, name), '');
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'lens-inputs-'));
	mkdirSync(join(dir, 'b'));
	for (const name of ['c.html', 'a.txt', 'b/z.docx', 'b/y.pdf']) file(name);
});
afterEach(() => rmSync(dir, { recursive: true }));

const below = async (...without: string[]) => {
	const { files, skipped } = await inputsOf([dir], ...without.map((name) => join(dir, name)));
	return { files: files.map((path) => path.slice(dir.length + 1)), skipped };
};

it('walks a folder to the bottom, by name', async () => {
	expect(await below()).toEqual({ files: ['a.txt', 'b/y.pdf', 'b/z.docx', 'c.html'], skipped: 0 });
});

it('skips and counts hidden files and what is no document', async () => {
	for (const name of ['.DS_Store', 'style.css', '~$z.docx', 'logo.SVG']) file(name);
	expect(await below()).toMatchObject({ files: { length: 4 }, skipped: 4 });
});

it('follows links, and each folder once, so that links that lead back end', async () => {
	symlinkSync(dir, join(dir, 'b', 'up'));
	symlinkSync(join(dir, 'a.txt'), join(dir, 'd.txt'));
	symlinkSync(join(dir, 'nowhere'), join(dir, 'e.txt'));
	expect(await below()).toEqual({ files: ['a.txt', 'b/y.pdf', 'b/z.docx', 'c.html', 'd.txt'], skipped: 2 });
});

it('does not walk into the results of an earlier run', async () => {
	expect(await below('b')).toEqual({ files: ['a.txt', 'c.html'], skipped: 1 });
});

it('takes what is named as it is, twice if named twice, there or not', async () => {
	const named = ['no/such.txt', '.hidden', 'no/such.txt'];
	expect(await inputsOf(named)).toEqual({ files: named, skipped: 0, folders: [] });
});

it('opens an archive, and leaves one that cannot be opened to be refused', async () => {
	const some = new Uint8Array([7]);
	writeFileSync(join(dir, 'd.zip'), zipSync({ '样板县/示例镇.html': some, 'style.css': some }));
	writeFileSync(join(dir, 'e.zip'), zipSync({ 'word/document.xml': some }));
	file('f.zip');
	const { files } = await below();
	expect(files.slice(-3)).toEqual(['d.zip!样板县/示例镇.html', 'e.zip', 'f.zip']);
});
