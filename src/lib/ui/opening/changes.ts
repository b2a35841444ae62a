import { changesOf, type YearChanges } from '../../data/changes/changes';
import { changesInput, indicatorsIn } from '../../data/changes/loadChanges';
import type { DataSource } from '../../data/dataSource';
import type { ChangesView } from '../../view/changes';

interface OpeningChanges {
	readonly defaults: ChangesView;
	readonly first: YearChanges | null;
}

/** Opens with the county a comparison opens with, in the last year that can be held against the one before. */
export async function openingChanges(source: DataSource): Promise<OpeningChanges> {
	const { county: area, defaults } = source.catalog;
	const scope = { area, group: 'all', organ: null } as const;
	const input = await changesInput(scope, source);
	const last = defaults.years[1];
	const opened = input && changesOf(input, last, indicatorsIn('main'));
	const year = opened?.comparable[0]?.[0] ?? last;
	return {
		defaults: { ...scope, year, set: 'main' },
		first: input && changesOf(input, year, indicatorsIn('main'))
	};
}
