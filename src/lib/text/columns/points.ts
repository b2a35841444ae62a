import { isOwn } from '../../view/view';
import type { Point } from '../../warehouse/rows';
import { changeCell } from '../change';
import { reportTitle } from '../labels';
import { message } from '../messages';
import { pointText } from '../numbers';
import { placeText } from '../parts';
import { STATE_WORDS } from '../states';
import { tableOf, type Column, type FigureTable, type TableCell } from '../table';
import { column, fileColumn, FORM_LABEL, provenance, sums, type Context } from './shared';

/** The number in full, or its state in words with nothing for the file to add up. */
function valueCell(
	point: Point,
	{ indicator, language }: Context
): Partial<TableCell> & Pick<TableCell, 'file'> {
	if (point.state === 'reported')
		return { file: point.value, text: pointText(point, indicator, language), order: point.value };
	return { file: null, text: STATE_WORDS[point.state][language], order: null, state: point.state };
}

/** Change from the year before, where the organ has it and the two may be compared. */
function change(point: Point, before: ReadonlyMap<string, Point>, { indicator, language }: Context) {
	const last = before.get(`${point.organ} ${point.year - 1}`);
	const both = point.value !== null && last !== undefined && last.value !== null;
	const apart = both && indicator.atFormChange === 'separate' && last.form !== point.form;
	return changeCell(point.value, last?.value ?? null, indicator, apart, language, point, last);
}

/** Places of those that have a value, equal values sharing the better place. */
function places(points: readonly Point[]): ReadonlyMap<string, number> {
	const known = points.filter((point) => point.value !== null);
	const values = known.map((point) => point.value).sort((a, b) => (b ?? 0) - (a ?? 0));
	return new Map(known.map((point) => [point.organ, values.indexOf(point.value) + 1]));
}

/** The table of organs and years, or with `ranked` of one year's organs with their places. */
export function pointTable(points: readonly Point[], context: Context, ranked: boolean): FigureTable {
	const { indicator, language } = context;
	const numeric = { numeric: true };
	const place = places(points);
	const before = new Map(points.map((point) => [`${point.organ} ${point.year}`, point]));
	const rank = column<Point>('rank', language, (p) => ({ file: place.get(p.organ) ?? null }), numeric);
	const changed = column<Point>('change', language, (p) => change(p, before, context), numeric);
	const columns: Column<Point>[] = [
		...(ranked ? [rank] : []),
		column('organ', language, (p) => ({ file: p.name })),
		fileColumn('organ_code', language, (p) => p.organ),
		column('area', language, (p) => ({ file: p.path }), { fileOnly: !ranked }),
		column('year', language, (p) => ({ file: p.year }), { fileOnly: ranked }),
		column('value', language, (p) => valueCell(p, context), numeric),
		fileColumn('state', language, (p) => STATE_WORDS[p.state][language]),
		...sums<Point>(context),
		...(ranked ? [] : [changed]),
		fileColumn('report_title', language, (p) => (p.report ? reportTitle(p, language) : null)),
		fileColumn('place', language, (p) => (p.report ? placeText(indicator, p.form, language) : null)),
		fileColumn('form', language, (p) => (p.form ? message(FORM_LABEL[p.form], language) : null)),
		fileColumn('raw', language, (p) => p.raw),
		fileColumn('note', language, (p) => p.note),
		fileColumn('report', language, (p) => p.report),
		fileColumn('published', language, (p) => p.published),
		fileColumn('url', language, (p) => p.url ?? (p.mirror ? message('mirror', language) : null)),
		fileColumn('report_note', language, (p) => p.reportNote),
		...provenance<Point>(context, (p) => isOwn(p.organ))
	];
	return tableOf(points, columns, (p) => ({ key: `${p.organ} ${p.year}`, point: p }));
}
