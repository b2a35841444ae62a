import type { FormVersion } from '../../form/field';
import { PROACTIVE_SECTIONS } from '../../form/proactiveSections';
import { APPLICANTS, REQUEST_ROWS, requestFieldId, requestFieldsOf } from '../../form/requests';
import { proactiveRow } from '../labels/labels';
import { recognise } from '../labels/recognise';
import type { Layout } from '../layout/layout';
import type { FigureCollector } from './figureCollector';

/**
 * A row that may bear the figures of another. Where a document has lost what stood from the label of one row to that of a later one, the
 * first label stands before the figures of the later row, and nothing in the row tells: it has as many, and they add up. What does tell is
 * that the rows behind it are missing, the later one among them.
 */

interface FormRow {
	readonly table: string;
	readonly fields: readonly string[];
}

/** Rows of tables 二 and 三 in the order the form prints them, which is not that of its fields. */
const rowsOf = (form: FormVersion): FormRow[] => [
	...PROACTIVE_SECTIONS[form].flatMap(({ rows }) =>
		rows.map(({ fields }) => ({ table: 'proactive', fields }))
	),
	...REQUEST_ROWS.filter(({ forms }) => forms.includes(form)).map(({ id }) => ({
		table: 'requests',
		fields: requestFieldsOf(id)
	}))
];

/** The first field of the row that a printed row is; null for one without a label of the form. */
function firstField(row: Layout['rows'][number] | undefined, form: FormVersion): string | null {
	if (row?.kind !== 'row') return null;
	const { label } = row;
	const fields =
		label.kind === 'requests_row' ? requestFieldsOf(label.id) : proactiveRow(form, label.id)?.fields;
	return fields?.[0] ?? null;
}

const OUTCOMES = REQUEST_ROWS.filter(({ id, outcome }) => outcome && id !== 'handled_total').map(
	({ id }) => id
);

/**
 * Fields of table 三 that are 0 and whose column adds up without the rows that are missing: those are 0 as well, and whichever row this
 * is, it has a 0 there.
 */
function certainZeros({ figures }: FigureCollector): ReadonlySet<string> {
	const value = (field: string): number | null => {
		const figure = figures.get(field);
		return figure?.state === 'reported' ? figure.value : null;
	};
	const certain = new Set<string>();
	for (const { id } of APPLICANTS) {
		const fields = OUTCOMES.map((row) => requestFieldId(row, id)).filter((field) => figures.has(field));
		const parts = fields.map(value);
		const known = parts.filter((part) => part !== null);
		const sum = known.reduce((a, b) => a + b, 0);
		if (known.length < parts.length || sum !== value(requestFieldId('handled_total', id))) continue;
		for (const field of fields) if (value(field) === 0) certain.add(field);
	}
	return certain;
}

/** Whether a name is that of a row or a group of table 三, met in table 二: the end of that and the beginning of this are lost. */
const isOfNextTable = (text: string): boolean =>
	recognise(text)?.labels.some(({ kind }) => kind === 'requests_row' || kind === 'requests_group') ?? false;

/** Whether behind a row stands one of its table under another name, so that its own end is there. */
function hasItsEnd(next: Layout['rows'][number], table: string): boolean {
	if (next.kind !== 'loose' || next.table !== table) return false;
	const names = next.cells.filter(({ text }) => /\p{Script=Han}{2}/u.test(text));
	return names.length > 0 && !names.some(({ text }) => isOfNextTable(text));
}

/**
 * Takes back the figures of rows behind which rows of their table are missing. A row that the document ends with is cut off there, and
 * one behind which a row of another name stands has its own end.
 */
export function withoutJoinedRows(layout: Layout, form: FormVersion, collector: FigureCollector): void {
	const printed = layout.rows.map((row) => firstField(row, form));
	const isPrinted = ({ fields }: FormRow): boolean =>
		printed.some((field) => field !== null && fields.includes(field));
	const zeros = certainZeros(collector);
	const rows = rowsOf(form);
	for (const [i, { table, fields }] of rows.entries()) {
		const at = printed.findLastIndex((field) => field !== null && fields.includes(field));
		const [row, behind] = [layout.rows[at], layout.rows[at + 1]];
		if (row === undefined || behind === undefined || hasItsEnd(behind, table)) continue;
		const later = rows.slice(i + 1);
		const met = later.findIndex(isPrinted);
		const lost = met < 0 ? later : later.slice(0, met);
		// Where nothing says where a row ends, some of its own figures may stand before some of the later row.
		if (lost.some((one) => !row.whole || one.fields.length === fields.length))
			collector.doubt(fields.filter((field) => !zeros.has(field)));
	}
}
