import { INDICATORS } from '../../form/indicators';
import type { View } from '../../view/view';
import type { Catalog } from '../catalog';
import { answerPath, heldIn } from './files';

/** At most so many files are fetched ahead: each weighs a kilobyte or a few, of which most are never read. */
const MOST_AHEAD = 4;

/** The indicator before and the one after in the list readers choose from, of those the data have. */
function besides(id: string, { indicators }: Catalog): readonly string[] {
	const held = INDICATORS.map((indicator) => indicator.id).filter(
		(one) => one === id || (indicators[one]?.reported ?? 0) > 0
	);
	const at = held.indexOf(id);
	return [held[at + 1], held[at - 1]].filter((one) => one !== undefined);
}

/**
 * The files of the views a reader is likely to turn to next, relative to the folder of the version: the same years of the
 * indicators beside this one, the years beside a year's ranking. None where the view is not one of files, nor where one
 * file holds all that a reader can turn to (the organs of a county).
 */
export function filesAhead(view: View, catalog: Catalog): readonly string[] {
	const held = heldIn(view, catalog);
	if (held === null) return [];
	const others = besides(view.indicator, catalog);
	if (held === 'trend') return others.map(answerPath.trend).slice(0, MOST_AHEAD);
	const [year] = view.years;
	const years = (catalog.indicators[view.indicator]?.years ?? []).map(([one]) => one);
	return [year - 1, year + 1]
		.filter((one) => years.includes(one))
		.flatMap((one) => [answerPath.ranking(view.indicator, one), answerPath.reports(one)])
		.slice(0, MOST_AHEAD);
}
