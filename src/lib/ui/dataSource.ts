import type { Catalog, FiledCatalog } from '$lib/data/catalog';
import type { DataSource, OnProgress } from '$lib/data/dataSource';
import type { Engine } from '$lib/data/engines/engine';
import { sharedEngine } from '$lib/data/engines/sharedEngine';
import { publishedSource } from '$lib/data/sources/published';
import type { Language } from '$lib/form/words';
import { withOwnOrgans } from '$lib/own/withOwnOrgans';
import { readHere } from '$lib/text/localReports';
import { dataAddress } from './links';
import { ownDataSet } from './own/ownData.svelte';
import { localReports } from './read/localReports';

/** One source for a version of a data set, whichever part of a page asks it: each would start an engine of its own. */
const sources: Record<string, DataSource | undefined> = {};

/** The server the catalog names, else DuckDB, fetched and started here. */
async function openEngine(
	{ engine, database }: FiledCatalog,
	absolute: (path: string) => string,
	signal: AbortSignal,
	onProgress: OnProgress
): Promise<Engine> {
	if (engine) {
		const { openClickhouse } = await import('$lib/data/engines/clickhouse/clickhouse');
		return openClickhouse({ ...engine, url: new URL(engine.url, document.baseURI).href });
	}
	const { openWasm } = await import('$lib/data/engines/wasm');
	const { path, bytes, sha256 } = database;
	return openWasm({ database: { url: absolute(path), bytes, sha256 }, signal, onProgress });
}

/**
 * Where a page's data come from in the browser: the published files, and an engine that is started when a question needs it and
 * kept from then on. Organs read on this machine stand beside the published ones, never beside the demonstration.
 */
export function dataSourceOf(catalog: Catalog, language: Language): DataSource {
	if (catalog.dataset === 'my') return ownDataSet.data.source;
	const key = [catalog.dataset, catalog.version, language].join(' ');
	const absolute = (path: string) => new URL(dataAddress(catalog.dataset, path), document.baseURI).href;
	const published = () =>
		publishedSource(
			catalog,
			async (path, signal) => {
				const response = await fetch(absolute(path), signal ? { signal } : {});
				if (!response.ok) throw new Error(`${response.status} ${path}`);
				return response.json() as Promise<unknown>;
			},
			sharedEngine((signal, onProgress) => openEngine(catalog, absolute, signal, onProgress))
		);
	return (sources[key] ??= withOwnOrgans(
		published(),
		async () => (catalog.fictional ? [] : localReports(language)),
		readHere('published', language)
	));
}
