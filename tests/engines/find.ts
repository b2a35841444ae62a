import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function onPath(...names: readonly string[]): string | undefined {
	const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
	return names
		.flatMap((name) => folders.map((folder) => join(folder, name)))
		.find((path) => {
			try {
				accessSync(path, constants.X_OK);
				return true;
			} catch {
				return false;
			}
		});
}

/** Firefox of this machine: the one FIREFOX names, else one on the PATH. */
export const findFirefox = (): string | undefined =>
	process.env['FIREFOX'] ?? onPath('firefox-esr', 'firefox');

export interface FoundWebkit {
	readonly driver: string;
	/** The browser WebKitGTK brings along. */
	readonly browser: string;
	/** A screen it is drawn on. */
	readonly screen: string;
}

/** MiniBrowser lies with the library, in a folder named after the machine. */
function miniBrowser(): string | undefined {
	const root = '/usr/lib';
	const folders = existsSync(root) ? readdirSync(root) : [];
	return folders
		.flatMap((folder) =>
			['6.0', '4.1', '4.0'].map((v) => join(root, folder, `webkit2gtk-${v}`, 'MiniBrowser'))
		)
		.find((path) => existsSync(path));
}

/** WebKitGTK of this machine. */
export function findWebkit(): FoundWebkit | undefined {
	const driver = onPath('WebKitWebDriver');
	const screen = onPath('Xvfb');
	const browser = miniBrowser();
	return driver && screen && browser ? { driver, browser, screen } : undefined;
}
