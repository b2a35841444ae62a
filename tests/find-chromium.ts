import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The one without windows first: a page costs it less than half the time. */
const NAMES = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable'
];

export interface FoundChromium {
	readonly path: string;
	/** As the browser gives it, such as "Chromium 156.0.8078.79". */
	readonly version: string;
}

function executable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Asks the browser itself: one without its system libraries is there but does not start. */
function tried(path: string): FoundChromium | undefined {
	if (!executable(path)) return undefined;
	const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
	return status === 0 ? { path, version: stdout.trim().split(/\s+built/)[0] ?? '' } : undefined;
}

/** Chromium of this machine: the one CHROMIUM names, else one on the PATH, else Playwright's own. */
export function findChromium(): FoundChromium | undefined {
	const named = process.env['CHROMIUM'];
	if (named) return tried(named);
	const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
	const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	for (const path of [...new Set(paths), chromium.executablePath()]) {
		const found = tried(path);
		if (found) return found;
	}
	return undefined;
}

/** Needed in a container and as root, and keeps the browser from asking its maker for updates. */
export const CHROMIUM_FLAGS: readonly string[] = [
	'--no-sandbox',
	'--disable-gpu',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
