import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstration } from '../../../cli/demonstration/demonstration';
import { INDICATORS } from '../../form/indicators';
import { TOPICS } from '../../form/topics';
import { builtDataset, type BuiltDataset } from '../../testing/builtDataset';
import { county } from '../../testing/county';
import { AREAS } from '../../testing/reports';
import { REQUEST_DEFAULTS as defaults, requestsOf } from '../../testing/requests';
import { engineSource, localSource } from '../../testing/sources';
import { complete } from '../../view/view';
import { ask, askWithoutEngine } from '../ask';
import { organsOf } from '../dataset';
import type { DataSource } from '../dataSource';
import { publishedSource } from '../sources/published';
import { QUESTIONS } from './list';
import type { Question } from './question';

/**
 * Every way to an answer gives the same one: from the reports at hand, from the files of a built data set, and from DuckDB. What
 * ClickHouse gives is held to DuckDB in tests/clickhouse.
 */

/** Views of each question and data set that are asked all ways: 500 of each question. */
const VIEWS = 250;

describe.each([
	['the demonstration', () => demonstration()],
	['a county of every state, form and gap', () => ({ reports: county(), areas: AREAS })]
])('of %s', (_, made) => {
	const data = made();
	const organs = organsOf(data.reports);
	const codes = organs.map(({ organ }) => organ.code);
	const areas = [...new Set(organs.map(({ organ }) => organ.area ?? '').filter(Boolean))];
	let built: BuiltDataset;
	let published: DataSource;
	let local: DataSource;
	let stored = 0;

	beforeAll(async () => {
		built = await builtDataset(data);
		published = publishedSource(built.catalog, built.read, () =>
			Promise.reject(new Error('nobody asked the engine'))
		);
		local = localSource((await published.organsWithReports({ organs: codes })) ?? [], built.catalog);
	}, 120_000);
	afterAll(() => built.close());

	const requests = requestsOf(codes, areas);

	/** All ways to the answer of a request, and how often one was written when the data set was built. */
	async function expectSame<Request, Answer>(question: Question<Request, Answer>, request: Request) {
		const asked = await ask(question, request, engineSource(built.engine));
		expect(asked.from).toBe('engine');
		const atHand = await ask(question, request, local);
		expect(atHand.from).toBe('local');
		expect(atHand.answer, JSON.stringify(request)).toEqual(asked.answer);
		const known = await askWithoutEngine(question, request, published);
		if (known) expect(known.answer, JSON.stringify(request)).toEqual(asked.answer);
		if (known?.from === 'stored') stored += 1;
	}

	it.each(Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[])(
		'the answer to %s is the same whichever way it comes',
		async (name) => {
			const question = QUESTIONS[name] as Question<unknown, unknown>;
			await fc.assert(
				fc.asyncProperty(requests[name], (request) => expectSame(question, request)),
				{ numRuns: VIEWS }
			);
		},
		180_000
	);

	it('every default trend and topic, and some rankings of a year, were written and are the same too', async () => {
		stored = 0;
		const { span } = built.catalog.defaults;
		for (const { id } of INDICATORS)
			await expectSame(QUESTIONS.trend, complete({ indicator: id, years: span }, defaults));
		expect(stored).toBe(INDICATORS.length);
		for (const topic of TOPICS)
			await expectSame(QUESTIONS.components, { topic, ...complete({}, defaults), years: [2019, 2023] });
		expect(stored).toBe(INDICATORS.length + TOPICS.length);
		const { indicators } = published.catalog;
		const rankings = Object.entries(indicators).flatMap(([id, { years }]) => years.map(([one]) => [id, one] as const));
		for (const [indicator, one] of rankings.filter((_each, i) => i % 29 === 0)) {
			const before = stored;
			await expectSame(QUESTIONS.ranking, complete({ indicator, years: [one, one] }, defaults));
			expect(stored).toBe(before + 1);
		}
	}, 180_000);
});
