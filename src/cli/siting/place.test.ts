import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DATA_IN_PLACE, ensurePlace, madeFromFolder, markSite, putSite } from './place';

let dir: string;
let out: string;
beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'lens-place-'));
	out = join(dir, 'site');
});
afterEach(() => rm(dir, { recursive: true }));

async function site(folder: string, madeFrom: string | null, page = ''): Promise<void> {
	await mkdir(join(folder, '_app'), { recursive: true });
	await writeFile(join(folder, '_app', 'version.json'), '{}');
	await writeFile(join(folder, 'index.html'), page);
	if (madeFrom !== null) await markSite(folder, madeFrom);
}

it('is put where nothing is, and over a site made from the same', async () => {
	const mine = await madeFromFolder(dir);
	await expect(ensurePlace(out, mine, false)).resolves.toBeUndefined();
	await site(out, mine);
	await expect(ensurePlace(out, mine, false)).resolves.toBeUndefined();
});

it('replaces a site made from something else only when told to', async () => {
	const mine = await madeFromFolder(dir);
	await site(out, mine);
	await expect(ensurePlace(out, DATA_IN_PLACE, false)).rejects.toThrow(/made from something else/);
	await expect(ensurePlace(out, DATA_IN_PLACE, true)).resolves.toBeUndefined();
});

it('takes one without a mark for one of the data in place', async () => {
	await site(out, null);
	await expect(ensurePlace(out, DATA_IN_PLACE, false)).resolves.toBeUndefined();
	await expect(ensurePlace(out, 'another', false)).rejects.toThrow(/made from something else/);
});

it('never goes where anything else lies, whatever it is told', async () => {
	await mkdir(out);
	await writeFile(join(out, 'letter.docx'), '');
	await expect(ensurePlace(out, DATA_IN_PLACE, true)).rejects.toThrow(/holds no site/);
	expect(await readdir(out)).toEqual(['letter.docx']);
});

it('takes the place of the one before, whole', async () => {
	await site(out, DATA_IN_PLACE, 'old');
	await writeFile(join(out, 'gone.html'), '');
	await site(join(dir, 'new'), DATA_IN_PLACE, 'new');
	await putSite(join(dir, 'new'), out);
	expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('new');
	expect((await readdir(out)).sort()).toEqual(['.made-from', '_app', 'index.html']);
	expect(await readdir(dir)).toEqual(['site']);
});

it('stands again where the new one cannot be put there', async () => {
	await site(out, DATA_IN_PLACE, 'old');
	await expect(putSite(join(dir, 'none'), out)).rejects.toThrow(/ENOENT/);
	expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('old');
	expect(await readdir(dir)).toEqual(['site']);
});
