import type { Area, Organ, OrganKind } from '../../../lib/report/organ';
import { countyName, prefectureName, provinceName, townshipName } from './names';

/** Two digits no province of the national list begins with. */
const PROVINCES = [
	...[66, 67, 68, 69, 70, 72, 73, 74, 75, 76, 77, 78, 79, 80, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94],
	...[95, 96, 97, 98, 99]
].map(String);

/** As in the country: 16 townships a county, 9 counties a prefecture, some ten prefectures a province. */
const TOWNSHIPS_A_COUNTY = 16;
const COUNTIES_A_PREFECTURE = 9;
/** Up to here a data set lies in one province, above it in as many as it fills, 31 at most. */
const COUNTIES_A_PROVINCE = 83;

/** Towns, rural townships and street offices, in a hundred each. */
const KINDS: readonly OrganKind[] = Array.from({ length: 100 }, (_, i) =>
	i < 52 ? 'town' : i < 74 ? 'township' : 'street_office'
);

const digits = (n: number, length: number): string => String(n).padStart(length, '0');

/** A county of the country, and those around it. */
interface County {
	readonly areas: readonly [province: Area, prefecture: Area, county: Area];
	/** Its place in the country, from 0, and how many townships it has. */
	readonly index: number;
	readonly townships: number;
}

/** The counties that hold so many townships, in the order of their codes. */
export function countiesOf(townships: number): readonly County[] {
	const count = Math.ceil(townships / TOWNSHIPS_A_COUNTY);
	const provinces = Math.min(PROVINCES.length, Math.ceil(count / COUNTIES_A_PROVINCE));
	const each = Math.ceil(count / provinces);
	const prefectures = Math.ceil(each / COUNTIES_A_PREFECTURE);
	if (prefectures > 99) throw new RangeError(`${townships} townships are more than the codes can number`);
	return Array.from({ length: count }, (_, index) => {
		const inCountry = Math.floor(index / each);
		const inProvince = Math.floor((index % each) / COUNTIES_A_PREFECTURE);
		const province = PROVINCES[inCountry] ?? '';
		const prefecture = province + digits(inProvince + 1, 2);
		const county = prefecture + digits(((index % each) % COUNTIES_A_PREFECTURE) + 1, 2);
		return {
			index,
			townships: Math.min(TOWNSHIPS_A_COUNTY, townships - index * TOWNSHIPS_A_COUNTY),
			areas: [
				{ code: province, name: provinceName(inCountry), level: 'province', parent: null },
				{
					code: prefecture,
					name: prefectureName(inCountry * prefectures + inProvince),
					level: 'prefecture',
					parent: province
				},
				{ code: county, name: countyName(index), level: 'county', parent: prefecture }
			]
		};
	});
}

/** The townships of a county, in the order of their codes. */
export function townshipsOf({
	areas: [province, prefecture, county],
	index,
	townships
}: County): readonly Organ[] {
	return Array.from({ length: townships }, (_, i) => {
		const n = index * TOWNSHIPS_A_COUNTY + i;
		const kind = KINDS[(n * 37) % KINDS.length] ?? 'town';
		const code = county.code + digits(i + 1, 3);
		const signed = kind === 'street_office' ? '办事处' : '人民政府';
		return {
			code,
			name: townshipName(n, kind) + signed,
			kind,
			path: [province.name, prefecture.name, county.name],
			area: code,
			formerNames: []
		};
	});
}

/** Every area of the counties once, those of their townships among them, in the order of codes. */
export function areasOf(counties: readonly County[]): readonly Area[] {
	const areas = new Map<string, Area>();
	for (const county of counties) {
		for (const area of county.areas) areas.set(area.code, area);
		for (const { code, name } of townshipsOf(county))
			areas.set(code, {
				code,
				name: name.replace(/(人民政府|办事处)$/, ''),
				level: 'township',
				parent: county.areas[2].code
			});
	}
	return [...areas.values()];
}
