import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOPICS, topicOf, type Topic } from '../form/topics';
import type { OrganGroup } from '../report/organ';
import { complete, type View } from '../view/view';
import { packCounty } from './answers/county';
import { packParts } from './answers/parts';
import { organsOf } from './dataset/dataset';
import { ask, type Engine } from './engine';
import { engineWith, organ, report } from './fictional';
import { county, COUNTY_ORGANS } from './fictional-county';
import { askParts } from './asking';
import { answerParts } from './parts';
import { parts } from './queries/parts';
import { trend } from './queries/trend';
import type { AnswerSource } from './source';

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
			report(a, 2021, { ...results(1, 2, 0, 0), licensing_decisions: 5, normative_documents_issued: 1 }),
			report(b, 2021, { ...results(3, 0, 1, 1), normative_documents_made_v19: 9 }, { form: '2019' }),
			report(a, 2022, results(1, 0, 0, 0)),
			report(b, 2022, { reconsideration_upheld: 7, reconsideration_corrected: 'blank' })
		]);
	});
	afterAll(() => engine.close());
	const rows = async (id: string, part: Partial<View>) =>
		(await ask(engine, parts(topic(id), view(part)))).map((r) => [
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
		const rates = await ask(whole, parts(topic('request_rates'), asked));
		for (const indicator of topic('request_rates').parts) {
			const told = await ask(whole, trend({ ...asked, indicator }));
			const own = rates.filter((row) => row.indicator === indicator);
			expect(own.map((r) => [r.year, r.value, r.numerator, r.denominator, r.reporting])).toEqual(
				told.map((r) => [r.year, r.value, r.numerator, r.denominator, r.reporting])
			);
		}
		expect(rates.some(({ denominator }) => (denominator ?? 0) > 0)).toBe(true);
		await whole.close();
	});

	it('of one organ are its figures, each with its state and its report', async () => {
		const own = await askParts(
			topic('reconsideration'),
			view({ organs: [b.code], years: [2022, 2023] }),
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

describe('the files of parts', () => {
	it('tell what the engine tells, for every group', async () => {
		const engine = await engineWith(county());
		const source = {
			catalog: { version: 'v' },
			file: async (path: string) => {
				const [, group, id = ''] = /^v\/answers\/parts\/(\w+)\/(\w+)\.json$/.exec(path) ?? [];
				const whole = view({ years: [2008, 2030], group: group as OrganGroup });
				return JSON.parse(JSON.stringify(packParts(await ask(engine, parts(topic(id), whole)))));
			},
			engine: () => Promise.resolve(engine)
		} as unknown as AnswerSource;
		for (const [at, { id }] of TOPICS.entries()) {
			const asked = view({ years: [2020, 2022], group: at % 2 === 0 ? 'townships' : 'all' });
			const { rows, from } = await answerParts(topic(id), asked, source);
			expect(from).toBe('file');
			expect(rows).toEqual(await askParts(topic(id), asked, engine));
		}
		await engine.close();
	});
});

describe('the files of counties', () => {
	it('tell of an area and of chosen organs what the engine tells', async () => {
		const reports = county();
		const engine = await engineWith(reports);
		const organs = organsOf(reports).map((each) => ({ ...each, findings: [] }));
		const source = {
			catalog: { counties: { folder: 'counties', from: ['99'] } },
			file: () => Promise.resolve(JSON.parse(JSON.stringify(packCounty(organs)))),
			engine: () => Promise.reject(new Error('nobody asked the engine'))
		} as unknown as AnswerSource;
		const scopes: readonly Partial<View>[] = [
			{ area: '990101', group: 'townships' },
			{ area: '9901', group: 'all' },
			{ area: '98' },
			{ organs: COUNTY_ORGANS.slice(1, 3) },
			{ organs: COUNTY_ORGANS.slice(0, 1) }
		];
		for (const [at, { id }] of TOPICS.entries())
			for (const part of [scopes[at % 5]!, scopes[(at + 3) % 5]!]) {
				const asked = view(part);
				const { rows, from } = await answerParts(topic(id), asked, source);
				expect(from).toBe('file');
				expect(rows, `${id} ${JSON.stringify(part)}`).toEqual(await askParts(topic(id), asked, engine));
			}
		await engine.close();
	});
});
