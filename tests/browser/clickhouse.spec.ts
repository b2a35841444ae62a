import { startServer } from '../../src/cli/server';
import { ENGINE_PATH } from '../../src/cli/serving/forward';
import { message, type MessageKey } from '../../src/lib/text/messages';
import type { EngineFailure } from '../../src/lib/data/engines/engine';
import { servedBy, startClickhouse, type Clickhouse, type Manner } from './clickhouse';
import { rowsOf, trendTo } from './data';
import { expect, test as base, type Site } from './fixtures';
import { expectFrom, figureOn, openView, shows, expectReadable, tableOn } from './steps';

// A server answers in place of the database: through the site's own host, and sometimes not.

const READER = { user: 'lens_reader', password: '', database: 'lens_demo' } as const;

const test = base.extend<object, { clickhouse: Clickhouse; site: Site }>({
	clickhouse: [
		async ({ browserName: _name }, use) => {
			const clickhouse = await startClickhouse();
			await use(clickhouse);
			await clickhouse.close();
		},
		{ scope: 'worker' }
	],
	site: [
		async ({ clickhouse: { url } }, use) => {
			const at = { dir: 'build', port: 0, host: '127.0.0.1', base: '' };
			const server = await startServer({ ...at, engine: { ...READER, url } });
			await use({ root: server.url, sub: server.url, plain: server.url });
			await server.close();
		},
		{ scope: 'worker' }
	]
});

test.beforeEach(async ({ page, clickhouse }) => {
	clickhouse.asked.length = 0;
	await servedBy(page, { kind: 'clickhouse', url: ENGINE_PATH, ...READER });
});

const DEMO = { dataset: 'demo' } as const;
/** No file answers this. */
const HARD = { group: 'all' } as const;

const FAILURES: readonly (readonly [Manner & string, EngineFailure, MessageKey])[] = [
	['shard lost', 'shard_missing', 'failedShard'],
	['too slow', 'server_slow', 'failedServerSlow'],
	['login refused', 'server_refused', 'failedServerRefused']
];

for (const [manner, failure, key] of FAILURES)
	test(`${manner}: the page says so, shows no figure in its place, and answers once all is well`, async ({
		page,
		watch,
		clickhouse
	}) => {
		watch.tolerate(/clickhouse/);
		clickhouse.manner = manner;
		await openView(page, {}, DEMO);
		await page.getByLabel('范围').selectOption('all');
		const banner = page.getByRole('alert');
		await expect(banner).toHaveAttribute('data-failure', failure);
		await expect(banner).toContainText(message(key, 'zh'));
		await expect(figureOn(page)).toHaveAttribute('aria-busy', 'false');
		await expectReadable(page);

		clickhouse.manner = { rows: (await trendTo(HARD, 'demo')).rows.map((row) => ({ ...row })) };
		await banner.getByRole('button', { name: '再试一次' }).click();
		await shows(page, HARD, 'demo');
		await expect(banner).toBeHidden();
		await expectFrom(figureOn(page), 'engine');
		expect(await tableOn(page)).toEqual(await rowsOf(HARD, 'demo'));
	});

test.describe(() => {
	test.use({ firstVisit: true });

	test('a server that never answers is given up after a while, and told to stop', async ({
		page,
		watch,
		clickhouse
	}) => {
		watch.tolerate(/clickhouse/);
		await page.clock.install();
		clickhouse.manner = 'silent';
		await openView(page, {}, DEMO);
		await page.getByLabel('范围').selectOption('all');
		await expect(page.getByText('正在取数…')).toBeVisible();
		await expect.poll(() => clickhouse.asked.length).toBeGreaterThan(0);
		await expect(async () => {
			await page.clock.fastForward(31_000);
			await expect(page.getByRole('alert')).toHaveAttribute('data-failure', 'server_slow', { timeout: 500 });
		}).toPass();
		await expect.poll(() => clickhouse.asked.at(-1)).toContain('kill query');
		await expectReadable(page);
	});
});
