import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** One run of the command as a person at a terminal has it. */
function lens(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'src/cli/lens.ts', ...args],
		{ encoding: 'utf8' }
	);
	return { status, stdout, lines: stderr.trim().split('\n') };
}

describe('the lens command', () => {
	it('names an unknown option and the way to help, exit 2', () => {
		const { status, stdout, lines } = lens('serve', '--prot', '80');
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(lines[0]).toContain("unknown option '--prot'");
		expect(lines.join('\n')).not.toMatch(/^\s+at /m);
	});

	it('names a port that is none, exit 2', () => {
		const { status, lines } = lens('serve', '--port', 'http');
		expect(status).toBe(2);
		expect(lines[0]).toContain('A port is a number from 0 to 65535.');
	});

	it('says in one line that there is nothing to serve, exit 1', () => {
		const { status, lines } = lens('serve', '--dir', 'no/such/folder');
		expect(status).toBe(1);
		expect(lines).toEqual(['lens serve: no site in "no/such/folder": run "npm run build" first']);
	});

	it('takes no password from the command line, and does not repeat it, exit 2', () => {
		const { status, lines } = lens('serve', '--engine', 'http://reader:p4ss@127.0.0.1:8123/');
		expect(status).toBe(2);
		expect(lines).toEqual([expect.stringContaining('--engine-password-file <file>')]);
		expect(lines[0]).not.toContain('p4ss');
	});

	it('says in one line that there is nothing to compress, exit 1', () => {
		const { status, lines } = lens('compress', '--dir', 'no/such/folder');
		expect(status).toBe(1);
		expect(lines).toEqual(['lens compress: no folder "no/such/folder"']);
	});

	it('explains itself, exit 0', () => {
		const { status, stdout } = lens('serve', '--help');
		expect(status).toBe(0);
		expect(stdout).toContain('--base <path>');
	});
});
