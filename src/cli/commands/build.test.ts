import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { encode } from '../../../tests/documents/formats/charset';
import { csvText } from '../csvText';
import { loadDivisions } from '../divisions';
import { listedReports } from '../listed';
import { ensureDataPlace } from '../outputs';
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

it('takes CSV as spreadsheets in China write it, and none of which characters are lost', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'lens-'));
	// 示例 in GBK, and what is left of it when a byte is lost.
	const [whole, lost] = [Uint8Array.of(0xca, 0xbe, 0xc0, 0xfd), Uint8Array.of(0xca)];
	const line = (name: Uint8Array) => Buffer.concat([Buffer.from('organ\n'), name, Buffer.from(',1\n')]);
	await writeFile(join(folder, 'gbk.csv'), line(whole));
	expect(await csvText(join(folder, 'gbk.csv'))).toBe('organ\n示例,1\n');
	await writeFile(join(folder, 'lost.csv'), Buffer.concat([line(whole), Uint8Array.of(0xff), line(lost)]));
	await expect(csvText(join(folder, 'lost.csv'))).rejects.toThrow(
		/lost\.csv:3: expected text in UTF-8 or GBK/
	);
	// A byte lost in UTF-8 would read as GBK, as other characters.
	const cut = (text: string) => Buffer.concat([Buffer.from(text).subarray(0, -1), Buffer.from(',1\n')]);
	for (const text of ['organ\n示例镇甲', '\ufefforgan\n例']) {
		await writeFile(join(folder, 'cut.csv'), cut(text));
		await expect(csvText(join(folder, 'cut.csv'))).rejects.toThrow(/cut\.csv:2: expected text/);
	}
	await rm(folder, { recursive: true });
});

it('takes the data of the project in GBK for the same reports as in UTF-8', async () => {
	const divisions = await loadDivisions();
	const text = (name: string) => readFile(join('data', name), 'utf8');
	const [head = '', ...reports] = (await text('reports.csv')).trim().split('\n');
	const few = reports.slice(0, 5);
	const ids = new Set(few.map((line) => line.split(',', 1)[0]));
	const [figureHead = '', ...figures] = (await text('figures.csv')).trim().split('\n');
	const theirs = figures.filter((line) => ids.has(line.split(',', 1)[0]));
	const listedAs = async (charset: 'gbk' | 'utf-8') => {
		const folder = await mkdtemp(join(tmpdir(), 'lens-'));
		const write = (name: string, lines: readonly string[]) =>
			writeFile(join(folder, name), encode(`${lines.join('\n')}\n`, charset));
		await write('reports.csv', [head, ...few]);
		await write('figures.csv', [figureHead, ...theirs]);
		const listed = await listedReports(folder, divisions);
		await rm(folder, { recursive: true });
		return listed;
	};
	const inGbk = await listedAs('gbk');
	expect(inGbk.reports.map(({ organ }) => organ.name).join('')).toMatch(/\p{Script=Han}{5}/u);
	expect(inGbk).toEqual(await listedAs('utf-8'));
});

it('puts nothing over reports of documents unless told what is to stand there', async () => {
	const out = await mkdtemp(join(tmpdir(), 'lens-'));
	await mkdir(join(out, 'real'));
	await writeFile(join(out, 'real', 'catalog.json'), '{"made":null}');
	const build = (...options: string[]) =>
		buildCommand()
			.exitOverride()
			.parseAsync(['--out', out, ...options], { from: 'user' });
	await expect(build()).rejects.toThrow(/was made from documents; say what/);
	await expect(build('--data', join(out, 'none'))).rejects.toThrow(/cannot read/);
	expect(await readdir(join(out, 'real'))).toEqual(['catalog.json']);
	await rm(out, { recursive: true });
});

it('puts nothing over what lies in the place of a data set, and over another data set only with --force', async () => {
	const out = await mkdtemp(join(tmpdir(), 'lens-'));
	const place = (name: string) => join(out, name);
	const ensure = (name: string, made: string | undefined, force = false) =>
		ensureDataPlace('lens build', place(name), made, force);
	await ensure('real', 'a');
	await mkdir(place('mine'));
	await writeFile(join(place('mine'), 'thesis.txt'), '');
	await expect(ensure('mine', 'a', true)).rejects.toThrow(/is not empty and holds no data set/);
	await mkdir(place('real'));
	await writeFile(join(place('real'), 'catalog.json'), '{"made":"a"}');
	await ensure('real', 'a');
	await expect(ensure('real', 'b')).rejects.toThrow(/made from something else.*--force/);
	await expect(ensure('real', undefined)).rejects.toThrow(/--force/);
	await ensure('real', 'b', true);
	await rm(out, { recursive: true });
});
