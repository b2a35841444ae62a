import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ask } from '../data/ask';
import { listOf } from '../data/lists';
import { QUESTIONS } from '../data/questions/list';
import type { Question } from '../data/questions/question';
import { divisionsOf } from '../report/divisions';
import { county } from '../testing/county';
import { sourceOfDataset } from '../testing/ownSourceOf';
import { AREAS } from '../testing/reports';
import { requestsOf } from '../testing/requests';
import { packDataset } from './madeDataset';
import { ownDataset } from './ownDataset';
import { ownSource } from './ownSource';

// A page is told what the data set says, of all that can be asked, whichever way it was kept meanwhile.

const dataset = ownDataset({ reports: county() }, divisionsOf(AREAS));
if (!dataset) throw new Error('no data set');
const { held, ...lists } = dataset;
const source = sourceOfDataset(dataset);
const byCode = new Map(held.map((each) => [each.organ.code, each]));

it('answers every question as its reports do', async () => {
	const requests = requestsOf([...byCode.keys()], ['990101']);
	for (const [name, question] of Object.entries(QUESTIONS) as [
		keyof typeof QUESTIONS,
		Question<unknown, unknown>
	][])
		await fc.assert(
			fc.asyncProperty(requests[name], async (request) => {
				const organs = (await source.organsWithReports(question.whom(request))) ?? [];
				const known = organs.flatMap(({ organ }) => byCode.get(organ.code) ?? []);
				expect(known).toHaveLength(organs.length);
				expect((await ask(question, request, source)).answer).toEqual(question.local(request, known));
			}),
			{ numRuns: 25 }
		);
});

it('gives the lists', async () => {
	expect(await listOf(source.organs)).toEqual(lists.organs);
	expect(await listOf(source.reports)).toEqual(lists.reports);
	expect(await source.areas()).toEqual(lists.areas);
	expect(await source.ruleTallies()).toEqual(lists.tallies);
	expect(await source.spellings()).toEqual(lists.spellings);
	expect(await source.roster?.()).toBeNull();
});

it('asks for reports when they are first wanted, once, and again where they could not be had', async () => {
	const { lists: packed } = packDataset(dataset);
	let times = 0;
	const flaky = ownSource({
		lists: packed,
		organs: () => (++times === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(dataset.held))
	});
	await listOf(flaky.reports);
	expect(times).toBe(0);
	await expect(flaky.organsWithReports({ organs: [] })).rejects.toThrow('gone');
	const all = await flaky.organsWithReports({ group: 'all', area: null });
	expect(all?.map(({ organ }) => organ.code)).toEqual([...byCode.keys()].sort());
	await flaky.organsWithReports({ group: 'all', area: null });
	expect(times).toBe(2);
});
