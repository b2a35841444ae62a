import type { Finding } from '../../audit/audit';
import { FIELDS } from '../../form/fields';
import { valueOf, type Figure } from '../../report/figure';
import type { Area, Organ } from '../../report/organ';
import type { Report } from '../../report/report';
import { hasStory, remarkOf } from '../../report/story';
import type { Stored } from '../schema';
import { findingRow } from './audit';
import type { OrganReports } from './dataset';

/** Rows of the tables of `schema.ts`, as they are told. */

/** What the rows of an organ are sorted by. */
const sortedBy = ({ area, code }: Organ): string => area ?? code;

export function reportRow(report: Report, organ: Organ): readonly Stored[] {
	const { id, year, form, source, figures } = report;
	const { url, mirror, published, complete, note } = source;
	const { code, kind } = organ;
	const row: Stored[] = [id, code, sortedBy(organ), kind, year, form, url, mirror, published, complete, note];
	for (const field of FIELDS) {
		const figure = figures.get(field.id);
		row.push(figure ? valueOf(figure) : null);
	}
	return row;
}

function noteRow(report: Report, field: string, figure: Figure): readonly Stored[] {
	const at = figure.place;
	return [
		field,
		report.id,
		figure.state,
		figure.raw ?? null,
		remarkOf(figure),
		at?.opening ?? false,
		at?.file ?? null,
		at?.row ?? null,
		at?.column ?? null,
		at?.line ?? null,
		at?.page ?? null,
		at?.clause ?? null
	];
}

/** The cells of a report with a story, in the order of the form. */
export function noteRows(report: Report): readonly (readonly Stored[])[] {
	const rows: (readonly Stored[])[] = [];
	for (const { id } of FIELDS) {
		const figure = report.figures.get(id);
		if (figure && hasStory(report, id, figure)) rows.push(noteRow(report, id, figure));
	}
	return rows;
}

export const organRow = ({ code, name, kind, path, area, formerNames }: Organ): readonly Stored[] => [
	code,
	name,
	kind,
	path.join(' '),
	area,
	formerNames.join(' ')
];

export const areaRow = ({ code, name, level, parent }: Area): readonly Stored[] => [
	code,
	name,
	level,
	parent
];

/** Whom the rows of a data set are told to, table by table. */
export interface Told {
	add(table: string, row: readonly Stored[]): void;
}

/** Tells the rows of an organ, its reports and what the audit found in them. */
export function tellOrgan({ organ, reports }: OrganReports, findings: readonly Finding[], told: Told): void {
	told.add('organs', organRow(organ));
	for (const report of reports) {
		told.add('reports', reportRow(report, organ));
		for (const row of noteRows(report)) told.add('cell_notes', row);
	}
	for (const finding of findings) told.add('findings', findingRow(finding, sortedBy(organ)));
}
