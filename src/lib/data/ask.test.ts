import { describe, expect, it } from 'vitest';
import { withOwnOrgans } from '../own/withOwnOrgans';
import { CATALOG } from '../testing/points';
import { emptySource, engineSource, localSource } from '../testing/sources';
import { organ, report } from '../testing/reports';
import { complete, type View } from '../view/view';
import { ask, askWithoutEngine } from './ask';
import { askView } from './askView';
import { organsOf } from './dataset';
import type { DataSource } from './dataSource';
import { EngineError, type Engine, type Row } from './engines/engine';
import { components } from './questions/components/question';
import { ranking } from './questions/ranking/question';
import { series } from './questions/series/question';
import { trend, packTrend } from './questions/trend/question';
import { topicOf } from '../form/topics';

const defaults = { indicator: 'items_disclosed', years: [2021, 2022], span: [2016, 2025] } as const;
const view = (part: Partial<View>) => complete(part, defaults);

/** An engine that counts what it is asked, and answers trends of nothing. */
function countingEngine(answer: (sql: string) => readonly Row[] = () => []) {
	const asked: string[] = [];
	const engine: Engine = {
		rows: (sql, signal) => {
			asked.push(sql);
			signal?.throwIfAborted();
			return Promise.resolve(answer(sql));
		},
		close: () => Promise.resolve()
	};
	return { asked, engine };
}

const town = organ('990101101', '甲示例镇');
const atHand = localSource(organsOf([report(town, 2022, { items_disclosed: 7 })]));

describe('a question is answered', () => {
	it('from the reports at hand, and nobody else is asked', async () => {
		const { answer, from } = await ask(series, view({ organs: [town.code] }), atHand);
		expect(answer.map(({ value }) => value)).toEqual([null, 7]);
		expect(from).toBe('local');
	});

	it('once by who has all reports at hand, however many ask, and again where it could not be', async () => {
		let times = 0;
		const source: DataSource = {
			...emptySource(),
			answer: (question, request) =>
				++times === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(question.local(request, []))
		};
		await expect(ask(series, view({}), source)).rejects.toThrow('gone');
		const both = await Promise.all([ask(series, view({}), source), ask(series, view({}), source)]);
		expect(both.map(({ answer }) => answer)).toEqual([[], []]);
		await ask(series, view({ tab: 'table' }), source);
		expect(times).toBe(2);
		await ask(series, view({ years: [2020, 2022] }), source);
		expect(times).toBe(3);
	});

	it('from what was written, where the reports are too many', async () => {
		const nothing = { rows: [], organs: 0, stretch: null, values: null, noCases: 0 };
		const rows = packTrend(nothing);
		const source: DataSource = {
			...emptySource(),
			stored: (path) => Promise.resolve(path.startsWith('answers/trends/') ? { items_disclosed: rows } : null)
		};
		expect(await ask(trend, view({}), source)).toEqual({ answer: nothing, from: 'stored' });
	});

	it.each([
		['is missing', () => Promise.reject(new Error('404'))],
		['is a page', () => Promise.resolve('<!doctype html>')],
		['is damaged', () => Promise.resolve({ items_disclosed: { rows: 3, columns: { year: [2019] } } })]
	])('by the engine where what was written %s', async (_, stored) => {
		const { asked, engine } = countingEngine();
		const source = { ...engineSource(engine), stored };
		expect((await ask(trend, view({}), source)).from).toBe('engine');
		expect(asked).not.toHaveLength(0);
	});

	it('by the engine where the reports cannot be had', async () => {
		const { engine } = countingEngine();
		const source: DataSource = {
			...engineSource(engine),
			organsWithReports: () => Promise.reject(new Error('404'))
		};
		expect((await ask(series, view({ organs: [town.code] }), source)).from).toBe('engine');
	});

	it('once by the engine: the same question again is remembered', async () => {
		const { asked, engine } = countingEngine();
		const source = engineSource(engine);
		for (const part of [{}, { group: 'towns' }, {}] as const) await ask(series, view({ group: 'all', ...part }), source);
		expect(asked).toHaveLength(2);
		await ask(series, view({ group: 'all' }), engineSource(engine));
		expect(asked).toHaveLength(3);
	});

	it('never from memory where the answer is too long to be kept', async () => {
		const row = { organ: 'a', name: 'a', path: '', year: 2022, state: 'reported', value: 1 };
		const { asked, engine } = countingEngine(() => Array.from({ length: 6000 }, () => row));
		const source = engineSource(engine);
		await ask(series, view({ group: 'all' }), source);
		await ask(series, view({ group: 'all' }), source);
		expect(asked).toHaveLength(2);
	});

	it('not at all without an engine, where only an engine knows', async () => {
		const { engine } = countingEngine();
		expect(await askWithoutEngine(trend, view({ group: 'all' }), engineSource(engine))).toBeNull();
	});

	it('no more when nobody waits', async () => {
		const stopped = AbortSignal.abort();
		await expect(askView(view({}), atHand, stopped)).rejects.toMatchObject({ name: 'AbortError' });
	});

	it('with the reason why it cannot be', async () => {
		await expect(askView(view({}), emptySource())).rejects.toBeInstanceOf(EngineError);
	});
});

describe('organs read on this machine', () => {
	const here = organ('my990101101', '本机镇');
	const read = [report(here, 2021, { items_disclosed: 7 }), report(here, 2022, { items_disclosed: 5 })];
	const published = localSource(
		organsOf([report(town, 2021, { items_disclosed: 6 }), report(town, 2022, { items_disclosed: 6 })]),
		CATALOG
	);
	const source = withOwnOrgans(published, () => Promise.resolve(read), '（已公布）');
	const organs = [here.code, town.code];

	it('stand beside the published reports of the same organ, which say that they are', async () => {
		const mine = report({ ...town, code: `my${town.code}`, name: `${town.name}（本机数据）` }, 2021, {
			items_disclosed: 9
		});
		const both = withOwnOrgans(published, () => Promise.resolve([mine]), '（已公布）');
		const { answer } = await ask(series, view({ organs: [town.code, mine.organ.code] }), both);
		expect(answer.map(({ name, year, value }) => [name, year, value])).toEqual([
			[`${town.name}（已公布）`, 2021, 6],
			[`${town.name}（已公布）`, 2022, 6],
			[`${town.name}（本机数据）`, 2021, 9],
			[`${town.name}（本机数据）`, 2022, null]
		]);
	});

	it('stand beside the published ones, in the order chosen', async () => {
		const { answer } = await ask(series, view({ organs }), source);
		expect(answer.map(({ organ: code, value }) => [code, value])).toEqual([
			[here.code, 7],
			[here.code, 5],
			[town.code, 6],
			[town.code, 6]
		]);
	});

	it('take their place in a ranking', async () => {
		const { answer } = await ask(ranking, view({ organs, years: [2022, 2022] }), source);
		expect(answer.expected).toBe(2);
		expect(answer.rows.map(({ value }) => value)).toEqual([6, 5]);
	});

	it('are never put into an aggregate', async () => {
		expect(view({ organs, aggregation: 'sum' }).aggregation).toBe('each');
		const topic = topicOf('decisions');
		if (!topic) throw new Error('no such topic');
		const { answer } = await ask(components, { topic, ...view({ organs }) }, source);
		expect(new Set(answer.map(({ expected }) => expected))).toEqual(new Set([1]));
	});

	it('that are not on this machine give no rows, and never those of everybody', async () => {
		expect((await ask(series, view({ organs: ['my990101999'] }), source)).answer).toEqual([]);
		const topic = topicOf('decisions');
		if (!topic) throw new Error('no such topic');
		const two = { topic, ...view({ organs: ['my990101998', 'my990101999'] }) };
		const { answer } = await ask(components, two, source);
		expect(answer.every(({ expected, value }) => expected === 0 && value === null)).toBe(true);
	});

	it('are asked of no engine: where the published ones beside them cannot be had, that is said', async () => {
		const { asked, engine } = countingEngine();
		const broken: DataSource = {
			...engineSource(engine),
			organsWithReports: () => Promise.reject(new Error('404'))
		};
		const both = withOwnOrgans(broken, () => Promise.resolve(read), '（已公布）');
		await expect(ask(series, view({ organs }), both)).rejects.toThrow('404');
		expect((await ask(series, view({ organs: [here.code] }), both)).answer).toHaveLength(2);
		expect(asked).toEqual([]);
	});
});
