import { rm } from 'node:fs/promises';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { startServer } from '../../src/cli/server';
import { viewFrom } from '../../src/lib/view/address';
import { complete, type View } from '../../src/lib/view/view';
import type { FiledCatalog } from '../../src/lib/data/catalog';
import { openNative } from '../../src/lib/data/engines/native';
import { trendQuery } from '../../src/lib/data/questions/trend/sql';
import { cold, launch, type Line } from '../browser';
import { change, TWENTY } from '../changes';
import { installDriver, type Choice } from '../driver';
import { firstChartTimes } from '../first-chart';
import { buildFloor } from '../floor';
import { median, quantile, repeat } from '../statistics';
import { tableOf, type Row } from '../table';
import { counted, type Counted } from './counted';
import { mostOfTab } from './memory';
import { scaleSite } from './site';

/** The site as the data grow: each size beside the bare pages that do the same with the same data. */

/** Townships: a hundredth of the country's, a tenth, all. */
const SIZES = [413, 4135, 41_352];
const RUNS: Readonly<Record<Line, number>> = { plain: 5, slow: 3 };
const LINES: Readonly<Record<Line, string>> = { plain: '', slow: ', 10 Mbit/s 40 ms' };
const KB = 1024;
const MB = 1024 * KB;
/** A database above this is read by ranges. */
const WHOLE = 32 * MB;

/** What is measured of a size is told by the same words, so that its growth can be. */
interface Place {
	readonly browser: Browser;
	readonly ours: Counted;
	readonly floor: Counted;
	readonly catalog: FiledCatalog;
	/** A county other than the one whose pages are written, one of its organs, and that organ's name. */
	readonly county: string;
	readonly organ: string;
	readonly name: string;
	/** Bytes of DuckDB itself, as sent. */
	readonly engine: number;
}

/** The indicator a reader turns to first. */
const LIKELY: Choice = { control: 'indicator', text: '行政处罚' };
/** What a chart of the answer to a question looks like, wherever the answer came from. */
const DRAWN = 'figure:not([data-from="page"])[aria-busy="false"] [data-ready="true"]';

/** ms from navigation until something is there and shown, on a page with nothing in its caches. */
function shown(browser: Browser, url: string, line: Line, what: string): Promise<number> {
	return cold(browser, line, null, async (page) => {
		await page.goto(url, { waitUntil: 'commit' });
		return time(page, (selector) => document.querySelector(selector) !== null && performance.now(), what);
	});
}

async function time(page: Page, of: (selector: string) => number | false, selector: string): Promise<number> {
	const at = await page.waitForFunction(of, selector, { polling: 'raf', timeout: 180_000 });
	return Number(await at.jsonValue());
}

const bareReady = (browser: Browser, url: string, line: Line): Promise<number> =>
	cold(browser, line, null, async (page) => {
		await page.goto(url, { waitUntil: 'commit' });
		const ready = await page.waitForFunction(() => document.documentElement.dataset['ready'], undefined, {
			polling: 'raf',
			timeout: 180_000
		});
		return Number(await ready.jsonValue());
	});

/** The bare DuckDB page with a question about the same file. */
function bareAddress({ floor, catalog }: Place, view: View): string {
	const query = new URLSearchParams({
		database: `../data/${basename(catalog.database.path)}`,
		sql: trendQuery(view).sql,
		...(catalog.database.bytes > WHOLE ? { ranges: '' } : {})
	});
	return `${floor.url}duckdb/?${query.toString()}`;
}

const medianOf = async (runs: number, measure: () => Promise<number>): Promise<number> =>
	median(await repeat(runs, measure));

async function firstCharts({ browser, ours, floor }: Place): Promise<readonly Row[]> {
	const rows: Row[] = [];
	for (const line of ['plain', 'slow'] as const) {
		const of = async (url: string) => median(await firstChartTimes(browser, url, line));
		rows.push({
			what: `first readable chart, cold${LINES[line]}`,
			unit: 'ms',
			ours: await of(`${ours.url}demo/`),
			floor: await of(floor.url),
			mostRatio: 1.2
		});
	}
	return rows;
}

/** A likely question, from a cold start: ours from a small file, against DuckDB alone and against a page that parses a CSV. */
async function likely(place: Place): Promise<readonly Row[]> {
	const { browser, ours, floor, catalog } = place;
	const view = complete({ indicator: 'penalty_decisions' }, catalog.defaults);
	const rows: Row[] = [];
	for (const line of ['plain', 'slow'] as const) {
		const drawn = await medianOf(RUNS.slow, () =>
			cold(browser, line, installDriver, async (page) => {
				await page.goto(`${ours.url}demo/trends/`, { waitUntil: 'commit' });
				return (await change(page, LIKELY)).drawn;
			})
		);
		const limit = line === 'slow' ? { limit: 1000 } : {};
		const what = `likely question, cold${LINES[line]}`;
		rows.push(
			{
				what: `${what}; floor: DuckDB alone`,
				unit: 'ms',
				ours: drawn,
				floor: await medianOf(RUNS.slow, () => bareReady(browser, bareAddress(place, view), line)),
				...limit
			},
			{
				what: `${what}; floor: PapaParse alone`,
				unit: 'ms',
				ours: drawn,
				floor: await medianOf(RUNS.slow, () =>
					bareReady(browser, `${floor.url}duckdb/csv.html?csv=../data/columns.csv`, line)
				),
				...limit
			}
		);
	}
	return rows;
}

async function engineReady(place: Place): Promise<readonly Row[]> {
	const { browser, ours, catalog } = place;
	const view = complete({ group: 'all' }, catalog.defaults);
	const rows: Row[] = [];
	for (const line of ['plain', 'slow'] as const)
		rows.push({
			what: `first answer of DuckDB, cold${LINES[line]}`,
			unit: 'ms',
			ours: await medianOf(RUNS[line], () =>
				shown(browser, `${ours.url}demo/trends/?g=all`, line, 'figure[data-from="engine"]')
			),
			floor: await medianOf(RUNS[line], () => bareReady(browser, bareAddress(place, view), line)),
			mostRatio: 1.1
		});
	return rows;
}

/** Twenty changes DuckDB answers, and the same twenty questions on the bare page: choosing an indicator reads its columns, years do not. */
async function changes(place: Place): Promise<readonly Row[]> {
	const { browser, ours, catalog } = place;
	const done = await cold(browser, 'plain', installDriver, async (page) => {
		await page.goto(`${ours.url}demo/trends/?g=all`);
		await page.locator('figure[data-from="engine"]').waitFor({ timeout: 180_000 });
		const all = [];
		for (const choice of TWENTY) {
			const made = await change(page, choice);
			if (made.from !== 'engine') throw new Error(`the answer to ${made.view} came from ${made.from}`);
			all.push({ choice, ms: made.drawn - made.chosen, view: made.view });
		}
		return all;
	});
	const views = done.map(({ view }) => viewFrom(new URLSearchParams(view), catalog.defaults));
	const bare = await cold(browser, 'plain', null, async (page) => {
		await page.goto(bareAddress(place, complete({ group: 'all' }, catalog.defaults)));
		await page.waitForFunction(() => document.documentElement.dataset['ready'], undefined, {
			timeout: 180_000
		});
		const times: number[] = [];
		for (const view of views)
			times.push(await page.evaluate((sql) => window.bareAsk?.(sql) ?? NaN, trendQuery(view).sql));
		return times;
	});
	const split = (indicator: boolean) => {
		const at = done.flatMap(({ choice }, i) => ((choice.control === 'indicator') === indicator ? [i] : []));
		return { ours: at.map((i) => done[i]?.ms ?? NaN), floor: at.map((i) => bare[i] ?? NaN) };
	};
	const [fresh, held] = [split(true), split(false)];
	return [
		{
			what: `change of indicator by DuckDB, of ${fresh.ours.length}: median`,
			unit: 'ms',
			ours: median(fresh.ours),
			floor: median(fresh.floor)
		},
		{
			what: `change of years by DuckDB, of ${held.ours.length}: median`,
			unit: 'ms',
			ours: median(held.ours),
			floor: median(held.floor),
			mostRatio: 1.5
		},
		{
			what: 'change of years by DuckDB: 95th percentile',
			unit: 'ms',
			ours: quantile(held.ours, 0.95),
			floor: quantile(held.floor, 0.95),
			limit: 150
		}
	];
}

/** Pages cold, with what they weigh: nothing of them was written at build time. */
async function pages({ browser, ours, catalog, county, organ, engine }: Place): Promise<readonly Row[]> {
	const [, last] = catalog.defaults.years;
	const visits: readonly (readonly [what: string, path: string, selector: string, limit?: number])[] = [
		['a trend the files hold', `demo/trends/?i=penalty_decisions`, DRAWN, 4 * MB],
		['a trend DuckDB answers', 'demo/trends/?g=all', DRAWN, 4 * MB],
		[
			'a ranking of all townships',
			`demo/trends/?y=${last}`,
			'figure:not([data-from="page"])[aria-busy="false"]'
		],
		['a comparison of a county', `demo/compare/?a=${county}&y=${last}`, DRAWN],
		['an organ', `demo/organs/${organ}/`, `article[data-organ="${organ}"] figure [data-ready="true"]`, MB],
		['an area', `demo/areas/${county}/`, `[data-area="${county}"] [data-testid="matrix"]`]
	];
	const rows: Row[] = [];
	for (const [what, path, selector, limit] of visits) {
		for (const line of ['plain', 'slow'] as const)
			rows.push({
				what: `${what}, cold${LINES[line]}`,
				unit: 'ms',
				ours: await medianOf(RUNS.slow, () => shown(browser, `${ours.url}${path}`, line, selector)),
				floor: null
			});
		ours.taken();
		await shown(browser, `${ours.url}${path}`, 'plain', selector);
		const bytes = ours.taken() - (path.includes('g=all') ? engine : 0);
		rows.push({
			what: `${what}, as sent${path.includes('g=all') ? ', without DuckDB' : ''}`,
			unit: 'KB',
			ours: bytes / KB,
			floor: null,
			...(limit ? { limit: limit / KB } : {})
		});
	}
	return rows;
}

const TYPED = ['l', 'li', 'liu', 'z', 'zh', 'zhe', 'zhen', '草', '草稿', '镇', '1', '11', '1101'];

/** Keys in the search, once its lists are there: until what is found is laid out. */
async function keys({ browser, ours, name }: Place): Promise<readonly Row[]> {
	const typed = [...TYPED, name, `${name.slice(0, 2)} ${name.slice(2)}`];
	const { ready, times } = await cold(browser, 'plain', installDriver, async (page) => {
		await page.goto(`${ours.url}demo/trends/`, { waitUntil: 'networkidle' });
		const since = Date.now();
		await page.getByTestId('search-open').click();
		await page.waitForFunction(
			() => document.querySelector('[data-testid="search"] [role="status"]')?.textContent.trim() === '',
			undefined,
			{ polling: 'raf' }
		);
		const ready = Date.now() - since;
		const times: number[] = [];
		for (let round = 0; round < 3; round++)
			for (const text of typed) times.push(await page.evaluate((to) => window.lensBench.key(to), text));
		return { ready, times };
	});
	return [
		{ what: 'search opened, all lists there', unit: 'ms', ours: ready, floor: null },
		{
			what: `key in the search, of ${times.length}: median`,
			unit: 'ms',
			ours: median(times),
			floor: null,
			limit: 16
		},
		{ what: 'key in the search: 95th percentile', unit: 'ms', ours: quantile(times, 0.95), floor: null }
	];
}

/** The most a tab ever held in which somebody asked DuckDB twenty times and looked at the ranking of everybody. */
async function memory({ ours, catalog }: Place): Promise<readonly Row[]> {
	const most = await mostOfTab(async (browser) => {
		await cold(browser, 'plain', installDriver, async (page) => {
			await page.goto(`${ours.url}demo/trends/?g=all`);
			await page.locator('figure[data-from="engine"]').waitFor({ timeout: 180_000 });
			for (const choice of TWENTY) await change(page, choice);
			const last = String(catalog.defaults.years[1]);
			await change(page, { control: 'last-year', text: last });
			await change(page, { control: 'first-year', text: last });
		});
	});
	return [
		{ what: 'most memory of the tab', unit: 'MB', ours: most.own / MB, floor: null, limit: 500 },
		{ what: 'the same with the program of the browser', unit: 'MB', ours: most.whole / MB, floor: null }
	];
}

function sentEngine(dir: string): number {
	const folder = join(dir, '_app', 'immutable');
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /duckdb[^/]*\.(wasm|js)\.br$/.test(file))
		.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/** A county with many organs that is not the one pages are written of, and an organ of it. */
async function elsewhere(
	dir: string,
	catalog: FiledCatalog
): Promise<Pick<Place, 'county' | 'organ' | 'name'>> {
	const engine = await openNative(join(dir, 'data', 'demo', catalog.database.path));
	try {
		// The codes of townships begin with that of their county.
		const [row] = await engine.rows(
			`with towns as (select areas.code as area, min(organs.code) as organ, count(*) as organs from organs
				join areas on starts_with(organs.code, areas.code) and level = 'county'
				where kind = 'town' and areas.code <> '${catalog.county}' group by areas.code)
			select towns.area, organ, name from towns join organs on organs.code = organ order by organs desc, towns.area limit 1`
		);
		if (!row) throw new Error('there is no second county with towns');
		return {
			county: String(row['area']),
			organ: String(row['organ']),
			name: String(row['name'])
		};
	} finally {
		await engine.close();
	}
}

/** Everything about the site that has been built in a folder. */
async function measuredIn(
	dir: string,
	floorDir: string,
	say: (what: string) => void
): Promise<readonly Row[]> {
	const at = { port: 0, host: '127.0.0.1', base: '' };
	const servers = await Promise.all([startServer({ ...at, dir }), startServer({ ...at, dir: floorDir })]);
	const [ours, floor] = await Promise.all([counted(servers[0].url), counted(servers[1].url)]);
	const browser = await launch();
	try {
		const catalog = JSON.parse(
			readFileSync(join(dir, 'data', 'demo', 'catalog.json'), 'utf8')
		) as FiledCatalog;
		const place = {
			browser,
			ours,
			floor,
			catalog,
			engine: sentEngine(dir),
			...(await elsewhere(dir, catalog))
		};
		const rows: Row[] = [];
		for (const part of [firstCharts, likely, engineReady, changes, pages, keys, memory]) {
			say(part.name);
			rows.push(...(await part(place)));
		}
		return rows;
	} finally {
		await browser.close();
		ours.close();
		floor.close();
		await Promise.all(servers.map((server) => server.close()));
	}
}

async function measured(townships: number, say: (what: string) => void): Promise<readonly Row[]> {
	say(`building the site of ${townships} townships`);
	const site = scaleSite(townships);
	try {
		const floorDir = await buildFloor(site.dir, 'demo');
		try {
			const rows = await measuredIn(site.dir, floorDir, (what) => say(`${townships} townships: ${what}`));
			// Said at once: the next size takes ten times as long.
			say(`\n${tableOf(rows)}`);
			return rows;
		} finally {
			await rm(floorDir, { recursive: true });
		}
	} finally {
		site.remove();
	}
}

/** The table: every measurement at every size, and how it grew since the first. */
export async function scaleTable(sizes: readonly number[], say: (what: string) => void): Promise<string> {
	const chosen = sizes.length > 0 ? sizes : SIZES;
	const all: { readonly townships: number; readonly rows: readonly Row[] }[] = [];
	for (const townships of chosen) all.push({ townships, rows: await measured(townships, say) });
	const [first] = all;
	return tableOf(
		(first?.rows ?? []).flatMap(({ what, ours }) =>
			all.flatMap(({ townships, rows }) => {
				const row = rows.find((one) => one.what === what);
				if (!row) return [];
				const growth = ours === 0 ? {} : { growth: row.ours / ours };
				return [{ ...row, ...growth, what: `${what} — ${townships.toLocaleString('en-US')} townships` }];
			})
		)
	);
}
