import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { launch } from '../browser';

/** Bytes a process holds for itself, and the most it ever held with the program of the browser, which all its pages share. */
export interface Held {
	readonly own: number;
	readonly whole: number;
}

function heldBy(process: number): Held {
	const status = readFileSync(`/proc/${process}/status`, 'utf8');
	const of = (name: string) =>
		Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * 1024;
	return { own: of('RssAnon') + of('RssShmem'), whole: of('VmHWM') };
}

/** The most any page's process held, looked at five times a second, of a browser of its own. Linux only. */
export async function mostOfTab(use: (browser: Browser) => Promise<void>): Promise<Held> {
	const browser = await launch();
	let most: Held = { own: 0, whole: 0 };
	try {
		const session = await browser.newBrowserCDPSession();
		const look = async () => {
			const { processInfo } = await session.send('SystemInfo.getProcessInfo');
			for (const { type, id } of processInfo) {
				if (type !== 'renderer') continue;
				const { own, whole } = heldBy(id);
				most = { own: Math.max(most.own, own), whole: Math.max(most.whole, whole) };
			}
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
