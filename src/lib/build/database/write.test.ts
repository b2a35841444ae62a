import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { country } from '../../../cli/demonstration/country/country';
import { openNative } from '../../data/engines/native';
import { writeDatabase } from './write';

describe('a written database', () => {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'lens-write-'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	it('holds every report once, by year and then by place, however many wait together for their year', async () => {
		const path = join(folder, 'lens.duckdb');
		// More reports of a year than one batch takes, and more years than one.
		const made = country({ townships: 2300, years: [2023, 2025] });
		await writeDatabase(path, made);
		const told = [...made.organs].flatMap(({ organ, reports }) =>
			reports.map(({ id, year }) => ({ id, year, place: `${organ.area ?? organ.code} ${organ.code}` }))
		);
		const sorted = told.toSorted((a, b) => a.year - b.year || (a.place < b.place ? -1 : 1));

		const engine = await openNative(path);
		try {
			const rows = await engine.rows('select report from reports order by rowid');
			expect(rows.map(({ report }) => report)).toEqual(sorted.map(({ id }) => id));
		} finally {
			await engine.close();
		}
	}, 60_000);
});
