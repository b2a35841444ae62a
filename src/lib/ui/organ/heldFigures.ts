import { FIELDS } from '../../form/fields';
import { INDICATORS } from '../../form/indicators';
import { figureOf, type Report } from '../../report/report';
import type { HeldCell, HeldFigures } from '../../data/pageData';

function cellOf(report: Report, field: string): HeldCell {
	const figure = figureOf(report, field);
	if (figure.state !== 'reported') return figure.state;
	return figure.note === undefined ? figure.value : { value: figure.value, note: figure.note };
}

/** Whether a cell is a number. */
export const isNumber = (cell: HeldCell): boolean => typeof cell !== 'string';

/** Everything the reports of an organ say, in the order of the form. A field nothing is said of is no row. */
export function heldFigures(reports: readonly Report[]): HeldFigures {
	const said = new Set(reports.flatMap(({ figures }) => [...figures.keys()]));
	return {
		years: reports.map(({ year, id }) => ({ year, report: id })),
		rows: FIELDS.filter(({ id }) => said.has(id)).map(({ id }) => ({
			field: id,
			cells: reports.map((report) => cellOf(report, id))
		}))
	};
}

/** The indicators that show a single held number, those with the most years first, else in the order of the list of indicators. */
export function heldIndicators({ rows }: HeldFigures): readonly string[] {
	const years = new Map(rows.map(({ field, cells }) => [field, cells.filter(isNumber).length]));
	return INDICATORS.flatMap(({ id, kind, formulas }) => {
		const fields = kind === 'ratio' ? [] : Object.values(formulas).map(({ sum }) => sum);
		const held = fields.map((sum) => (sum.length === 1 ? (years.get(sum[0] ?? '') ?? 0) : 0));
		const most = Math.max(0, ...held);
		return most > 0 ? [{ id, most }] : [];
	})
		.toSorted((a, b) => b.most - a.most)
		.map(({ id }) => id);
}
