import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';

/** Whether a site answers at an address. */
const answers = (url: string): Promise<boolean> =>
	fetch(url).then(
		({ ok }) => ok,
		() => false
	);

it('ends with the shell that npm started it in', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'lens-parent-'));
	writeFileSync(join(dir, 'index.html'), '<h1>home</h1>');
	// What comes after keeps the shell from becoming the program.
	const script = `"${process.execPath}" --import tsx src/cli/lens.ts serve --port 0 --dir "${dir}"; true`;
	const shell = spawn('sh', ['-c', script], {
		env: { ...process.env, npm_lifecycle_event: 'start' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	try {
		let url = '';
		for await (const line of createInterface(shell.stdout)) {
			url = /http:\S+/.exec(line)?.[0] ?? '';
			break;
		}
		expect(await answers(url)).toBe(true);
		shell.kill('SIGTERM');
		await expect.poll(() => answers(url), { timeout: 60_000 }).toBe(false);
	} finally {
		shell.kill('SIGKILL');
		rmSync(dir, { recursive: true });
	}
});
