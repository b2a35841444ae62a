import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, type View } from '../../../view/view';
import { typedRows, type Engine } from '../../engines/engine';
import { engineWith } from '../../../testing/engineWith';
import { organ, report } from '../../../testing/reports';
import { trendQuery } from './sql';

const a = organ('990101101', '甲示例镇');
const b = organ('990101102', '乙示例乡', 'township');
const c = organ('990102001', '丙示例街道', 'street_office');
const d = organ('990102002', '丁示例镇');
const bureau = { ...organ('x990101a', '示例局', 'department'), area: '990101' };
const rate = (granted: number, handled: number) => ({
	granted__total: granted,
	partly_granted__total: 0,
	handled_total__total: handled
});

const reports = [
	report(a, 2019, { penalty_decisions: 1, normative_documents_made_v19: 10 }),
	report(b, 2019, { penalty_decisions: 'blank', normative_documents_made_v19: 20 }),
	report(a, 2021, {
		penalty_decisions: 2,
		normative_documents_issued: 3,
		fees_collected: 0.1,
		...rate(1, 4)
	}),
	report(b, 2021, { penalty_decisions: 4, fees_collected: 0.2, ...rate(3, 4) }),
	report(c, 2021, { penalty_decisions: 6, ...rate(0, 0) }),
	report(d, 2021, { penalty_decisions: 100, granted__total: 5 }),
	report(a, 2022, { penalty_decisions: 3, normative_documents_issued: 1 }),
	report(b, 2022, { normative_documents_made_v19: 7 }, { form: '2019' }),
	report(c, 2022, { penalty_decisions: 0 }),
	report(bureau, 2022, { penalty_decisions: 1000 })
];
const view = (part: Partial<View>) =>
	complete(part, { indicator: 'penalty_decisions', years: [2019, 2022], span: [2019, 2022] });

let engine: Engine;
beforeAll(async () => void (engine = await engineWith(reports)));
afterAll(() => engine.close());

const rows = (part: Partial<View>) => typedRows(engine, trendQuery(view(part)));

describe('trend', () => {
	it('gives the median with its quartiles and what it covers, a row for every year', async () => {
		expect(
			(await rows({})).map((r) => [r.year, r.value, r.q1, r.q3, r.reporting, r.reports, r.expected])
		).toEqual([
			[2019, 1, 1, 1, 1, 2, 4],
			[2020, null, null, null, 0, 0, 4],
			[2021, 5, 3.5, 29.5, 4, 4, 4],
			[2022, 1.5, 0.75, 2.25, 2, 3, 4]
		]);
	});

	it('adds up what there is, and makes no 0 of what there is not', async () => {
		expect((await rows({ aggregation: 'sum' })).map((r) => [r.year, r.value, r.q1, r.reporting])).toEqual([
			[2019, 1, null, 1],
			[2020, null, null, 0],
			[2021, 112, null, 4],
			[2022, 3, null, 2]
		]);
		const [fees] = await rows({ indicator: 'fees_collected', aggregation: 'sum', years: [2021, 2021] });
		expect(fees?.value).toBe(0.3);
	});

	it('takes a rate as the ratio of the sums of organs that have both', async () => {
		const [now, later] = await rows({ indicator: 'disclosure_rate', years: [2021, 2022] });
		expect(now).toMatchObject({
			value: 0.5,
			numerator: 4,
			denominator: 8,
			q1: null,
			reporting: 2,
			reports: 4
		});
		expect(later).toMatchObject({ value: null, numerator: null, denominator: null, reporting: 0 });
	});

	it('never puts figures of two forms together that must not be joined', async () => {
		const documents = await rows({ indicator: 'normative_documents_issued', aggregation: 'sum' });
		expect(documents.map((r) => [r.year, r.segment, r.value, r.reporting])).toEqual([
			[2019, '2019', 30, 2],
			[2020, null, null, 0],
			[2021, '2021', 3, 1],
			[2022, '2019', 7, 1],
			[2022, '2021', 1, 1]
		]);
	});

	it('like for like keeps organs with a value in every year that has one', async () => {
		const alike = await rows({ matchedOrgans: true, aggregation: 'sum' });
		expect(alike.map((r) => [r.year, r.value, r.reporting, r.expected])).toEqual([
			[2019, 1, 1, 4],
			[2020, null, 0, 4],
			[2021, 2, 1, 4],
			[2022, 3, 1, 4]
		]);
		const two = await rows({ matchedOrgans: true, aggregation: 'sum', years: [2021, 2022] });
		expect(two.map((r) => [r.value, r.reporting])).toEqual([
			[8, 2],
			[3, 2]
		]);
	});

	it('asks about a group, an area of it, or organs by name', async () => {
		const sum = async (part: Partial<View>) => {
			const [row] = await rows({ ...part, aggregation: 'sum', years: [2022, 2022] });
			return [row?.value, row?.reporting, row?.expected];
		};
		expect(await sum({ group: 'departments' })).toEqual([1000, 1, 1]);
		expect(await sum({ group: 'all' })).toEqual([1003, 3, 5]);
		expect(await sum({ area: '990102' })).toEqual([0, 1, 2]);
		expect(await sum({ group: 'departments', area: '990101' })).toEqual([1000, 1, 1]);
		expect(await sum({ organs: [a.code, b.code] })).toEqual([3, 1, 2]);
	});
});
