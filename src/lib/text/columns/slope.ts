import type { Language } from '../../form/words';
import { areApart, type Point } from '../../data/questions/points/point';
import { changeCell } from '../change';
import { reportTitle } from '../labels';
import { tableOf, type Column, type FigureTable } from '../table';
import { column, fileColumn, provenance, type Context } from './shared';
import { valueCell } from './points';

/** One organ in the first and the last of the years compared. */
export interface Pair {
	readonly first: Point;
	readonly last: Point;
}

/** First and last year of every organ, in the order of the rows. */
export function pairsOf(points: readonly Point[], [from, to]: readonly [number, number]): readonly Pair[] {
	const firsts = new Map(points.filter(({ year }) => year === from).map((point) => [point.organ, point]));
	return points.flatMap((last) => {
		const first = last.year === to ? firsts.get(last.organ) : undefined;
		return first ? [{ first, last }] : [];
	});
}

const yearLabel = (year: number, language: Language): string =>
	language === 'zh' ? `${year} 年` : `${year}`;

/** The table of a slope: what each organ had in the first year and in the last, and the difference. */
export function slopeTable(points: readonly Point[], context: Context): FigureTable {
	const { indicator, view, language } = context;
	const [from, to] = view.years;
	const year = (id: string, at: number, of: (pair: Pair) => Point): Column<Pair> => ({
		id,
		label: yearLabel(at, language),
		numeric: true,
		cell: (pair) => valueCell(of(pair), context)
	});
	const changed = ({ first, last }: Pair) =>
		changeCell(last.value, first.value, indicator, areApart(indicator, first, last), language, last, first);
	const columns: Column<Pair>[] = [
		column('organ', language, ({ last }) => ({ file: last.name })),
		fileColumn('organ_code', language, ({ last }) => last.organ),
		fileColumn('area', language, ({ last }) => last.path),
		year('first', from, ({ first }) => first),
		year('value', to, ({ last }) => last),
		column('change_over', language, changed, { numeric: true }),
		fileColumn('report_title', language, ({ last }) => (last.report ? reportTitle(last, language) : null)),
		fileColumn('report', language, ({ last }) => last.report),
		fileColumn('url', language, ({ last }) => last.url),
		...provenance<Pair>(context)
	];
	return tableOf(pairsOf(points, [from, to]), columns, ({ last }) => ({ key: last.organ, point: last }));
}
