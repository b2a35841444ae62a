import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainLines } from '../../lib/read/testing/quirk';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'lens-audit-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const lens = (...args: string[]) => {
	const env = { ...process.env, LC_ALL: 'C' };
	const command = ['--import', 'tsx', 'src/cli/lens.ts', 'audit', ...args, '--journal', join(dir, 'journal')];
	const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env });
	return { status, stdout, stderr };
};

it('lens audit fails a gate a finding reaches, and passes a higher one', () => {
	const path = join(dir, 'a.txt');
	writeFileSync(path, plainLines('2021', { rules_in_force: '6' }).join('\n'));
	const passed = lens(path, '--fail-on', 'error');
	expect(passed.stdout).toContain('T2-RULES-TWP');
	expect(passed.status).toBe(0);
	expect(lens(path, '--fail-on', 'warning').status).toBe(1);
});

it('lens audit names a document that is no report, exit 1', () => {
	const path = join(dir, 'none.txt');
	writeFileSync(path, 'no report at all');
	const { status, stdout, stderr } = lens(path);
	expect(status).toBe(1);
	expect(stdout).toContain('This is not an annual report');
	expect(stderr).toContain(`lens audit: no report to audit in "${path}"`);
});
