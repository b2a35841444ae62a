import { expect, test } from './fixtures';

test('the foot of every page leads to the licences of others and to the bill of materials', async ({
	page
}) => {
	for (const [address, licences, bill] of [
		['./', '第三方软件及其许可', '软件物料清单（CycloneDX）'],
		['./en/data', 'Third-party software and its licences', 'Bill of materials (CycloneDX)']
	] as const) {
		await page.goto(address);
		const link = page.getByRole('contentinfo').getByRole('link', { name: licences });
		const notices = await page.request.get(await link.evaluate((a) => (a as HTMLAnchorElement).href));
		expect(notices.ok()).toBe(true);
		const text = await notices.text();
		// Of pages, of the engine and inside it, of the reader's worker, of a file copied as it is, beside character maps.
		for (const part of [
			'svelte@',
			'@duckdb/duckdb-wasm@',
			'utf8proc',
			'mammoth@',
			'core-js-bundle@',
			'[cmaps/LICENSE]'
		])
			expect(text).toContain(part);
		const download = page.getByRole('contentinfo').getByRole('link', { name: bill });
		const told = await page.request.get(await download.evaluate((a) => (a as HTMLAnchorElement).href));
		const { bomFormat, components } = (await told.json()) as {
			bomFormat: string;
			components: { name: string; properties: { name: string }[] }[];
		};
		expect(bomFormat).toBe('CycloneDX');
		const inSite = components.filter(({ properties }) =>
			properties.some(({ name }) => name === 'disclosure-lens:in-site')
		);
		const marked = inSite.map(({ name }) => name);
		expect(marked).toEqual(expect.arrayContaining(['svelte', '@duckdb/duckdb-wasm', 'mammoth']));
		expect(components.map(({ name }) => name)).toContain('vitest');
	}
});
