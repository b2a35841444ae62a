import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, type View } from '../../../view/view';
import { typedRows, type Engine } from '../../engines/engine';
import { engineWith } from '../../../testing/engineWith';
import { organ, report } from '../../../testing/reports';
import { seriesQuery } from './sql';

const north = organ('990101101', '北示例镇');
const south = organ('990101102', '南示例镇');
const url = 'https://example.org/2021';
const source = { url, mirror: false, published: '2022-01-20', complete: true, note: '示例' };
const blot = { state: 'unreadable', raw: '1▢', reason: 'blot' } as const;
const about = {
	state: 'reported',
	value: 40,
	raw: '40余条',
	place: { table: 'narrative', opening: true },
	note: '余'
} as const;

const reports = [
	report(north, 2018, { items_disclosed: 7 }),
	report(north, 2019, { penalty_decisions: 0, normative_documents_made_v19: 4, other_handling__total: 3 }),
	report(north, 2020, { penalty_decisions: 'blank' }),
	report(
		north,
		2021,
		{
			penalty_decisions: 'not_applicable',
			items_disclosed: about,
			granted__total: 1,
			partly_granted__total: 1,
			handled_total__total: 4
		},
		{ source }
	),
	report(north, 2022, {
		penalty_decisions: blot,
		granted__total: 0,
		partly_granted__total: 0,
		handled_total__total: 0
	}),
	report(north, 2023, { items_disclosed: 9 }),
	report(south, 2022, {
		penalty_decisions: 5,
		other_no_supplement__total: 1,
		other_fee_unpaid__total: 0,
		other_other__total: 'blank'
	}),
	report(
		south,
		2023,
		{ normative_documents_made_v19: 2, normative_documents_issued: { state: 'unreadable', raw: '5' } },
		{ form: '2019' }
	),
	report(south, 2024, {}, { form: null })
];
const view = (part: Partial<View>) =>
	complete(part, { indicator: 'penalty_decisions', years: [2018, 2024], span: [2018, 2024] });

let engine: Engine;
beforeAll(async () => void (engine = await engineWith(reports)));
afterAll(() => engine.close());

const points = (part: Partial<View>) => typedRows(engine, seriesQuery(view({ organs: [north.code], ...part })));

describe('series', () => {
	it('tells the states apart, one point a year', async () => {
		expect((await points({})).map((p) => [p.year, p.state, p.value])).toEqual([
			[2018, 'not_applicable', null],
			[2019, 'reported', 0],
			[2020, 'blank', null],
			[2021, 'not_applicable', null],
			[2022, 'unreadable', null],
			[2023, 'absent', null],
			[2024, 'no_report', null]
		]);
	});

	it('leads back to the report and the cell', async () => {
		const [point] = await points({ indicator: 'items_disclosed', years: [2021, 2021] });
		expect(point).toEqual({
			organ: north.code,
			name: '北示例镇',
			path: '示例省 示例市 示例县',
			year: 2021,
			state: 'reported',
			value: 40,
			numerator: null,
			denominator: null,
			form: '2021',
			report: '990101101-2021',
			url,
			mirror: false,
			published: '2022-01-20',
			reportNote: '示例',
			raw: '40余条',
			note: '余',
			opening: true
		});
		const [unread] = await points({ years: [2022, 2022] });
		expect(unread).toMatchObject({ raw: '1▢', note: 'blot', opening: false });
	});

	it('follows the order in which organs were chosen, and knows nothing of unknown ones', async () => {
		const chosen = await points({ organs: [south.code, '990101999', north.code], years: [2022, 2022] });
		expect(chosen.map((p) => p.name)).toEqual(['南示例镇', '北示例镇']);
	});

	it('gives a sum only when all its rows are numbers, and one row of the old form for three of the new', async () => {
		const other = await points({
			indicator: 'other_handling__total',
			organs: [north.code, south.code],
			years: [2019, 2022]
		});
		expect(
			other.filter((p) => p.state !== 'no_report').map((p) => [p.organ, p.year, p.state, p.value])
		).toEqual([
			[north.code, 2019, 'reported', 3],
			[north.code, 2020, 'absent', null],
			[north.code, 2021, 'absent', null],
			[north.code, 2022, 'absent', null],
			[south.code, 2022, 'blank', null]
		]);
	});

	it('gives a ratio with both its sums, and no value over 0', async () => {
		const rate = await points({ indicator: 'disclosure_rate', years: [2021, 2023] });
		expect(rate.map((p) => [p.state, p.value, p.numerator, p.denominator])).toEqual([
			['reported', 0.5, 2, 4],
			['no_cases', null, 0, 0],
			['absent', null, null, null]
		]);
	});

	it('rules nothing out when the form is not visible, and reads a late form by its own figures', async () => {
		const documents = await points({
			indicator: 'normative_documents_issued',
			organs: [south.code],
			years: [2022, 2024]
		});
		expect(documents.map((p) => [p.form, p.state, p.value, p.raw])).toEqual([
			['2021', 'absent', null, null],
			['2019', 'reported', 2, null],
			[null, 'absent', null, null]
		]);
	});
});
