import { datasetMark } from '../datasets';
import { indicatorOf } from '../../form/indicators';
import type { Language } from '../../form/words';
import type { View } from '../../view/view';
import type { Catalog } from '../../data/catalog';
import type { Flags } from '../../data/flags';
import { organsIn, type AnsweredView } from '../viewTitle';
import type { FigureTable } from '../table';
import { pooledTable } from './pooled';
import { pointTable, type ComparisonCells } from './points';
import { slopeTable } from './slope';
import { trendTable } from './trend';

/** The table under a figure, and the rows of its downloads: the screen shows some columns, the file holds all. */
export function figureTable(
	{ view, answer }: AnsweredView,
	catalog: Catalog,
	language: Language,
	/** What a comparison sets beside each figure. */
	beside?: ComparisonCells,
	/** What the audit says of the figures. */
	flags?: Flags
): FigureTable {
	const indicator = indicatorOf(view.indicator);
	if (!indicator) throw new Error(`unknown indicator "${view.indicator}"`);
	const context = { indicator, view, catalog, language };
	if (view.display === 'slope' && answer.question === 'series') return slopeTable(answer.rows, context);
	if (answer.question === 'trend') return trendTable(answer.rows, context);
	if (answer.question === 'ranking' && view.years[0] !== view.years[1])
		return pooledTable(answer.rows, context);
	return pointTable(answer.rows, context, answer.question === 'ranking', beside, flags);
}

/** Whom a view asks about, in letters and digits; `counted`: how many of a group or an area have figures. */
function whoIn({ organs, area, group }: View, counted?: number): string {
	if (organs.length === 1) return organs.join();
	if (organs.length > 0) return `${organs.length}-organs`;
	const who = area === null ? group : `${area}-${group}`;
	return counted === undefined ? who : `${who}-${counted}`;
}

/** Name of a downloaded file without its ending: what, of whom, when, which data; safe on every system. */
export function fileName(
	view: View,
	catalog: Catalog,
	what: string = view.indicator,
	counted?: number
): string {
	const years = view.years[0] === view.years[1] ? `${view.years[0]}` : view.years.join('-');
	return `${datasetMark(catalog)}${what}-${whoIn(view, counted)}-${years}-${catalog.version}`;
}

/** Name of the file of a figure. */
export const figureFileName = ({ view, answer }: AnsweredView, catalog: Catalog): string =>
	fileName(view, catalog, view.indicator, organsIn(answer));
