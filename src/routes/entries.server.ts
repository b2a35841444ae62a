import type { FiledCatalog } from '$lib/data/catalog';
import { isPrerendered, type EntityKind } from '$lib/data/prerendered';
import type { DataSource } from '$lib/data/dataSource';
import { catalogOf, sourceOf } from './first.server';

/** The parameters of every page of a kind that is written at build time, in both languages and data sets. */
export async function entriesOf<K extends string>(
	kind: EntityKind,
	key: K,
	codes: (source: DataSource, county: string) => Promise<readonly string[]>
): Promise<({ language?: 'en'; dataset?: 'demo' } & Record<K, string>)[]> {
	const of = async (catalog: FiledCatalog) =>
		catalog.county === null
			? []
			: (await codes(sourceOf(catalog), catalog.county)).filter((code) => isPrerendered(kind, code, catalog));
	const [real, demo] = await Promise.all([catalogOf('real').then(of), catalogOf('demo').then(of)]);
	const places = [
		...real.map((code) => ({ code })),
		...demo.map((code) => ({ code, dataset: 'demo' as const }))
	];
	return places.flatMap(({ code, ...dataset }) =>
		[{}, { language: 'en' as const }].map((language) => ({
			...language,
			...dataset,
			...({ [key]: code } as Record<K, string>)
		}))
	);
}
