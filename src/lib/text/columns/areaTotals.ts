import { datasetName } from '../datasets';
import type { Indicator } from '../../form/indicator';
import { indicatorOf } from '../../form/indicators';
import type { Language, Words } from '../../form/words';
import type { AreaPage, AreaTotal } from '../../data/pageData';
import type { Catalog } from '../../data/catalog';
import { groupWord } from '../viewTitle';
import { bare, pointText } from '../numbers';
import { tableOf, type Column, type FigureTable } from '../table';
import { column, fileColumn, UNIT_OF_SHARE } from './shared';

/** How organs are put together, in a word. */
const MEASURES = {
	sum: { zh: '合计', en: 'sum' },
	median: { zh: '中位数', en: 'median' },
	ratio: { zh: '合并计算', en: 'ratio of sums' }
} as const satisfies Record<string, Words>;

/** What the value of an area's organs is. */
export const measureWord = (
	{ aggregation }: Pick<AreaTotal, 'aggregation'>,
	{ kind }: Pick<Indicator, 'kind'>,
	language: Language
): string => MEASURES[kind === 'ratio' ? 'ratio' : aggregation === 'median' ? 'median' : 'sum'][language];

/** What an area's organs come to, as lines: a sum, a median or a ratio of sums each, with the organs it is of. */
export function areaTotalTable(
	{ area, group, totals }: Pick<AreaPage, 'area' | 'group' | 'totals'>,
	catalog: Catalog,
	language: Language
): FigureTable {
	const numeric = { numeric: true };
	const of = (row: AreaTotal) => {
		const indicator = indicatorOf(row.indicator);
		if (!indicator) throw new Error(`unknown indicator "${row.indicator}"`);
		return indicator;
	};
	const unit = (row: AreaTotal) => (of(row).unit === '%' ? UNIT_OF_SHARE[language] : of(row).unit);
	const columns: readonly Column<AreaTotal>[] = [
		column('indicator', language, (row) => ({ file: of(row).label[language] })),
		fileColumn('indicator_id', language, (row) => row.indicator),
		fileColumn('unit', language, unit),
		column('year', language, (row) => ({ file: row.year })),
		column('together', language, (row) => ({
			file: measureWord(row, of(row), language)
		})),
		column(
			'value',
			language,
			(row) => ({ file: row.value, text: pointText(row, of(row), language) }),
			numeric
		),
		fileColumn('numerator', language, (row) => row.numerator),
		fileColumn('denominator', language, (row) => row.denominator),
		column(
			'reporting',
			language,
			(row) => ({
				file: row.reporting,
				text: `${bare(row.reporting, language)} / ${bare(row.expected, language)}`
			}),
			numeric
		),
		fileColumn('expected', language, (row) => row.expected),
		fileColumn('area', language, () => area.name),
		fileColumn('scope', language, () => groupWord(group, language)),
		fileColumn('data_set', language, () => datasetName(catalog, language)),
		fileColumn('data_version', language, () => catalog.version)
	];
	return tableOf(totals, columns, (row) => ({ key: row.indicator, point: null }));
}
