import { indicatorOf } from '../../form/indicators';
import type { Language } from '../../form/words';
import type { AreaDossier, RollUp } from '../../warehouse/area';
import type { Catalog } from '../../warehouse/catalog';
import { groupWord } from '../asked';
import { message } from '../messages';
import { bare, pointText } from '../numbers';
import { tableOf, type Column, type FigureTable } from '../table';
import { column, fileColumn, UNIT_OF_SHARE } from './shared';

/** What an area's organs come to, as lines: a sum or a ratio of sums each, with the organs it is of. */
export function rollUpTable(
	{ area, group, rollUps }: Pick<AreaDossier, 'area' | 'group' | 'rollUps'>,
	catalog: Catalog,
	language: Language
): FigureTable {
	const numeric = { numeric: true };
	const of = (row: RollUp) => {
		const indicator = indicatorOf(row.indicator);
		if (!indicator) throw new Error(`unknown indicator "${row.indicator}"`);
		return indicator;
	};
	const unit = (row: RollUp) => (of(row).unit === '%' ? UNIT_OF_SHARE[language] : of(row).unit);
	const columns: readonly Column<RollUp>[] = [
		column('indicator', language, (row) => ({ file: of(row).label[language] })),
		fileColumn('indicator_id', language, (row) => row.indicator),
		fileColumn('unit', language, unit),
		column('year', language, (row) => ({ file: row.year })),
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
		fileColumn('data_set', language, () =>
			message(catalog.fictional ? 'datasetDemo' : 'datasetReal', language)
		),
		fileColumn('data_version', language, () => catalog.version)
	];
	return tableOf(rollUps, columns, (row) => ({ key: row.indicator, point: null }));
}
