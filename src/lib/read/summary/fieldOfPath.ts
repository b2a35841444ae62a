import { DISPUTE_GROUPS, DISPUTE_RESULTS, disputeFieldId } from '../../form/disputes';
import { FORM_VERSIONS, type FormVersion } from '../../form/field';
import { APPLICANTS, REQUEST_ROWS, requestFieldId } from '../../form/requests';
import { proactiveRow, type Label } from '../labels/labels';
import { recognise } from '../labels/recognise';

/** The fields a cell can be of, by the labels beside it and above it: one on each form, mostly the same. */
export type FieldOnForms = Readonly<Partial<Record<FormVersion, string>>>;

const labelsOf = (text: string): readonly Label[] => {
	const match = recognise(text);
	return match?.how === 'exact' ? match.labels : [];
};

const idsOf = (labels: readonly (readonly Label[])[], kind: Label['kind']): string[] => [
	...new Set(
		labels.flatMap((all) => all.flatMap((label) => (label.kind === kind && 'id' in label ? [label.id] : [])))
	)
];

const onForms = (field: string, forms: readonly FormVersion[]): FieldOnForms =>
	Object.fromEntries(forms.map((form) => [form, field]));

function disputeGroup(texts: readonly string[]): string | null {
	const name = texts.join(' ');
	const [reconsideration, direct, after] = DISPUTE_GROUPS;
	const isDirect = /未经复议|直接起诉/u.test(name);
	const isAfter = /复议后/u.test(name);
	if (isDirect && isAfter) return null;
	if (isDirect) return direct?.id ?? null;
	if (isAfter) return after?.id ?? null;
	return /复议/u.test(name) && !/诉讼/u.test(name) ? (reconsideration?.id ?? null) : null;
}

function proactiveField(row: string, columns: readonly string[]): FieldOnForms | null {
	const fields: Partial<Record<FormVersion, string>> = {};
	for (const form of FORM_VERSIONS) {
		const definition = proactiveRow(form, row);
		if (!definition) continue;
		const [column] = columns;
		const place =
			column === undefined && definition.columns.length === 1 ? 0 : definition.columns.indexOf(column ?? '');
		const field = definition.fields[place];
		if (columns.length <= 1 && field !== undefined) fields[form] = field;
	}
	return Object.keys(fields).length > 0 ? fields : null;
}

/** The last text that is a row of table 三, and no other: （六）其他处理 stands before 3.其他. */
function requestsRow(labels: readonly (readonly Label[])[]): string | null {
	const rows = labels.map((all) => all.filter((label) => label.kind === 'requests_row'));
	const named = rows.filter((all) => all.length === 1).flatMap((all) => all.map(({ id }) => id));
	const own = named.filter((id) => id !== 'other_handling');
	if (own.length > 1) return null;
	return own[0] ?? named[0] ?? null;
}

/** The field that the texts of a path lead to; null when they lead to none, or to more than one. */
export function fieldOfPath(texts: readonly string[]): FieldOnForms | null {
	const labels = texts.map(labelsOf);
	const row = requestsRow(labels);
	const applicants = idsOf(labels, 'applicant');
	const [proactive, ...otherRows] = idsOf(labels, 'proactive_row');
	const results = idsOf(labels, 'disputes_result');
	const group = disputeGroup(texts);
	const kinds = [row !== null, proactive !== undefined, group !== null];
	if (kinds.filter(Boolean).length !== 1 || otherRows.length > 0) return null;
	if (row !== null) {
		const single = applicants.filter((id) => id !== 'total');
		if (single.length > 1) return null;
		const forms = REQUEST_ROWS.find(({ id }) => id === row)?.forms ?? [];
		return onForms(requestFieldId(row, single[0] ?? APPLICANTS.at(-1)?.id ?? ''), forms);
	}
	if (proactive !== undefined) return proactiveField(proactive, idsOf(labels, 'proactive_column'));
	const single = DISPUTE_RESULTS.filter(({ id }) => results.includes(id));
	const [result] = single;
	return single.length === 1 && result && group !== null
		? onForms(disputeFieldId(group, result.id), FORM_VERSIONS)
		: null;
}
