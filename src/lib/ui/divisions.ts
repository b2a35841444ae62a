import { unpackDivisions } from '$lib/data/files/divisions';
import { divisionsFrom, type Divisions, type ListedDivision } from '$lib/report/divisions';
import type { AreaLevel } from '$lib/report/organ';

/** Where the lists of divisions are. */
export type DivisionAddresses = Readonly<Record<AreaLevel, string>>;

async function listed(address: string): Promise<readonly ListedDivision[]> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} ${address}`);
	return unpackDivisions(await response.json());
}

/** The divisions of the whole country. Rejects where a list cannot be had. */
export async function fetchedDivisions(addresses: DivisionAddresses): Promise<Divisions> {
	const { province, prefecture, county, township } = addresses;
	const lists = await Promise.all([province, prefecture, county, township].map(listed));
	const [provinces = [], prefectures = [], counties = [], townships = []] = lists;
	return divisionsFrom({
		province: provinces,
		prefecture: prefectures,
		county: counties,
		township: townships
	});
}
