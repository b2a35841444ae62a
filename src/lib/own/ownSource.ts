import type { OwnCatalog } from '../data/catalog';
import type { DataSource, ListParts } from '../data/dataSource';
import { EngineError } from '../data/engines/engine';
import type { Question } from '../data/questions/question';
import type { AskDataset, OwnLists } from './datasetAnswers';
import { unpackOrgans } from './packed';

const WHOLE = 'whole';

/**
 * What was read on this machine as a data source. Whoever holds the data set has all reports at hand and answers every question from
 * them; a page gets the answers, and reports only where it asks for them whole.
 */
export function ownSource(catalog: OwnCatalog, ask: AskDataset): DataSource {
	const known = new Map<string, Promise<unknown>>();
	/** A list, once: it never changes. One that could not be had is asked for again. */
	function listed<Name extends Exclude<keyof OwnLists, 'catalog'>>(name: Name): Promise<OwnLists[Name]> {
		const list = known.get(name) ?? ask('list', name);
		known.set(name, list);
		list.catch(() => known.delete(name));
		return list as Promise<OwnLists[Name]>;
	}
	const wholeList = <T>(read: () => Promise<readonly T[]>): ListParts<T> => ({ parts: () => [WHOLE], read });
	return {
		catalog,
		organs: wholeList(() => listed('organs')),
		reports: wholeList(() => listed('reports')),
		areas: () => listed('areas'),
		roster: () => listed('roster'),
		waiting: () => listed('waiting'),
		spellings: () => listed('spellings'),
		ruleTallies: () => listed('tallies'),
		organsWithReports: async (whom) => unpackOrgans(await ask('organs', whom)),
		answer: async <Request, Answer>({ name }: Question<Request, Answer>, request: Request) =>
			(await ask('question', { name, request })) as Answer,
		stored: () => Promise.reject(new Error('nothing is written of what was read on this machine')),
		engine: () =>
			Promise.reject(
				new EngineError('engine_missing', 'what was read on this machine is answered from its reports')
			)
	};
}
