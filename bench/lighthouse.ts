import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { launch } from './browser';
import { median, repeat } from './statistics';
import type { Row } from './table';

const RUNS = 3;

/** What is judged, and the least it must reach; Lighthouse's own phone on a slow line, with a processor four times slower. */
const CATEGORIES = { performance: 95, accessibility: 100, 'best-practices': 100 } as const;
const PAGES = { home: '', compare: 'compare/', 'an organ': 'demo/organs/990101001/' } as const;

type Scores = Readonly<Record<keyof typeof CATEGORIES, number>>;

/** Points of 100 a page gets. */
async function scores(url: string, port: number): Promise<Scores> {
	const categories = Object.keys(CATEGORIES) as (keyof typeof CATEGORIES)[];
	const judged = await lighthouse(url, {
		port,
		output: 'json',
		logLevel: 'error',
		onlyCategories: categories
	});
	if (!judged) throw new Error(`Lighthouse gave no judgement of ${url}`);
	const { runtimeError } = judged.lhr;
	if (runtimeError) throw new Error(`Lighthouse could not judge ${url}: ${runtimeError.message}`);
	const of = (category: keyof typeof CATEGORIES) => {
		const score = judged.lhr.categories[category]?.score;
		if (score == null) throw new Error(`Lighthouse gave ${url} no score for ${category}`);
		return Math.round(score * 100);
	};
	return {
		performance: of('performance'),
		accessibility: of('accessibility'),
		'best-practices': of('best-practices')
	};
}

/** A port nobody listens on. */
function freePort(): Promise<number> {
	return new Promise((found, failed) => {
		const server = createServer();
		server.on('error', failed);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => found(port));
		});
	});
}

/** Lighthouse's scores of the pages most people open first; the median of several runs, which a busy machine disturbs. */
export async function lighthouseScores(site: string): Promise<readonly Row[]> {
	const port = await freePort();
	const browser = await launch(`--remote-debugging-port=${port}`);
	try {
		const rows: Row[] = [];
		for (const [name, page] of Object.entries(PAGES)) {
			const runs = await repeat(RUNS, () => scores(`${site}${page}`, port));
			for (const [category, least] of Object.entries(CATEGORIES))
				rows.push({
					what: `Lighthouse, ${name}: ${category.replace('-', ' ')}`,
					unit: 'points',
					ours: median(runs.map((run) => run[category as keyof Scores])),
					floor: null,
					least
				});
		}
		return rows;
	} finally {
		await browser.close();
	}
}
