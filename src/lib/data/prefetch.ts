import { INDICATORS, indicatorOf } from '../form/indicators';
import { questionOf, type View } from '../view/view';
import type { Catalog } from './catalog';
import { ranking } from './questions/ranking/question';
import { trend } from './questions/trend/question';
import type { ReadStored } from './questions/question';

/** The indicator after and the one before in the list readers choose from, of those the data have. */
function besides(id: string, { indicators }: Catalog): readonly string[] {
	const held = INDICATORS.map((indicator) => indicator.id).filter(
		(one) => one === id || (indicators[one]?.reported ?? 0) > 0
	);
	const at = held.indexOf(id);
	return [held[at + 1], held[at - 1]].filter((one) => one !== undefined);
}

/**
 * Stored answers to the views a reader is likely to turn to next: the indicators beside this one, the years beside a year's
 * ranking. None where the view itself has no stored answer. Each is given a way to read.
 */
export function likelyNext(view: View, catalog: Catalog): readonly ((read: ReadStored) => Promise<unknown>)[] {
	const question = questionOf(view);
	if (question === 'trend') {
		if (!trend.stored(view, catalog)) return [];
		return besides(view.indicator, catalog)
			.filter((id) => indicatorOf(id)?.group !== indicatorOf(view.indicator)?.group)
			.flatMap((indicator) => trend.stored({ ...view, indicator }, catalog) ?? []);
	}
	if (question === 'series' || !ranking.stored(view, catalog)) return [];
	const [year] = view.years;
	return [year - 1, year + 1].flatMap((one) => ranking.stored({ ...view, years: [one, one] }, catalog) ?? []);
}
