import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstration } from '../../../cli/demonstration/demonstration';
import { INDICATORS } from '../../form/indicators';
import { complete, type View } from '../../view/view';
import { datasetOf } from '../dataset/dataset';
import { ask, type Engine } from '../engine';
import { openNative } from '../engines/native';
import { writeDatabase } from '../engines/write';
import { organ, report } from '../fictional';
import { county } from '../fictional-county';
import { ownPoints } from '../own/points';
import { byRank } from '../parsed';
import { ranking } from '../queries/ranking';
import { series } from '../queries/series';

const defaults = { indicator: 'items_disclosed', years: [2016, 2025], span: [2015, 2026] } as const;

describe('points without a database', () => {
	const here = organ('my990101101', '示例镇');
	const one = (indicator: string, year: number, ...reports: Parameters<typeof report>[]) =>
		ownPoints(
			complete({ indicator, organs: [here.code], years: [year, year] }, defaults),
			reports.map((parts) => report(...parts))
		)[0];

	it('never take a missing part for 0', () => {
		const told = { granted__total: 2, partly_granted__total: 'blank', handled_total__total: 4 } as const;
		expect(one('disclosure_rate', 2022, [here, 2022, told])).toMatchObject({
			state: 'blank',
			value: null,
			numerator: null
		});
	});

	it('have no rate over 0, yet report both counts', () => {
		const told = { granted__total: 0, partly_granted__total: 0, handled_total__total: 0 };
		expect(one('disclosure_rate', 2022, [here, 2022, told])).toMatchObject({
			state: 'reported',
			value: null,
			denominator: 0
		});
	});

	it('say that a year has no report', () => {
		expect(one('items_disclosed', 2021, [here, 2022, { items_disclosed: 3 }])).toMatchObject({
			state: 'no_report',
			name: '示例镇'
		});
	});
});

describe.each([
	['the demonstration', demonstration()],
	['a county of every state, form and gap', { reports: county(), areas: [] }]
])('points without a database of %s', (_, data) => {
	const codes = [...new Set(data.reports.map((each) => each.organ.code))];
	let folder: string;
	let engine: Engine;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'lens-'));
		await writeDatabase(join(folder, 'lens.duckdb'), datasetOf({ id: 'demo', fictional: true, ...data }));
		engine = await openNative(join(folder, 'lens.duckdb'));
	}, 120_000);
	afterAll(async () => {
		await engine.close();
		await rm(folder, { recursive: true });
	});

	const views: fc.Arbitrary<View> = fc
		.record({
			indicator: fc.constantFrom(...INDICATORS.map(({ id }) => id)),
			organs: fc.shuffledSubarray(codes, { minLength: 2, maxLength: Math.min(6, codes.length) }),
			years: fc.tuple(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 2015, max: 2026 }))
		})
		.map((part) => complete(part, defaults));

	it('are those of the query', async () => {
		await fc.assert(
			fc.asyncProperty(views, async (view) => {
				const points = ownPoints(view, data.reports);
				expect(points).toEqual(await ask(engine, series(view)));
				expect(points.toSorted(byRank)).toEqual(await ask(engine, ranking(view)));
			}),
			{ numRuns: 30 }
		);
	}, 60_000);

	it('are those of the query for every indicator', async () => {
		for (const { id } of INDICATORS) {
			const view = complete({ indicator: id, organs: codes.slice(0, 8) }, defaults);
			expect(ownPoints(view, data.reports)).toEqual(await ask(engine, series(view)));
		}
	}, 60_000);
});
