import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topicOf, type Topic } from '../../../form/topics';
import { complete, type View } from '../../../view/view';
import { typedRows, type Engine } from '../../engines/engine';
import { engineWith } from '../../../testing/engineWith';
import { organ, report } from '../../../testing/reports';
import { county } from '../../../testing/county';
import { trendQuery } from '../trend/sql';
import { componentsInSql, componentsQuery } from './sql';

const topic = (id: string): Topic => topicOf(id)!;
const view = (part: Partial<View>) =>
	complete(part, { indicator: 'items_disclosed', years: [2019, 2023], span: [2019, 2023] });

describe('the parts of a topic', () => {
	const a = organ('990101101', '甲示例镇');
	const b = organ('990101102', '乙示例乡', 'township');
	const results = (upheld: number, corrected: number, other: number, pending: number) => ({
		reconsideration_upheld: upheld,
		reconsideration_corrected: corrected,
		reconsideration_other_result: other,
		reconsideration_pending: pending
	});
	let engine: Engine;
	beforeAll(async () => {
		engine = await engineWith([
			report(a, 2021, {
				...results(1, 2, 0, 0),
				licensing_decisions: 5,
				normative_documents_issued: 1,
				fees_collected: 2
			}),
			report(
				b,
				2021,
				{ ...results(3, 0, 1, 1), normative_documents_made_v19: 9, fees_collected: 2 },
				{ form: '2019' }
			),
			report(a, 2022, { ...results(1, 0, 0, 0), fees_collected: 3 }),
			report(b, 2022, { reconsideration_upheld: 7, reconsideration_corrected: 'blank', fees_collected: 1 })
		]);
	});
	afterAll(() => engine.close());
	const rows = async (id: string, part: Partial<View>) =>
		(await typedRows(engine, componentsQuery({ topic: topic(id), ...view(part) }))).map((r) => [
			r.year,
			r.indicator,
			r.segment,
			r.value,
			r.reporting,
			r.reports,
			r.expected
		]);

	it('of a whole are added up over organs that report all of them', async () => {
		expect(await rows('reconsideration', { years: [2021, 2023] })).toEqual([
			[2021, 'reconsideration_upheld', null, 4, 2, 2, 2],
			[2021, 'reconsideration_corrected', null, 2, 2, 2, 2],
			[2021, 'reconsideration_other_result', null, 1, 2, 2, 2],
			[2021, 'reconsideration_pending', null, 1, 2, 2, 2],
			[2022, 'reconsideration_upheld', null, 1, 1, 2, 2],
			[2022, 'reconsideration_corrected', null, 0, 1, 2, 2],
			[2022, 'reconsideration_other_result', null, 0, 1, 2, 2],
			[2022, 'reconsideration_pending', null, 0, 1, 2, 2],
			[2023, 'reconsideration_upheld', null, null, 0, 0, 2],
			[2023, 'reconsideration_corrected', null, null, 0, 0, 2],
			[2023, 'reconsideration_other_result', null, null, 0, 0, 2],
			[2023, 'reconsideration_pending', null, null, 0, 0, 2]
		]);
	});

	it('say how many organs are those of the year before, who the only one is, and who has most', async () => {
		const told = async (id: string, part: Partial<View>) =>
			(await typedRows(engine, componentsQuery({ topic: topic(id), ...view(part) }))).map((r) => [
				r.year,
				r.matched,
				r.organ?.name ?? null,
				r.largest && [r.largest.name, r.largest.value]
			]);
		const parts = await told('reconsideration', { years: [2021, 2023] });
		expect(parts.filter((_, i) => i % 4 === 0)).toEqual([
			[2021, 0, null, ['乙示例乡', 4]],
			[2022, 1, '甲示例镇', null],
			[2023, 0, null, null]
		]);
		expect(await told('fees', { years: [2021, 2022] })).toEqual([
			[2021, 0, null, ['甲示例镇', 2]],
			[2022, 2, null, ['甲示例镇', 3]]
		]);
		expect((await told('documents', { years: [2021, 2021] })).slice(0, 2)).toEqual([
			[2021, 0, '乙示例乡', null],
			[2021, 0, '甲示例镇', null]
		]);
	});

	it('that stand beside each other have each their own organs, and forms that must not be joined their own rows', async () => {
		expect((await rows('decisions', { years: [2021, 2021] })).map((r) => [r[1], r[3], r[4]])).toEqual([
			['licensing_decisions', 5, 1],
			['penalty_decisions', null, 0],
			['coercion_decisions', null, 0]
		]);
		expect((await rows('documents', { years: [2021, 2021] })).slice(0, 2).map((r) => r.slice(2, 5))).toEqual([
			['2019', 9, 1],
			['2021', 1, 1]
		]);
	});

	it('that are rates say what the trend of the rate says', async () => {
		const whole = await engineWith(county());
		const asked = view({ years: [2019, 2023] });
		const rates = await typedRows(whole, componentsQuery({ topic: topic('request_rates'), ...asked }));
		for (const indicator of topic('request_rates').components) {
			const told = await typedRows(whole, trendQuery({ ...asked, indicator }));
			const own = rates.filter((row) => row.indicator === indicator);
			expect(own.map((r) => [r.year, r.value, r.numerator, r.denominator, r.reporting])).toEqual(
				told.map((r) => [r.year, r.value, r.numerator, r.denominator, r.reporting])
			);
		}
		expect(rates.some(({ denominator }) => (denominator ?? 0) > 0)).toBe(true);
		await whole.close();
	});

	it('of one organ are its figures, each with its state and its report', async () => {
		const own = await componentsInSql.answer(
			{ topic: topic('reconsideration'), ...view({ organs: [b.code], years: [2022, 2023] }) },
			engine
		);
		expect(own.map((r) => [r.year, r.value, r.point?.state, r.point?.report])).toEqual([
			[2022, 7, 'reported', '990101102-2022'],
			[2022, null, 'blank', '990101102-2022'],
			[2022, null, 'absent', '990101102-2022'],
			[2022, null, 'absent', '990101102-2022'],
			[2023, null, 'no_report', null],
			[2023, null, 'no_report', null],
			[2023, null, 'no_report', null],
			[2023, null, 'no_report', null]
		]);
	});
});
