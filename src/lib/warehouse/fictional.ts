import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../report/figure';
import type { Area, Organ, OrganKind } from '../report/organ';
import type { Report } from '../report/report';
import { datasetOf } from './dataset/dataset';
import type { Engine } from './engine';
import { openNative } from './engines/native';
import { writeDatabase } from './engines/write';

/** Small invented reports for tests: write only what the test is about. */
export const AREAS: readonly Area[] = [
	{ code: '99', name: '示例省', level: 'province', parent: null },
	{ code: '9901', name: '示例市', level: 'prefecture', parent: '99' },
	{ code: '990101', name: '示例县', level: 'county', parent: '9901' },
	{ code: '990102', name: '样板县', level: 'county', parent: '9901' }
];

export function organ(code: string, name: string, kind: OrganKind = 'town'): Organ {
	const county = AREAS.find((area) => area.code === code.slice(0, 6));
	const path = county ? ['示例省', '示例市', county.name] : ['示例省'];
	return { code, name, kind, path, area: county?.code ?? '99', formerNames: [] };
}

/** A number as it is printed, or a state. */
export type Told = number | Figure | Exclude<Figure['state'], 'reported'>;

export function figure(told: Told): Figure {
	if (typeof told === 'number') return { state: 'reported', value: told, raw: String(told), place: null };
	return typeof told === 'string' ? { state: told } : told;
}

export function report(
	of: Organ,
	year: number,
	told: Readonly<Record<string, Told>>,
	more: Partial<Pick<Report, 'form' | 'source'>> = {}
): Report {
	return {
		id: `${of.code}-${year}`,
		organ: of,
		year,
		form: year >= 2021 ? '2021' : year >= 2019 ? '2019' : 'none',
		figures: new Map(Object.entries(told).map(([field, value]) => [field, figure(value)])),
		source: { url: null, mirror: false, published: null, complete: false, note: '' },
		...more
	};
}

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
