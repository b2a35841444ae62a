import type { Browser } from '@playwright/test';
import { cold, type Line } from './browser';
import { median, repeat } from './statistics';
import type { Row } from './table';

const RUNS = 7;

declare global {
	interface Window {
		/** Time of the frame that showed the first chart, in ms since navigation. */
		firstChart?: number;
	}
}

/** Runs in the page: notes the first frame in which a chart is laid out. */
function noteFirstChart(): void {
	const look = () => {
		const charts = document.querySelectorAll('figure svg');
		if ([...charts].some((svg) => svg.getBoundingClientRect().height > 100))
			requestAnimationFrame(() => (window.firstChart = performance.now()));
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

interface FirstChart {
	/** ms: the later of the first paint of any content and of the frame with the chart. */
	readonly readable: number;
	/** Compressed bytes of the page and of what the browser must have before it paints. */
	readonly before: number;
	/** Compressed bytes of all scripts once the page has come to rest, nothing touched. */
	readonly scripts: number;
}

/** One cold opening of a page. */
function open(browser: Browser, url: string, line: Line): Promise<FirstChart> {
	return cold(browser, line, noteFirstChart, async (page) => {
		await page.goto(url, { waitUntil: 'networkidle' });
		await page.waitForFunction(() => window.firstChart !== undefined);
		return page.evaluate(() => {
			const sum = (entries: readonly PerformanceResourceTiming[]) =>
				entries.reduce((bytes, entry) => bytes + entry.encodedBodySize, 0);
			const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
			const blocking = resources.filter(
				(entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking'
			);
			const scripts = resources.filter((entry) => new URL(entry.name).pathname.endsWith('.js'));
			const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
			return {
				readable: Math.max(paint, window.firstChart ?? 0),
				before:
					sum(performance.getEntriesByType('navigation') as PerformanceResourceTiming[]) + sum(blocking),
				scripts: sum(scripts)
			};
		});
	});
}

/** Times until a page shows its chart, each from a cold start, in ms. */
export async function firstChartTimes(browser: Browser, url: string, line: Line): Promise<readonly number[]> {
	return (await repeat(RUNS, () => open(browser, url, line))).map(({ readable }) => readable);
}

/** The default page, cold, against the same HTML without scripts and with its styles inside. */
export async function firstChart(browser: Browser, ours: string, floor: string): Promise<readonly Row[]> {
	const measured = async (url: string, line: Line) => {
		const runs = await repeat(RUNS, () => open(browser, url, line));
		const of = (key: keyof FirstChart) => median(runs.map((run) => run[key]));
		return { readable: of('readable'), before: of('before') / 1024, scripts: of('scripts') / 1024 };
	};
	const plain = { ours: await measured(ours, 'plain'), floor: await measured(floor, 'plain') };
	const slow = { ours: await measured(ours, 'slow'), floor: await measured(floor, 'slow') };
	return [
		{
			what: 'compressed before the first chart is readable',
			unit: 'KB',
			ours: plain.ours.before,
			floor: plain.floor.before,
			limit: 200
		},
		{
			what: 'JavaScript compressed before interaction',
			unit: 'KB',
			ours: plain.ours.scripts,
			floor: null,
			limit: 300
		},
		{
			what: 'first readable chart, cold',
			unit: 'ms',
			ours: plain.ours.readable,
			floor: plain.floor.readable
		},
		{
			what: 'first readable chart, cold, 10 Mbit/s 40 ms',
			unit: 'ms',
			ours: slow.ours.readable,
			floor: slow.floor.readable
		}
	];
}
