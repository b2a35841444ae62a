import type { BrowserContext, Page } from '@playwright/test';
import { startServer } from '../../src/cli/server';
import type { StoredReport } from '../../src/lib/own/storedReport';
import { writeHandover } from '../../src/lib/own/handover/handover';
import { ownReports } from '../../src/lib/own/reports';
import { launch } from '../browser';
import { median, repeat } from '../statistics';
import { tableOf, type Row } from '../table';
import { keptReports } from './reports';

/** How fast the pages of the own data open, from a typed address, with so many reports on the shelf. */

const SIZES = [50, 1000, 3000] as const;
const RUNS = 5;
/** Reports of one archive: `/read` takes what is handed over, and no more than so much at once. */
const AT_ONCE = 500;
const LIMIT = 1000;

/** What is drawn when a page shows its content. */
const FIGURES = 'main figure svg';
const PAGES: readonly (readonly [what: string, path: string, content: string])[] = [
	['home', '', FIGURES],
	['trends', 'trends/', FIGURES],
	['compare', 'compare/', 'main figure svg, main figure table'],
	['applications', 'applications/', FIGURES],
	['enforcement', 'enforcement/', FIGURES],
	['disputes', 'disputes/', FIGURES],
	['audit', 'audit/', 'main [data-finding]'],
	['rules', 'audit/rules/', 'main table'],
	['letters', 'audit/letters/', 'main [data-testid="letters-page"][data-alive="true"]'],
	['coverage', 'coverage/', 'main table'],
	['data', 'data/', 'main [data-testid="holds"]'],
	['an organ', 'organs/?o=ORGAN', FIGURES],
	['a report', 'reports/?r=REPORT', 'main table']
];

/** Runs in the page: the time from the start of the navigation to the frame that showed the content, in ms. */
const drawnAt = (selector: string): Promise<number> =>
	new Promise((resolve) => {
		const look = () => {
			const there = [...document.querySelectorAll(selector)].some(
				(element) => element.getBoundingClientRect().height > 20
			);
			requestAnimationFrame(there ? () => resolve(performance.now()) : look);
		};
		look();
	});

/** Opens an address in a page of its own, nothing in the browser's cache. */
async function opened(context: BrowserContext, url: string, content: string): Promise<number> {
	const page = await context.newPage();
	try {
		const session = await context.newCDPSession(page);
		await session.send('Network.clearBrowserCache');
		await page.goto(url, { waitUntil: 'commit' });
		return await page.evaluate(drawnAt, content);
	} finally {
		await page.close();
	}
}

/** Runs in the page: whether the data set is kept as it was made of the reports that are kept now. */
async function isMade(): Promise<boolean> {
	const read = (database: string, store: string, key: string): Promise<unknown> =>
		new Promise((found, failed) => {
			const open = indexedDB.open(database);
			open.onerror = () => failed(new Error(open.error?.message));
			open.onsuccess = () => {
				const request = open.result.transaction(store).objectStore(store).get(key);
				request.onerror = () => failed(new Error(request.error?.message));
				request.onsuccess = () => {
					open.result.close();
					found(request.result);
				};
			};
		});
	const revision = await read('disclosure-lens', 'revision', 'revision').catch(() => null);
	const made = (await read('disclosure-lens-made', 'made', 'reports').catch(() => null)) as {
		mark?: string;
	} | null;
	return typeof revision === 'string' && made?.mark?.includes(revision) === true;
}

/** Waits until nothing is made any more: the data set is kept as the next page finds it. */
async function atRest(page: Page, site: string): Promise<void> {
	await page.goto(`${site}my/data/`);
	await page.getByTestId('holds').waitFor({ timeout: 120_000 });
	await page.waitForFunction(isMade, undefined, { timeout: 120_000, polling: 200 });
}

/** Puts reports on the shelf, as another machine hands them over. */
async function filled(context: BrowserContext, site: string, stored: readonly StoredReport[]): Promise<void> {
	const page = await context.newPage();
	await page.goto(`${site}read/`);
	await page.locator('[data-alive="true"]').waitFor();
	for (let at = 0; at < stored.length; at += AT_ONCE) {
		const part = stored.slice(at, at + AT_ONCE);
		const buffer = Buffer.from(writeHandover(part, new Map(), { settings: {}, roster: [] }));
		await page
			.getByTestId('files')
			.setInputFiles([{ name: `${at}.zip`, mimeType: 'application/zip', buffer }]);
		const count = Math.min(at + AT_ONCE, stored.length);
		await page
			.getByTestId('shelf')
			.locator('.head', { hasText: count.toLocaleString('en-US') })
			.waitFor({ timeout: 300_000 });
	}
	await atRest(page, site);
	await page.close();
}

async function rowsOf(
	context: BrowserContext,
	empty: BrowserContext,
	site: string,
	stored: readonly StoredReport[]
): Promise<readonly Row[]> {
	const [first] = ownReports(stored).reports;
	const rows: Row[] = [];
	for (const [what, path, content] of PAGES) {
		const url = `${site}my/${path.replace('ORGAN', first?.organ.code ?? '').replace('REPORT', first?.id ?? '')}`;
		await opened(context, url, content);
		const runs = await repeat(RUNS, async () => ({
			ours: await opened(context, url, content),
			// The same page where nothing is kept: its scripts, and the word that there is nothing.
			floor: await opened(empty, url, 'main .lead + p a')
		}));
		rows.push({
			what: `${stored.length.toLocaleString('en-US')} reports: ${what}`,
			unit: 'ms',
			ours: median(runs.map(({ ours }) => ours)),
			floor: median(runs.map(({ floor }) => floor)),
			...(stored.length <= 1000 ? { limit: LIMIT } : {})
		});
	}
	return rows;
}

/** The table; `sizes`: other numbers of reports. `built`: the folder of the built site. */
export async function ownPagesTable(
	built: string,
	sizes: readonly number[],
	say: (what: string) => void
): Promise<string> {
	const asked = sizes.length > 0 ? sizes : SIZES;
	say(`reading ${Math.max(...asked)} reports`);
	const all = await keptReports(Math.max(...asked));
	const server = await startServer({ port: 0, host: '127.0.0.1', base: '', dir: built });
	const browser = await launch();
	try {
		const rows: Row[] = [];
		for (const size of asked) {
			say(`${size} reports on the shelf`);
			const [context, empty] = [
				await browser.newContext({ locale: 'zh-CN' }),
				await browser.newContext({ locale: 'zh-CN' })
			];
			for (const each of [context, empty]) await each.addInitScript('globalThis.__name = (f) => f');
			await filled(context, server.url, all.slice(0, size));
			say(`pages of ${size} reports`);
			rows.push(...(await rowsOf(context, empty, server.url, all.slice(0, size))));
			await Promise.all([context.close(), empty.close()]);
		}
		return tableOf(rows);
	} finally {
		await browser.close();
		await server.close();
	}
}
