import type { Finding } from '../../audit/audit';
import { FIELDS } from '../../form/fields';
import { remarkOf, type Figure } from '../../report/figure';
import type { Area, Organ } from '../../report/organ';
import type { Report } from '../../report/report';
import { cellsOf, type Cells } from '../../report/story';
import type { Stored } from '../../data/engines/schema';
import { findingRow } from '../audit';
import type { OrganReports } from '../../data/dataset';

/** Rows of the tables of `schema.ts`, as they are added. */

/** What the rows of an organ are sorted by. */
const sortedBy = ({ area, code }: Organ): string => area ?? code;

function reportRow(report: Report, organ: Organ, { values }: Cells): readonly Stored[] {
	const { id, year, form, source } = report;
	const { url, mirror, published, complete, note } = source;
	const { code, kind } = organ;
	return [id, code, sortedBy(organ), kind, year, form, url, mirror, published, complete, note, ...values];
}

function noteRow(report: Report, at: number, figure: Figure): readonly Stored[] {
	const { place } = figure;
	return [
		FIELDS[at]?.id ?? '',
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
}

const organRow = ({ code, name, kind, path, area, formerNames }: Organ): readonly Stored[] => [
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

/** Takes the rows of a data set, table by table. */
export interface RowSink {
	add(table: string, row: readonly Stored[]): void;
}

/** Adds the rows of an organ, its reports and what the audit found in them. */
export function addOrgan({ organ, reports }: OrganReports, findings: readonly Finding[], sink: RowSink): void {
	sink.add('organs', organRow(organ));
	for (const report of reports) {
		const cells = cellsOf(report);
		sink.add('reports', reportRow(report, organ, cells));
		for (const [at, figure] of cells.stories) sink.add('cell_notes', noteRow(report, at, figure));
	}
	for (const finding of findings) sink.add('findings', findingRow(finding, sortedBy(organ)));
}
