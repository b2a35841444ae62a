import { indicatorOf } from '../../form/indicators';
import type { Language } from '../../form/words';
import type { View } from '../../view/view';
import type { Catalog } from '../../warehouse/catalog';
import type { Flags } from '../../warehouse/findings';
import type { Asked } from '../asked';
import type { FigureTable } from '../table';
import { pointTable, type Beside } from './points';
import { slopeTable } from './slope';
import { trendTable } from './trend';

/** The table under a figure, and the rows of its downloads: the screen shows some columns, the file holds all. */
export function figureTable(
	{ view, answer }: Asked,
	catalog: Catalog,
	language: Language,
	/** What a comparison sets beside each figure. */
	beside?: Beside,
	/** What the audit says of the figures. */
	flags?: Flags
): FigureTable {
	const indicator = indicatorOf(view.indicator);
	if (!indicator) throw new Error(`unknown indicator "${view.indicator}"`);
	const context = { indicator, view, catalog, language };
	if (view.display === 'slope' && answer.question === 'series') return slopeTable(answer.rows, context);
	if (answer.question === 'trend') return trendTable(answer.rows, context);
	return pointTable(answer.rows, context, answer.question === 'ranking', beside, flags);
}

/** Name of a downloaded file without its ending: what, when, which data; safe on every system. */
export function fileName(view: View, catalog: Catalog, what: string = view.indicator): string {
	const years = view.years[0] === view.years[1] ? `${view.years[0]}` : view.years.join('-');
	const fictional = catalog.fictional ? '演示数据-' : '';
	return `${fictional}${what}-${years}-${catalog.version}`;
}
