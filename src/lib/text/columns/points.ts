import { FIGURE_NOTES } from '../../report/notes/figureNotes';
import { noteText } from '../../report/notes/notes';
import { REPORT_NOTES } from '../../report/notes/reportNotes';
import { isShare } from '../../view/display';
import { isOwn } from '../../view/view';
import { areApart, type Point } from '../../data/questions/points/point';
import { changeCell } from '../change';
import { reportTitle } from '../labels';
import { message } from '../messages';
import { isOfFew, pointText } from '../numbers';
import { cellLocationText } from '../cellLocation';
import { STATE_WORDS, stateText } from '../states';
import { tableOf, type Column, type FigureTable, type TableCell } from '../table';
import type { Flags } from '../../data/flags';
import { fewLast, rankColumns } from './rank';
import { checksCell, flagsCell, intervalCell, lineCell, type Checks } from './comparedCells';
import { column, fileColumn, FORM_LABEL, provenance, sums, type Context } from './shared';

/** The number in full, or its state in words with nothing for the file to add up. */
export function valueCell(
	point: Point,
	{ indicator, language }: Context
): Partial<TableCell> & Pick<TableCell, 'file'> {
	if (point.state === 'reported')
		// Sorted by their value, three of three would come before 98 of 100.
		return {
			file: point.value,
			text: pointText(point, indicator, language),
			order: isOfFew(point, indicator) ? null : point.value
		};
	return { file: null, text: stateText(point.state, indicator, language), order: null, state: point.state };
}

/** Change from the year before, where the organ has it and the two may be compared. */
function change(point: Point, before: ReadonlyMap<string, Point>, { indicator, language }: Context) {
	const last = before.get(`${point.organ} ${point.year - 1}`);
	const apart = last !== undefined && areApart(indicator, last, point);
	return changeCell(point.value, last?.value ?? null, indicator, apart, language, point, last);
}

/** What a comparison knows beside the rows of its table. */
export interface ComparisonCells {
	/** Points of the same organs in all years. */
	readonly points: readonly Point[];
	readonly checks: Checks;
}

/** What stands beside a figure in a comparison: what its share may be, the years around it, how its report adds up. */
function besideColumns(
	context: Context,
	{ points, checks }: ComparisonCells,
	ranked: boolean
): Column<Point>[] {
	const { indicator, language } = context;
	const own = new Map<string, Point[]>();
	for (const point of points) own.set(point.organ, [...(own.get(point.organ) ?? []), point]);
	const interval = column<Point>('interval', language, (p) => intervalCell(p, context), { numeric: true });
	const line = column<Point>('line', language, (p) => lineCell(own.get(p.organ) ?? [], context));
	return [
		...(ranked && isShare(indicator) ? [interval] : []),
		...(ranked ? [line] : []),
		column('checks', language, (p) => checksCell(p, checks, language))
	];
}

const NO_FLAGS: Flags = new Map();

/** The table of organs and years, or with `ranked` of one year's organs with their places. */
export function pointTable(
	rows: readonly Point[],
	context: Context,
	ranked: boolean,
	beside?: ComparisonCells,
	flags: Flags = NO_FLAGS
): FigureTable {
	const { indicator, language } = context;
	const numeric = { numeric: true };
	const points = ranked ? fewLast(rows, context.indicator) : rows;
	const around = beside?.points ?? points;
	const before = new Map(around.map((point) => [`${point.organ} ${point.year}`, point]));
	const changed = column<Point>('change', language, (p) => change(p, before, context), numeric);
	const columns: Column<Point>[] = [
		...(ranked ? rankColumns(points, context) : []),
		column('organ', language, (p) => ({ file: p.name })),
		fileColumn('organ_code', language, (p) => p.organ),
		column('area', language, (p) => ({ file: p.path }), { fileOnly: !ranked || beside !== undefined }),
		column('year', language, (p) => ({ file: p.year }), { fileOnly: ranked }),
		column('value', language, (p) => valueCell(p, context), numeric),
		fileColumn('state', language, (p) => STATE_WORDS[p.state][language]),
		...sums<Point>(context),
		...(ranked && !beside ? [] : [changed]),
		...(beside ? besideColumns(context, beside, ranked) : []),
		...(!beside && points.some(({ report }) => report !== null && flags.has(report))
			? [column<Point>('checks', language, (p) => flagsCell(flags.get(p.report ?? '') ?? [], language))]
			: []),
		fileColumn('report_title', language, (p) => (p.report ? reportTitle(p, language) : null)),
		fileColumn('place', language, (p) => (p.report ? cellLocationText(indicator, p.form, language) : null)),
		fileColumn('form', language, (p) => (p.form ? message(FORM_LABEL[p.form], language) : null)),
		fileColumn('raw', language, (p) => p.raw),
		fileColumn('note', language, (p) => p.note && noteText(p.note, FIGURE_NOTES, language)),
		fileColumn('report', language, (p) => p.report),
		fileColumn('published', language, (p) => p.published),
		fileColumn('url', language, (p) => p.url ?? (p.mirror ? message('mirror', language) : null)),
		fileColumn(
			'report_note',
			language,
			(p) => p.reportNote && noteText(p.reportNote, REPORT_NOTES, language)
		),
		...provenance<Point>(context, (p) => isOwn(p.organ))
	];
	return tableOf(points, columns, (p) => ({ key: `${p.organ} ${p.year}`, point: p }));
}
