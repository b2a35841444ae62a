import type { DataSource } from '../data/dataSource';
import { packDataset } from '../own/madeDataset';
import { ownDataset, type OwnDataset } from '../own/ownDataset';
import { unpackOrgans } from '../own/packed';
import { ownSource } from '../own/ownSource';
import { divisionsOf } from '../report/divisions';
import type { Organ } from '../report/organ';
import type { Report } from '../report/report';
import { AREAS } from './reports';

/** A data set of a machine as pages have it: as it comes out of the browser's database, or from the worker that made it. */
export function sourceOfDataset(dataset: OwnDataset): DataSource {
	const { lists, reports } = structuredClone(packDataset(dataset));
	return ownSource({ lists, organs: () => Promise.resolve(unpackOrgans(reports)) });
}

/** Reports as the data set of a machine, with who must report where that is given. */
export function ownSourceOf(reports: readonly Report[], roster: readonly Organ[] | null = null): DataSource {
	const dataset = ownDataset({ reports, roster }, divisionsOf(AREAS));
	if (!dataset) throw new Error('a data set without a report');
	return sourceOfDataset(dataset);
}
