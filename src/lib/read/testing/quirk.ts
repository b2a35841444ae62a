import type { FormVersion } from '../../form/field';
import { fieldsOn } from '../../form/fields';
import type { CompleteReport } from './complete';
import { htmlLines, PLAIN_PAGE } from './htmlLayout';
import { readLines } from './reading';
import { textLines, type TextLayout } from './textLayouts';

type Printed = Readonly<Record<string, string>>;

const complete = (form: FormVersion, printed: Printed): CompleteReport => {
	const zeros = fieldsOn(form).map(({ id }) => [id, '0'] as const);
	const year = form === '2019' ? 2020 : 2023;
	return { form, year, items: 5, printed: new Map([...zeros, ...Object.entries(printed)]) };
};

/** A small report to which something odd is done: zeros in every cell, but for those given. */
export const plainLines = (form: FormVersion, printed: Printed = {}, layout: TextLayout = 'tab'): string[] =>
	textLines(complete(form, printed), layout);

/** The same as a page, with the spans of the form. */
export const pageLines = (form: FormVersion, printed: Printed = {}): string[] =>
	htmlLines(complete(form, printed), PLAIN_PAGE);

/** The lines with every printing of a text replaced; the text must be there. */
export function altered(lines: readonly string[], from: string | RegExp, to: string): string[] {
	const text = lines.join('\n');
	const now = text.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'gmu'), to);
	if (now === text) throw new Error(`nothing to alter: ${String(from)}`);
	return now.split('\n');
}

/** What was read: the value of a field, else its state; and the codes of the problems. */
export async function readQuirk(lines: readonly string[], file?: string) {
	const { reports, problems } = await readLines(lines, file);
	const [report] = reports;
	const said = (field: string): number | string => {
		const figure = report?.figures.get(field);
		return figure?.state === 'reported' ? figure.value : (figure?.state ?? 'absent');
	};
	return {
		report,
		said,
		all: (...fields: string[]) => fields.map(said),
		note: (field: string) => {
			const figure = report?.figures.get(field);
			return figure?.state === 'reported' ? figure.note : undefined;
		},
		codes: problems.map(({ code }) => code),
		problems
	};
}

/** The seven columns of a row of table 三. */
export const applicants = (row: string): string[] =>
	[
		'natural_person',
		'commercial_enterprise',
		'research_institution',
		'public_interest_org',
		'legal_service_org',
		'other_org',
		'total'
	].map((id) => `${row}__${id}`);
