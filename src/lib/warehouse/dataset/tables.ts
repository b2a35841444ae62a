import { FIELDS } from '../../form/fields';
import { STATES, valueOf, type Figure } from '../../report/figure';
import { figureOf, type Report } from '../../report/report';
import {
	AREAS,
	CELL_NOTES,
	FINDINGS,
	FORMS,
	ORGANS,
	REPORTS,
	type FilledTable,
	type Stored
} from '../schema';
import { auditOf, findingRow, type DatasetAudit } from './audit';
import { byArea, byYear, compare, organsOf, type Dataset } from './dataset';

function wideRow(report: Report): readonly Stored[] {
	const { id, organ, year, form, source, figures } = report;
	const values = FIELDS.map((field) => {
		const figure = figures.get(field.id);
		return figure ? valueOf(figure) : null;
	});
	const { url, mirror, published, complete, note } = source;
	return [id, organ.code, year, form, url, mirror, published, complete, note, ...values];
}

function formRow(report: Report): readonly Stored[] {
	const { id, organ, year, form } = report;
	const cells = FIELDS.map((field) => figureOf(report, field.id));
	return [
		id,
		organ.code,
		organ.area,
		year,
		form,
		cells.map(valueOf),
		cells.map((cell) => STATES.indexOf(cell.state))
	];
}

/** What the document adds to a figure, or the reason it has none. */
export function remarkOf(figure: Figure): string | null {
	return (figure.state === 'reported' ? figure.note : figure.reason) ?? null;
}

const NOTHING_LISTED: Report['figures'] = new Map();

/**
 * Whether a listed cell says more than the wide table does. A text that is the number itself adds nothing, nor do the
 * row and column that the form gives anyway.
 */
export function hasStory(report: Report, field: string, figure: Figure): boolean {
	if (remarkOf(figure) !== null) return true;
	if (figure.place?.opening || figure.place?.clause || figure.place?.line || figure.place?.page) return true;
	if (figure.state === 'reported') return figure.raw !== null && figure.raw !== String(figure.value);
	const silent = figureOf({ ...report, figures: NOTHING_LISTED }, field);
	return figure.state !== silent.state || (figure.raw !== undefined && figure.raw !== '');
}

function noteRows(report: Report): readonly (readonly Stored[])[] {
	return [...report.figures]
		.filter(([field, figure]) => hasStory(report, field, figure))
		.map(([field, figure]) => {
			const place = figure.place;
			return [
				field,
				report.id,
				figure.state,
				figure.raw ?? null,
				remarkOf(figure),
				place?.opening ?? false,
				place?.file ?? null,
				place?.row ?? null,
				place?.column ?? null,
				place?.line ?? null,
				place?.page ?? null,
				place?.clause ?? null
			];
		});
}

/** The tables of a data set, filled and sorted: the same reports give the same rows in the same order. */
export function tablesOf(
	{ reports, areas }: Pick<Dataset, 'reports' | 'areas'>,
	audit: DatasetAudit = auditOf(reports)
): readonly FilledTable[] {
	const ordered = reports.toSorted(byYear);
	const notes = ordered.flatMap(noteRows);
	return [
		{ ...REPORTS, rows: ordered.map(wideRow) },
		{ ...FORMS, rows: reports.toSorted(byArea).map(formRow) },
		{
			...ORGANS,
			rows: organsOf(reports).map((o) => [
				o.code,
				o.name,
				o.kind,
				o.path.join(' '),
				o.area,
				o.formerNames.join(' ')
			])
		},
		{
			...AREAS,
			rows: areas
				.toSorted((a, b) => compare(a.code, b.code))
				.map((area) => [area.code, area.name, area.level, area.parent])
		},
		{ ...CELL_NOTES, rows: notes.toSorted((a, b) => compare(String(a[0]), String(b[0]))) },
		{ ...FINDINGS, rows: audit.findings.map(findingRow) }
	];
}
