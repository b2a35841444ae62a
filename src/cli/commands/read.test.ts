import { spawn, spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileJson } from '../../lib/read/contract';
import { writeDocuments } from '../reading/testing/documents';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'lens-read-'))));
afterEach(() => rmSync(dir, { recursive: true }));

/** More than fit into a pipe and are read ahead. */
const DOCUMENTS = 60;

const LENS = ['--import', 'tsx', 'src/cli/lens.ts', 'read'];
const documents = () => join(dir, 'in');
const journal = (name = 'journal') => ['--journal', join(dir, name)];

const lens = (...args: string[]) => {
	const env = { ...process.env, LC_ALL: 'C' };
	const { status, stdout, stderr } = spawnSync(process.execPath, [...LENS, ...args], {
		encoding: 'utf8',
		env,
		maxBuffer: 2 ** 28
	});
	return { status, stdout, stderr };
};

/** Waits for a condition, as long as the test may take. */
async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await new Promise((done) => setTimeout(done, 5));
}

describe('lens read of a folder', () => {
	it('has every file in its result, read or refused, in order, and exits 1 when one was refused', () => {
		const names = writeDocuments(documents(), 5);
		writeFileSync(join(documents(), 'z.txt'), 'no report at all');
		writeFileSync(join(documents(), 'style.css'), 'p {}');
		const { status, stdout, stderr } = lens(documents(), '--json', ...journal());
		const files = JSON.parse(stdout) as FileJson[];
		expect(status).toBe(1);
		expect(stdout).toBe(`${JSON.stringify(files, null, 1)}\n`);
		expect(files.map(({ file }) => file)).toEqual(
			[...names.toSorted(), 'z.txt'].map((name) => join(documents(), name))
		);
		expect(files.map(({ reports }) => reports.length)).toEqual([1, 1, 1, 1, 1, 0]);
		expect(files[5]?.problems).toMatchObject([{ severity: 'error', code: 'not_a_report' }]);
		const [heads = '', counts = ''] = stderr.split('\n').slice(-3);
		expect(heads).toMatch(
			/^files +reports +figures +errors +warnings +notes +refused +not a document +skipped$/
		);
		expect(counts).toMatch(/^6 +5 +1,005 +1 +\d+ +5 +1 +0 +1$/);
	});

	it('prints every report in the county that all of them together tell', () => {
		const folder = join(documents(), '无名县');
		const names = writeDocuments(folder, 4);
		const written = ['县教育局', '无名县水利局', '无名县供销合作社', '无名县统计局'];
		for (const [i, organ] of written.entries()) {
			const path = join(folder, names[i] ?? '');
			writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/示例\d号镇(?:人民政府)?/g, organ));
		}
		const { stdout } = lens(documents(), '--json', ...journal());
		const files = JSON.parse(stdout) as FileJson[];
		const organs = files.flatMap(({ reports }) => reports.map(({ organ }) => organ));
		expect(organs).toContain('无名县教育局');
		expect(organs).not.toContain('县教育局');
	});

	it('replaces what it wrote before only with --force', () => {
		writeDocuments(documents(), 1);
		const out = join(dir, 'out');
		const read = (...more: string[]) => lens(documents(), '--out', out, ...journal(), ...more);
		expect(read().status).toBe(0);
		writeFileSync(join(out, 'reports.csv'), 'typed');
		const { status, stderr } = read();
		expect([status, stderr]).toEqual([
			1,
			`lens read: "${out}" holds reports.csv, figures.csv, problems.csv; choose another --out, or replace with --force\n`
		]);
		expect(readFileSync(join(out, 'reports.csv'), 'utf8')).toBe('typed');
		expect(read('--force').status).toBe(0);
		expect(readFileSync(join(out, 'reports.csv'), 'utf8')).toMatch(/^\ufeffreport_id,/);
	});

	it('fails where the disk takes nothing, and leaves no result', () => {
		writeDocuments(documents(), 1);
		const out = join(dir, 'out');
		mkdirSync(out);
		symlinkSync('/dev/full', join(out, 'figures.csv.part'));
		const { status, stderr } = lens(documents(), '--out', out, ...journal());
		expect(status).toBe(1);
		expect(stderr).toContain('ENOSPC');
		expect(readdirSync(out).filter((name) => name.endsWith('.csv'))).toEqual([]);
	});

	it('fails where its output cannot be written', () => {
		writeDocuments(documents(), 1);
		const command = [process.execPath, ...LENS, documents(), '--json', ...journal()];
		const quoted = command.map((word) => `'${word}'`).join(' ');
		const { status, stderr } = spawnSync('sh', ['-c', `${quoted} > /dev/full`], { encoding: 'utf8' });
		expect(status).toBe(1);
		expect(stderr).toContain('the output could not be written');
	});

	it('says in one line that a folder has nothing to read', () => {
		writeFileSync(join(dir, 'style.css'), '');
		const { status, stdout, stderr } = lens(dir, '--json');
		expect([status, stdout, stderr]).toEqual([1, '[]\n', `lens read: no document in "${dir}"\n`]);
	});

	it('killed half-way goes on where it was, to the result of an undisturbed run', async () => {
		writeDocuments(documents(), DOCUMENTS);
		const out = (name: string) => ['--out', join(dir, name), '--workers', '1'];
		const undisturbed = lens(documents(), '--json', ...out('whole'), ...journal('other'));

		const args = [...LENS, documents(), '--json', ...out('half'), ...journal()];
		const killed = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
		const ended = new Promise((done) => killed.once('exit', done));
		const entries = () =>
			existsSync(join(dir, 'journal')) ? readdirSync(join(dir, 'journal'), { recursive: true }).length : 0;
		await until(() => entries() > 10);
		killed.kill('SIGKILL');
		await ended;
		expect(existsSync(join(dir, 'half', 'reports.csv'))).toBe(false);

		const again = lens(documents(), '--json', ...out('half'), ...journal());
		const kept = Number(/^(\d+) taken from an earlier run/m.exec(again.stderr)?.[1]);
		expect(kept).toBeGreaterThan(0);
		expect(kept).toBeLessThan(DOCUMENTS);
		expect(again.stdout).toBe(undisturbed.stdout);
		for (const name of ['reports.csv', 'figures.csv', 'problems.csv'])
			expect(readFileSync(join(dir, 'half', name), 'utf8')).toBe(
				readFileSync(join(dir, 'whole', name), 'utf8')
			);
		// Three starts of the program, on machines that may be busy.
	}, 90_000);
});

it('lens read --watch reads again what changes, a line each, and ends on SIGINT', async () => {
	const [name = ''] = writeDocuments(documents(), 1);
	const watching = spawn(process.execPath, [...LENS, documents(), '--watch', ...journal()], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, LC_ALL: 'C' }
	});
	const ended = new Promise((done) => watching.once('exit', done));
	let out = '';
	let said = '';
	watching.stdout.on('data', (text) => (out += String(text)));
	watching.stderr.on('data', (text) => (said += String(text)));
	await until(() => said.includes('waiting for files to change'));
	const before = out.length;
	writeFileSync(join(documents(), 'new.txt'), readFileSync(join(documents(), name)));
	await until(() => out.length > before);
	const line = /new\.txt: 示例0号镇人民政府 - 2022 form 2021, figures 201, problems \d+\n$/;
	expect(out.slice(before)).toMatch(line);
	rmSync(join(documents(), 'new.txt'));
	await until(() => out.includes('new.txt: removed\n'));
	watching.kill('SIGINT');
	expect(await ended).toBe(0);
});

it('lens read speaks 中文', () => {
	const { stdout, stderr } = lens('no-such-file', '--lang', 'zh');
	expect(stderr).toBe('no-such-file: 错误: 文件无法打开：没有这个文件。\n');
	expect(stdout).toMatch(/^文件 /);
});
