import type { DataSource } from '../data/dataSource';
import { heldDataset } from '../own/datasetAnswers';
import { ownDataset, type OwnDataset } from '../own/ownDataset';
import { ownSource } from '../own/ownSource';
import { packOrgans } from '../own/packed';
import { divisionsOf } from '../report/divisions';
import type { Organ } from '../report/organ';
import type { Report } from '../report/report';
import { AREAS } from './reports';

/** A data set of a machine as pages have it: what they ask and are answered is copied, as between a page and a worker. */
export function sourceOfDataset({ held, ...lists }: OwnDataset): DataSource {
	const holder = heldDataset(structuredClone(lists), Promise.resolve(structuredClone(packOrgans(held))));
	return ownSource(lists.catalog, async (question, asked) =>
		structuredClone(await holder.ask(question, structuredClone(asked)))
	);
}

/** Reports as the data set of a machine, with who must report where that is given. */
export function ownSourceOf(reports: readonly Report[], roster: readonly Organ[] | null = null): DataSource {
	const dataset = ownDataset({ reports, roster }, divisionsOf(AREAS));
	if (!dataset) throw new Error('a data set without a report');
	return sourceOfDataset(dataset);
}
