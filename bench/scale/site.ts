import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The site with the generated country of so many townships in place of the demonstration, as a build of its own. */
export interface ScaleSite {
	/** Folder of the built site. */
	readonly dir: string;
	remove(): void;
}

/** Builds the site from a copy of the project: the one in this folder stays as it is. */
export function scaleSite(townships: number): ScaleSite {
	const place = mkdtempSync(join(tmpdir(), 'lens-scale-'));
	const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
		encoding: 'utf8'
	});
	for (const file of files.split('\0').filter((name) => name !== '')) cpSync(file, join(place, file));
	symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
	const run = (command: string, ...args: readonly string[]) =>
		execFileSync(command, args, { cwd: place, stdio: ['ignore', 'ignore', 'inherit'] });
	run('npm', 'run', '--silent', 'lens', '--', 'build');
	run('npm', 'run', '--silent', 'lens', '--', 'demo', '--townships', String(townships));
	run('npm', 'run', '--silent', 'lens', '--', 'site');
	return { dir: join(place, 'build'), remove: () => rmSync(place, { recursive: true }) };
}
