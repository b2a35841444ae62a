import type { DataSource } from '../data/dataSource';
import { ownDataset } from '../own/ownDataset';
import { ownSource } from '../own/ownSource';
import { divisionsOf } from '../report/divisions';
import type { Organ } from '../report/organ';
import type { Report } from '../report/report';
import { AREAS } from './reports';

/** Reports as the data set of a machine, with who must report where that is given. */
export function ownSourceOf(reports: readonly Report[], roster: readonly Organ[] | null = null): DataSource {
	const dataset = ownDataset({ reports, roster }, divisionsOf(AREAS));
	if (!dataset) throw new Error('a data set without a report');
	return ownSource(dataset);
}
