import type { AnswerSource } from '$lib/warehouse/answer';
import type { Catalog } from '$lib/warehouse/catalog';
import { EngineError, type Engine } from '$lib/warehouse/engine';
import { remembering } from '$lib/warehouse/remembering';
import type { Language } from '$lib/form/words';
import { dataAddress } from './links';
import { ownReportsBeside } from './read/beside';

/** One engine for a data set, whichever part of a page asks it: each would take its own hundred megabytes. */
const engines: Record<string, Promise<Engine> | undefined> = {};

/**
 * Where a page's answers come from in the browser: files of the data set, and DuckDB, which is fetched and started
 * when the first question needs it and kept from then on; or the server the catalog names in its place. A start that failed may be tried again. Reports read on this
 * machine stand beside the published ones, never beside the demonstration.
 */
export function sourceOf(catalog: Catalog, language: Language): AnswerSource {
	const absolute = (path: string) => new URL(dataAddress(catalog.dataset, path), document.baseURI).href;

	async function open(): Promise<Engine> {
		if (catalog.engine) {
			const { openClickhouse } = await import('$lib/warehouse/engines/clickhouse/clickhouse');
			return openClickhouse({
				...catalog.engine,
				url: new URL(catalog.engine.url, document.baseURI).href
			});
		}
		const { openWasm } = await import('$lib/warehouse/engines/wasm');
		const { path, bytes, sha256 } = catalog.database;
		return openWasm({ database: { url: absolute(path), bytes, sha256 } });
	}

	async function start(): Promise<Engine> {
		try {
			return remembering(await open());
		} catch (error) {
			engines[catalog.database.path] = undefined;
			if (error instanceof EngineError) throw error;
			throw new EngineError('engine_missing', error instanceof Error ? error.message : String(error));
		}
	}

	return {
		catalog,
		file: async (path, signal) => {
			const response = await fetch(absolute(path), signal ? { signal } : {});
			if (!response.ok) throw new Error(`${response.status} ${path}`);
			return response.json();
		},
		engine: () => (engines[catalog.database.path] ??= start()),
		own: async (view) => {
			const reports = catalog.fictional ? [] : await ownReportsBeside(language);
			if (reports.length === 0) return [];
			const { ownPoints } = await import('$lib/warehouse/own/points');
			return ownPoints(view, reports);
		}
	};
}
