import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../src/cli/server';
import { queryOf, rowsOf } from '../browser/data';
import { documentOf, reportOf } from '../browser/documents';
import { addressOfPage, pagesOf, PLACES } from '../browser/pages';
import { findFirefox, findWebkit } from './find';
import { openFirefox } from './firefox';
import type { Options, Visitor } from './visitor';
import { openWebkit } from './webkit';

// What a reader does first, in browsers other than Chromium.

const firefox = findFirefox();
const webkit = findWebkit();
const ENGINES: readonly (readonly [name: string, open: (options: Options) => Promise<Visitor>])[] = [
	...(firefox ? [['Firefox', (options: Options) => openFirefox(firefox, options)] as const] : []),
	...(webkit ? [['WebKit', (options: Options) => openWebkit(webkit, options)] as const] : [])
];

describe.each(ENGINES)('in %s', (_, open) => {
	let folder: string;
	let site: RunningServer;
	let visitor: Visitor;
	const downloads = () => join(folder, 'downloads');

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'lens-engine-'));
		await mkdir(downloads());
		await mkdir(join(folder, 'home'));
		site = await startServer({ dir: 'build', port: 0, host: '127.0.0.1', base: '' });
		visitor = await open({ downloads: downloads(), home: join(folder, 'home') });
	});
	afterAll(async () => {
		await visitor.close();
		await site.close();
		await rm(folder, { recursive: true, force: true });
	});

	const go = (address: string) => visitor.open(new URL(address, site.url).href);
	/** Waits until an expression in the page is so. */
	const until = (expression: string) =>
		expect.poll(() => visitor.evaluate(expression), { timeout: 60_000, interval: 100 });
	/** Every figure is alive and answered, and nothing failed. */
	const settled = () =>
		until(`JSON.stringify({
			waiting: document.querySelectorAll('figure[data-alive="false"], figure[aria-busy="true"]').length,
			failed: document.querySelectorAll('main [role="alert"]').length,
			scripted: document.documentElement.classList.contains('scripted')
		})`).toBe('{"waiting":0,"failed":0,"scripted":true}');
	const click = (testid: string) =>
		visitor.evaluate(`document.querySelector('[data-testid="${testid}"]').click()`);

	it.each(PLACES.flatMap((where) => pagesOf(where).map((page) => addressOfPage(page, where))))(
		'%s comes alive, and is no wider than the window',
		async (address) => {
			await go(address);
			await settled();
			expect(await visitor.evaluate(`document.querySelector('h1, h2')?.textContent.trim() ?? ''`)).not.toBe(
				''
			);
			expect(
				await visitor.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
			).toBeLessThanOrEqual(0);
		}
	);

	it('DuckDB answers what no file holds, as it does elsewhere', async () => {
		const view = { years: [2023, 2025], group: 'all', tab: 'table' } as const;
		await go(addressOfPage('trends') + queryOf(view, 'demo'));
		await until(`document.querySelector('figure[data-view]').dataset.from`).toBe('engine');
		await settled();
		const rows =
			await visitor.evaluate(`[...document.querySelectorAll('[data-testid="table"] tbody tr')].map((row) =>
			Object.fromEntries([...row.querySelectorAll('td')].map((cell) => [cell.dataset.column ?? '', cell.textContent.trim()])))`);
		expect(rows).toEqual(await rowsOf(view, 'demo'));
	});

	it('a chart is drawn, live', async () => {
		await go(addressOfPage('trends'));
		await settled();
		await visitor.evaluate(`window.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))`);
		await until(`document.querySelectorAll('[data-panel="chart"] svg path').length > 0`).toBe(true);
	});

	it('a document is read, figure by figure', async () => {
		const report = reportOf(2022);
		const { name, buffer } = documentOf(report);
		const path = join(folder, name);
		await writeFile(path, buffer);
		await go(addressOfPage('read'));
		await until(`document.querySelector('main [data-alive="true"]') !== null`).toBe(true);
		await visitor.giveFile('[data-testid="files"]', path);
		await until(`document.querySelectorAll('[data-testid="report"] table').length`).toBe(3);
		const shown = await visitor.evaluate<Record<string, string>>(
			`Object.fromEntries([...document.querySelectorAll('[data-testid="report"] [data-field]')].map((cell) => [cell.dataset.field, cell.textContent.trim()]))`
		);
		const counts = [...report.printed].filter(([field, text]) => /^\d+$/.test(text) && field in shown);
		expect(counts.length).toBeGreaterThan(100);
		for (const [field, text] of counts) expect(shown[field]?.replaceAll(/\D/g, ''), field).toBe(text);
	});

	it('what is shown is downloaded, row by row', async () => {
		await go(addressOfPage('trends') + queryOf({ tab: 'table' }, 'demo'));
		await settled();
		await click('download');
		const saved = async () => (await readdir(downloads())).find((name) => name.endsWith('.csv')) ?? '';
		await expect.poll(saved, { timeout: 30_000 }).not.toBe('');
		const text = async () => readFile(join(downloads(), await saved()), 'utf8');
		await expect.poll(async () => (await text()).length, { timeout: 30_000 }).toBeGreaterThan(100);
		const { data } = Papa.parse<string[]>((await text()).replace(/^\uFEFF/, '').trim());
		expect(data.length - 1).toBe((await rowsOf({}, 'demo')).length);
	});

	it('no script of a page failed, and one that fails is noticed', async () => {
		expect(await visitor.errors()).toEqual([]);
		await visitor.evaluate(`setTimeout(() => { throw new Error('noticed'); })`);
		await expect.poll(() => visitor.errors()).toEqual([expect.stringContaining('noticed')]);
	});
});
