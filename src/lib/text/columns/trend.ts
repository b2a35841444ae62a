import type { TrendRow } from '../../data/questions/trend/question';
import { largestText, matchedChange } from '../matched';
import { message } from '../messages';
import { bare, exact, NOTHING, rateText } from '../numbers';
import { tableOf, type Column, type FigureTable } from '../table';
import { column, fileColumn, FORM_LABEL, provenance, sums, type Context, type HeadId } from './shared';

/** The table of a trend: one row a year, or a year and a form where the two must not be joined. */
export function trendTable(rows: readonly TrendRow[], context: Context): FigureTable {
	const { indicator, view, language } = context;
	const numeric = { numeric: true };
	const value = (x: number | null) => ({
		file: x,
		text: x === null ? NOTHING : exact(x, indicator, language)
	});
	const main: HeadId =
		view.aggregation === 'median' ? 'median' : indicator.kind === 'ratio' ? 'ratio' : 'sum';
	const form = column<TrendRow>('form', language, (row) => ({
		file: row.segment ? message(FORM_LABEL[row.segment], language) : null
	}));
	const columns: Column<TrendRow>[] = [
		column('year', language, (row) => ({ file: row.year })),
		...(indicator.atFormChange === 'separate' ? [form] : []),
		column(
			'value',
			language,
			(row) =>
				indicator.kind === 'ratio'
					? { file: row.value, text: rateText(row.numerator, row.denominator, language) }
					: value(row.value),
			{ ...numeric, head: main }
		),
		...sums<TrendRow>(context),
		...(view.aggregation === 'median'
			? [
					column<TrendRow>('q1', language, (row) => value(row.q1), numeric),
					column<TrendRow>('q3', language, (row) => value(row.q3), numeric)
				]
			: []),
		column(
			'reporting',
			language,
			(row) => ({
				file: row.reporting,
				text: `${bare(row.reporting, language)} / ${bare(row.expected, language)}`
			}),
			numeric
		),
		fileColumn('reports', language, (row) => row.reports),
		fileColumn('expected', language, (row) => row.expected),
		column('change', language, (row) => matchedChange(row, rows, indicator, language), numeric),
		fileColumn('matched', language, (row) => row.matched),
		column('largest', language, (row) => ({ file: row.largestName, text: largestText(row, indicator) }), {
			fileOnly: rows.every(({ largestName }) => largestName === null)
		}),
		fileColumn('largest_value', language, (row) => row.largestValue),
		...provenance<TrendRow>(context)
	];
	return tableOf(rows, columns, (row) => ({
		key: `${row.year} ${row.segment}`,
		point: null,
		// Where a year has a row for each form, the organs of one of them are not told apart.
		...(row.reporting > 0 && row.segment === null ? { restsOn: row.year } : {})
	}));
}
