import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDatabase } from '../build/database/write';
import { datasetOf } from '../data/dataset';
import type { Engine } from '../data/engines/engine';
import { openNative } from '../data/engines/native';
import type { Report } from '../report/report';
import { AREAS } from './reports';

/** A database of these reports in a folder of its own, which `close` removes. */
export async function engineWith(reports: readonly Report[]): Promise<Engine> {
	const folder = await mkdtemp(join(tmpdir(), 'lens-'));
	const path = join(folder, 'lens.duckdb');
	await writeDatabase(path, datasetOf({ id: 'demo', fictional: true, reports, areas: AREAS }));
	const engine = await openNative(path);
	return {
		rows: engine.rows,
		async close() {
			await engine.close();
			await rm(folder, { recursive: true });
		}
	};
}
