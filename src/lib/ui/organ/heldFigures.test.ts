import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDivisions } from '../../../cli/divisions';
import { organsOf } from '../../data/dataset';
import { indicatorOf } from '../../form/indicators';
import { parseReports } from '../../report/csv';
import { organ, report } from '../../testing/reports';
import { heldFigures, heldIndicators, isNumber } from './heldFigures';

const town = organ('990101001', '示例一镇');

describe('the figures held of an organ', () => {
	const held = heldFigures([
		report(town, 2022, { penalty_decisions: 3, prose_suits: 1 }),
		report(town, 2023, { penalty_decisions: 'blank', rules_issued: 0 })
	]);

	it('are a row a field that any report says something of, in the order of the form, a cell a year', () => {
		expect(held.years.map(({ year }) => year)).toEqual([2022, 2023]);
		expect(Object.fromEntries(held.rows.map(({ field, cells }) => [field, cells]))).toEqual({
			prose_suits: [1, 'absent'],
			rules_issued: ['absent', 0],
			penalty_decisions: [3, 'blank']
		});
	});

	it('keep the remark of a number that is not exact', () => {
		const about = { state: 'reported', value: 1200, raw: null, place: null, note: '余' } as const;
		expect(heldFigures([report(town, 2023, { items_disclosed: about })]).rows[0]?.cells).toEqual([
			{ value: 1200, note: '余' }
		]);
	});

	it('are indicators to open on, those with the most years first', () => {
		const two = heldFigures([
			report(town, 2022, { penalty_decisions: 3, prose_suits: 1 }),
			report(town, 2023, { penalty_decisions: 4, items_disclosed: 'blank' })
		]);
		expect(heldIndicators(two)).toEqual(['penalty_decisions', 'prose_suits']);
	});
});

describe('the published data', () => {
	const read = (name: string) => readFileSync(new URL(`../../../../data/${name}`, import.meta.url), 'utf8');

	it('leave no organ with figures whose page shows nothing', async () => {
		const { reports } = parseReports(read('reports.csv'), read('figures.csv'), await loadDivisions());
		const bare = organsOf(reports).filter(({ reports: own }) => {
			const figures = own.flatMap(({ figures }) => [...figures.values()]);
			const numbers = figures.filter(({ state }) => state === 'reported').length;
			const held = heldFigures(own);
			const shown = held.rows.flatMap(({ cells }) => cells.filter(isNumber)).length;
			const opens = heldIndicators(held).filter((id) => indicatorOf(id)).length;
			return shown !== numbers || (numbers > 0 && opens === 0);
		});
		expect(bare.map((each) => each.organ.code)).toEqual([]);
	});
});
