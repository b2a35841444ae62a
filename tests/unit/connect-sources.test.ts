import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connectSources } from '../../connect-sources.js';

it('allows the one host a catalog names, and none where none does', () => {
	const folder = mkdtempSync(join(tmpdir(), 'lens-'));
	const put = (dataset: string, catalog: unknown) => {
		mkdirSync(join(folder, dataset), { recursive: true });
		writeFileSync(join(folder, dataset, 'catalog.json'), JSON.stringify(catalog));
	};
	expect(connectSources(join(folder, 'nowhere'))).toEqual([]);
	put('real', { version: 'v' });
	put('demo', { engine: { url: '/clickhouse' } });
	expect(connectSources(folder)).toEqual([]);
	put('real', { engine: { url: 'https://db.example:8443/asked/here' } });
	put('demo', { engine: { url: 'https://db.example:8443/' } });
	expect(connectSources(folder)).toEqual(['https://db.example:8443']);
	rmSync(folder, { recursive: true });
});
