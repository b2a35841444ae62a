import type { Figure } from '../../report/figure';
import { fieldsOn } from '../../form/fields';
import type { ReadReport } from '../read';
import type { CompleteReport } from './complete';

/** What a reading made of a report whose figures are known. */

const printedFor = (complete: CompleteReport, field: string): string | undefined =>
	field === 'items_disclosed' ? String(complete.items) : complete.printed.get(field) || undefined;

/** Figures read that are not what the report printed: never allowed. */
export const wrongFigures = (complete: CompleteReport, report: ReadReport | undefined): [string, Figure][] =>
	[...(report?.figures ?? [])].filter(
		([field, figure]) => figure.state === 'reported' && Number(printedFor(complete, field)) !== figure.value
	);

/** Cells of the form that were not read. */
export const missedFields = (complete: CompleteReport, report: ReadReport | undefined): string[] =>
	fieldsOn(complete.form)
		.filter((field) => complete.printed.get(field.id) && report?.figures.get(field.id)?.state !== 'reported')
		.map((field) => field.id);
