import type { Point } from '../../data/questions/points/point';
import { isShare } from '../../view/display';
import { isOwn } from '../../view/view';
import { bare } from '../numbers';
import { STATE_WORDS } from '../states';
import { tableOf, type Column, type FigureTable } from '../table';
import { intervalCell } from './comparedCells';
import { valueCell } from './points';
import { fewLast, rankColumns } from './rank';
import { column, fileColumn, provenance, sums, type Context } from './shared';

/** The table of a rate pooled over years: a row an organ, with how many years its counts are of. */
export function pooledTable(rows: readonly Point[], context: Context): FigureTable {
	const { indicator, view, language } = context;
	const [from, to] = view.years;
	const points = fewLast(rows, indicator);
	const all = bare(to - from + 1, language);
	const numeric = { numeric: true };
	const columns: Column<Point>[] = [
		...rankColumns(points, context),
		column('organ', language, (p) => ({ file: p.name })),
		fileColumn('organ_code', language, (p) => p.organ),
		fileColumn('area', language, (p) => p.path),
		fileColumn('first_year', language, () => from),
		fileColumn('last_year', language, () => to),
		column('value', language, (p) => valueCell(p, context), numeric),
		fileColumn('state', language, (p) => STATE_WORDS[p.state][language]),
		...sums<Point>(context),
		...(isShare(indicator)
			? [column<Point>('interval', language, (p) => intervalCell(p, context), numeric)]
			: []),
		column(
			'years_known',
			language,
			({ years = 0 }) => ({ file: years, text: `${bare(years, language)} / ${all}` }),
			numeric
		),
		...provenance<Point>(context, (p) => isOwn(p.organ))
	];
	return tableOf(points, columns, (p) => ({ key: p.organ, point: p }));
}
