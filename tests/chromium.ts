/**
 * Sees to it that the browser tests have a Chromium and a font with 汉字: what the machine has, else Playwright's
 * download, else Debian's packages. Says in one line what it found or did; exit code 1 when there is no Chromium.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from './find-chromium';
import { installPackages, succeeds } from './packages';

/** Where the download is out of reach it must fail soon, not after half a minute an attempt. */
function downloadPlaywrights(): boolean {
	const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test')), 'cli.js');
	return succeeds(process.execPath, [cli, 'install', 'chromium', '--no-shell'], {
		PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000'
	});
}

/** Without fontconfig nothing is known of the fonts, which is as good as none. */
function hasChineseFont(): boolean {
	const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
	return status === 0 && stdout.trim() !== '';
}

const did: string[] = [];
let chromium = findChromium();
if (!chromium && !process.env['CHROMIUM']) {
	if (downloadPlaywrights()) chromium = findChromium();
	if (chromium) did.push('downloaded by Playwright');
	else if (
		['chromium-headless-shell', 'chromium'].some((name) => installPackages([name, 'fonts-noto-cjk']))
	) {
		chromium = findChromium();
		did.push('installed from Debian, with fonts-noto-cjk');
	}
}

if (!chromium) {
	const named = process.env['CHROMIUM'];
	console.error(
		named
			? `browser tests: CHROMIUM names ${named}, which does not start`
			: 'browser tests: no Chromium here, and none could be installed: set CHROMIUM to one, or run "apt-get install chromium fonts-noto-cjk" as root'
	);
	process.exitCode = 1;
} else {
	let font = '汉字 font present';
	if (!hasChineseFont())
		font =
			installPackages(['fontconfig', 'fonts-noto-cjk']) && hasChineseFont()
				? 'installed fonts-noto-cjk for 汉字'
				: 'no font with 汉字: screenshots will show boxes (install fonts-noto-cjk)';
	const how = did.length > 0 ? did.join(', ') : 'found on this machine';
	console.log(`browser tests: ${chromium.version} at ${chromium.path} (${how}); ${font}`);
}
