import { describe, expect, it } from 'vitest';
import { complete, type View } from '../view/view';
import { answer, type AnswerSource } from './answer';
import type { Catalog } from './catalog';
import { organ, report } from './fictional';
import { ownPoints } from './own/points';
import { EngineError } from './engine';
import type { Row } from './engine';

const defaults = { indicator: 'items_disclosed', years: [2021, 2022], span: [2016, 2025] } as const;
const catalog = { version: 'v', groups: {}, indicators: {} } as unknown as Catalog;
const here = organ('my990101101', '本机镇');
const shelf = [report(here, 2021, { items_disclosed: 7 }), report(here, 2022, { items_disclosed: 5 })];

const published = (year: number, value: number): Row => ({
	organ: '990101102',
	name: '公开镇',
	path: '',
	year,
	state: 'reported',
	value
});

/** Published figures come from the engine: 6 in each year asked about. */
const source: AnswerSource = {
	catalog,
	file: () => Promise.reject(new Error('no files')),
	engine: () =>
		Promise.resolve({
			rows: (sql) => {
				if (sql.includes('my990101101')) throw new EngineError('query_failed', 'asked about an own organ');
				if (sql.includes('count(*)')) return Promise.resolve([{ organs: 1 }]);
				return Promise.resolve(
					sql.includes('between 2021') ? [published(2021, 6), published(2022, 6)] : [published(2022, 6)]
				);
			},
			close: () => Promise.resolve()
		}),
	own: (view) => Promise.resolve(ownPoints(view, shelf))
};
const view = (part: Partial<View>) => complete(part, defaults);
const organs = ['my990101101', '990101102'];

describe('organs read on this machine', () => {
	it('stand beside the published ones, in the order chosen', async () => {
		const { rows, from } = await answer(view({ organs }), source);
		expect(rows.map((row) => [row.year, row.value])).toEqual([
			[2021, 7],
			[2022, 5],
			[2021, 6],
			[2022, 6]
		]);
		expect(from).toBe('engine');
	});

	it('take their place in a ranking', async () => {
		const answered = await answer(view({ organs, years: [2022, 2022] }), source);
		expect(answered).toMatchObject({ question: 'ranking', expected: 2 });
		expect(answered.rows.map((row) => row.value)).toEqual([6, 5]);
	});

	it('ask nobody else when they are alone', async () => {
		const alone: AnswerSource = { ...source, engine: () => Promise.reject(new Error('not asked')) };
		const { rows, from } = await answer(view({ organs: ['my990101101'] }), alone);
		expect(rows).toHaveLength(2);
		expect(from).toBe('own');
	});

	it('are never put into an aggregate', () => {
		expect(view({ organs, together: 'sum' }).together).toBe('each');
	});

	it('that are not on this machine give no rows, and never those of everybody', async () => {
		const { rows } = await answer(view({ organs: ['my990101999'] }), source);
		expect(rows).toEqual([]);
	});
});
