import type { Browser } from '@playwright/test';
import { cold, type Line } from './browser';
import { median, repeat } from './statistics';
import type { Row } from './table';

const RUNS: Record<Line, number> = { plain: 5, slow: 3 };

/** Something only DuckDB can answer: all kinds of organs together. */
export const ENGINE_VIEW = 'trends/?g=all';

/** ms from navigation until a view that no file holds is drawn. */
function ours(browser: Browser, site: string, line: Line): Promise<number> {
	return cold(browser, line, null, async (page) => {
		await page.goto(`${site}${ENGINE_VIEW}`, { waitUntil: 'commit' });
		const drawn = await page.waitForFunction(
			() => document.querySelector('figure[data-from="engine"]') !== null && performance.now(),
			undefined,
			{ polling: 'raf', timeout: 120_000 }
		);
		return Number(await drawn.jsonValue());
	});
}

/** ms from navigation until the page that does nothing else has its answer. */
function bare(browser: Browser, site: string, database: string, line: Line): Promise<number> {
	return cold(browser, line, null, async (page) => {
		await page.goto(`${site}duckdb/?database=../data/${database}`, { waitUntil: 'commit' });
		const ready = await page.waitForFunction(() => document.documentElement.dataset['ready'], undefined, {
			polling: 'raf',
			timeout: 120_000
		});
		return Number(await ready.jsonValue());
	});
}

/** How long a question that no file answers takes from a cold start, against DuckDB alone with the same database. */
export async function engineStart(
	browser: Browser,
	site: string,
	floor: string,
	database: string
): Promise<readonly Row[]> {
	const row = async (what: string, line: Line): Promise<Row> => ({
		what,
		unit: 'ms',
		ours: median(await repeat(RUNS[line], () => ours(browser, site, line))),
		floor: median(await repeat(RUNS[line], () => bare(browser, floor, database, line)))
	});
	return [
		await row('first answer of DuckDB, cold', 'plain'),
		await row('first answer of DuckDB, cold, 10 Mbit/s 40 ms', 'slow')
	];
}
