import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDataset } from '../build/build';
import type { FiledCatalog } from '../data/catalog';
import { datasetOf } from '../data/dataset';
import type { DataSource } from '../data/dataSource';
import type { Engine } from '../data/engines/engine';
import { openNative } from '../data/engines/native';
import { publishedSource, type ReadFile } from '../data/sources/published';
import type { Area } from '../report/organ';
import type { Report } from '../report/report';

/** A data set as `lens build` writes it, in a folder of its own which `close` removes. */
export interface BuiltDataset {
	readonly catalog: FiledCatalog;
	readonly read: ReadFile;
	readonly engine: Engine;
	readonly source: DataSource;
	close(): Promise<void>;
}

export async function builtDataset(of: {
	readonly reports: readonly Report[];
	readonly areas: readonly Area[];
}): Promise<BuiltDataset> {
	const folder = await mkdtemp(join(tmpdir(), 'lens-'));
	const dataset = datasetOf({ id: 'demo', fictional: true, ...of });
	const { catalog } = await buildDataset({ ...dataset, outDir: folder });
	const at = (path: string) => join(folder, 'demo', path);
	const read: ReadFile = async (path) => JSON.parse(await readFile(at(path), 'utf8')) as unknown;
	const engine = await openNative(at(catalog.database.path), 1);
	return {
		catalog,
		read,
		engine,
		source: publishedSource(catalog, read, () => Promise.resolve(engine)),
		async close() {
			await engine.close();
			await rm(folder, { recursive: true });
		}
	};
}
