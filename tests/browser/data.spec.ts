import { FIELDS } from '../../src/lib/form/fields';
import { offeredFiles } from '../../src/lib/download/bulk/files';
import { size } from '../../src/lib/text/labels';
import { bare } from '../../src/lib/text/numbers';
import { catalogOf } from './data';
import { expect, test } from './fixtures';
import { downloadedBy } from './steps';

// A data user takes everything away, knows what each column means, and may say where it came from.

for (const [path, dataset] of [
	['./data/', 'real'],
	['./demo/data/', 'demo']
] as const)
	test(`every file (${dataset}) says its rows and size, and is what it says`, async ({ page }) => {
		await page.goto(path);
		const files = offeredFiles(catalogOf(dataset));
		expect(files).toHaveLength(8);
		for (const { format, name, bytes, rows } of files) {
			const row = page.locator(`[data-format="${format}"]`);
			await expect(row.getByRole('cell').last()).toHaveText(size(bytes));
			if (rows !== null) await expect(row).toContainText(bare(rows, 'zh'));
			const file = await downloadedBy(page, row.getByRole('link'));
			expect([file.name, file.bytes.length]).toEqual([name, bytes]);
		}
	});

test('search engines find a Dataset, whose files are there', async ({ page, request }) => {
	await page.goto('./en/demo/data/');
	const text = await page.locator('script[type="application/ld+json"]').textContent();
	const said = JSON.parse(text ?? '') as { name: string; distribution: { contentUrl: string }[] };
	expect(said).toMatchObject({ '@type': 'Dataset', version: catalogOf('demo').version });
	expect(said.name).toContain('fictional');
	for (const { contentUrl } of said.distribution)
		expect((await request.head(new URL(contentUrl, page.url()).href)).status()).toBe(200);
});

test('the dictionary has every field, and the citation names the version', async ({ page }) => {
	await page.goto('./data/');
	const table = page.locator('[data-table="disputes"]');
	await table.locator('summary').click();
	await expect(table.locator('tbody tr')).toHaveCount(FIELDS.filter((f) => f.table === 'disputes').length);
	await expect(page.locator('[data-table] tbody tr')).toHaveCount(FIELDS.length);
	await expect(page.getByTestId('citation')).toHaveValue(new RegExp(catalogOf('real').version));
});

for (const dataset of ['real', 'demo'] as const)
	test(`the first page says where the figures were seen, as counted (${dataset})`, async ({ page }) => {
		const { counts, places } = catalogOf(dataset);
		await page.goto(dataset === 'real' ? './' : './demo/');
		const lead = page.locator('p.lead');
		for (const seen of [places.table, places.prose])
			await expect(lead).toContainText(`${seen.toLocaleString('en-US')} 个在`);
		expect(places.table + places.prose + places.opening + places.unknown).toBe(counts.figures);
		const unaddressed = (counts.reports - counts.addressed).toLocaleString('en-US');
		if (dataset === 'real') await expect(lead).toContainText(`${unaddressed} 份报告没有网址`);
		else await expect(lead).not.toContainText('网址');
		await expect(lead).not.toContainText('每个数都能点回');
	});
