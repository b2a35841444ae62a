import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildCommand } from './build';

it('replaces nothing when a line is malformed or a file is missing, and says which', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'lens-'));
	const out = join(folder, 'out');
	const build = () =>
		buildCommand().exitOverride().parseAsync(['--data', folder, '--out', out], { from: 'user' });
	await expect(build()).rejects.toThrow(/^lens build: cannot read ".*reports.csv"$/);
	const [heads] = (await readFile(join('data', 'reports.csv'), 'utf8')).split('\n');
	await writeFile(join(folder, 'reports.csv'), `${heads}\n`);
	await writeFile(
		join(folder, 'figures.csv'),
		'report_id,field,value,place,qualifier\nx1-2022,items_disclosed,3,prose,\n'
	);
	await expect(build()).rejects.toThrow(/figures\.csv:2:1: report_id: expected .*, found "x1-2022"$/);
	expect((await readdir(folder)).includes('out')).toBe(false);
	await rm(folder, { recursive: true });
});
