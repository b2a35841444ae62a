import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { launch } from '../browser';

/** Bytes a process has held at most, of which some are shared with others. */
function peakOf(process: number): number {
	const [, kilobytes = '0'] =
		/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? [];
	return Number(kilobytes) * 1024;
}

/** The most any page's process ever held, in bytes, of a browser of its own. Linux only. */
export async function peakOfTab(use: (browser: Browser) => Promise<void>): Promise<number> {
	const browser = await launch();
	let most = 0;
	try {
		const session = await browser.newBrowserCDPSession();
		const look = async () => {
			const { processInfo } = await session.send('SystemInfo.getProcessInfo');
			for (const { type, id } of processInfo) if (type === 'renderer') most = Math.max(most, peakOf(id));
		};
		// A page's process ends with it, and takes its peak along.
		const watch = setInterval(() => void look().catch(() => undefined), 200);
		try {
			await use(browser);
		} finally {
			clearInterval(watch);
		}
		return most;
	} finally {
		await browser.close();
	}
}
