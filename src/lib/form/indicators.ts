import { ADDING, addingOf } from './adding';
import { DISPUTE_FIELDS, DISPUTE_GROUPS, disputeFieldId } from './disputes';
import type { Field, FormVersion } from './field';
import type { AtFormChange, Indicator, IndicatorGroup, Formula } from './indicator';
import { NARRATIVE_FIELDS } from './narrative';
import { PROACTIVE_FIELDS } from './proactive';
import { RATIOS } from './ratios';
import {
	APPLICANTS,
	OUTCOME_GROUPS,
	REQUEST_FIELDS,
	REQUEST_ROWS,
	outcomeRows,
	requestFieldId,
	type OutcomeGroup
} from './requests';
import type { Words } from './words';

/** 2021 fields that continue a 2019 field under another definition: shown together, never joined. */
const SEPARATE: Readonly<Record<string, { from: string; label: Words }>> = {
	rules_issued: { from: 'rules_made_v19', label: { zh: '规章制发件数', en: 'rules issued' } },
	normative_documents_issued: {
		from: 'normative_documents_made_v19',
		label: { zh: '规范性文件制发件数', en: 'normative documents issued' }
	}
};
const ABSORBED = new Set(Object.values(SEPARATE).map((s) => s.from));
const MARKED = new Set(['licensing_decisions', 'penalty_decisions', 'coercion_decisions']);

function changeOf(field: Field): AtFormChange {
	if (field.forms === 'all') return 'any_form';
	if (field.id in SEPARATE) return 'separate';
	if (MARKED.has(field.id)) return 'marked';
	if (field.forms.length === 2) return 'continuous';
	return field.forms[0] === '2019' ? 'only_2019' : 'only_2021';
}

function formulasOf(field: Field): Indicator['formulas'] {
	const own: Formula = { sum: [field.id] };
	const before = SEPARATE[field.id];
	if (before) return { '2019': { sum: [before.from] }, '2021': own };
	const forms = field.forms === 'all' ? (['2019', '2021'] as const) : field.forms;
	return Object.fromEntries(forms.map((form) => [form, own]));
}

/** A field as an indicator of its own. */
function fromField(field: Field, group: IndicatorGroup, label: Words = field.label): Indicator {
	return {
		id: field.id,
		kind: field.kind === 'amount' ? 'amount' : 'count',
		group,
		unit: field.unit,
		label: SEPARATE[field.id]?.label ?? label,
		explain: field.explain,
		...addingOf(field.id),
		atFormChange: changeOf(field),
		formulas: formulasOf(field)
	};
}

/** Subtotals （三）（四）（五）（六): not printed, so derived; null as soon as one of their rows is not a number. */
function subtotal(group: OutcomeGroup, applicant: (typeof APPLICANTS)[number]): Indicator {
	const sum = (form: FormVersion): Formula => ({
		sum: outcomeRows(group, form).map((row) => requestFieldId(row, applicant.id))
	});
	const { words, explain } = OUTCOME_GROUPS[group];
	const total = applicant.id === 'total';
	return {
		id: requestFieldId(group, applicant.id),
		kind: 'count',
		group: total ? 'requests' : 'applicants',
		unit: '件',
		label: total
			? words
			: { zh: `${words.zh}（${applicant.label.zh}）`, en: `${words.en} (${applicant.label.en})` },
		explain,
		...ADDING,
		atFormChange: 'continuous',
		formulas: { '2019': sum('2019'), '2021': sum('2021') }
	};
}

/** The total column needs no "(total)" behind its name in a list where it stands for the row. */
const withoutTotal = (label: Words): Words => ({
	zh: label.zh.replace(/（总计）$/, ''),
	en: label.en.replace(/ \(total\)$/, '')
});

/** Table 三 in printed order, each subtotal before the rows it adds up. */
function requestIndicators(applicant: (typeof APPLICANTS)[number]): Indicator[] {
	const group = applicant.id === 'total' ? 'requests' : 'applicants';
	const begun = new Set<string>();
	return REQUEST_ROWS.flatMap((row) => {
		const own = row.group ?? (row.id === 'other_handling' ? row.id : undefined);
		const before = own && !begun.has(own) ? [subtotal(own, applicant)] : [];
		if (own) begun.add(own);
		if (row.id === 'other_handling') return before;
		const field = REQUEST_FIELDS.find((f) => f.id === requestFieldId(row.id, applicant.id));
		return field ? [...before, fromField(field, group, withoutTotal(field.label))] : before;
	});
}

/** Reconsiderations and suits together: not printed, so derived; null as soon as one of the three is not a number. */
function ofAllDisputes(result: 'total' | 'corrected', label: Words, explain: Words): Indicator {
	const formula: Formula = { sum: DISPUTE_GROUPS.map((group) => disputeFieldId(group.id, result)) };
	return {
		id: `disputes_${result}`,
		kind: 'count',
		group: 'disputes',
		unit: '件',
		label,
		explain,
		...ADDING,
		atFormChange: 'continuous',
		formulas: { '2019': formula, '2021': formula }
	};
}

const ALL_DISPUTES: readonly Indicator[] = [
	ofAllDisputes(
		'total',
		{ zh: '复议诉讼合计', en: 'reconsiderations and suits' },
		{
			zh: '行政复议和两类行政诉讼的总计之和；复议后又起诉的，两处都算。',
			en: 'The totals of reconsideration and of both kinds of suits added up; what went to court after reconsideration counts in both.'
		}
	),
	ofAllDisputes(
		'corrected',
		{ zh: '复议诉讼被纠正', en: 'corrected in reconsideration or court' },
		{
			zh: '行政复议和两类行政诉讼里结果纠正的件数之和。',
			en: 'Results corrected in reconsideration and in both kinds of suits, added up.'
		}
	)
];

const total = APPLICANTS.filter((applicant) => applicant.id === 'total');
const single = APPLICANTS.filter((applicant) => applicant.id !== 'total');

/** Every indicator, in the order of the list a reader chooses from. */
export const INDICATORS: readonly Indicator[] = [
	...NARRATIVE_FIELDS.map((field) => fromField(field, 'narrative')),
	...PROACTIVE_FIELDS.filter((field) => !ABSORBED.has(field.id)).map((field) =>
		fromField(field, 'proactive')
	),
	...total.flatMap(requestIndicators),
	...RATIOS,
	...ALL_DISPUTES,
	...DISPUTE_FIELDS.map((field) => fromField(field, 'disputes')),
	...single.flatMap(requestIndicators)
];

const byId: ReadonlyMap<string, Indicator> = new Map(
	INDICATORS.map((indicator) => [indicator.id, indicator])
);

/** The indicator with this id, or undefined: ids also come from addresses people typed. */
export const indicatorOf = (id: string): Indicator | undefined => byId.get(id);

/** Of indicators that were asked for: of a thousand reports each is asked a thousand times. */
const needed = new WeakMap<Indicator, readonly string[]>();

/** Every field an indicator needs, on any form. */
export function fieldsNeeded(indicator: Indicator): readonly string[] {
	const known = needed.get(indicator);
	if (known) return known;
	const all = Object.values(indicator.formulas).flatMap((part) => [...part.sum, ...(part.over ?? [])]);
	const fields = [...new Set(all)];
	needed.set(indicator, fields);
	return fields;
}

/** Whether values of two report years may be subtracted when they stand on these forms (null: no national form). */
export function isComparable(indicator: Indicator, a: FormVersion | null, b: FormVersion | null): boolean {
	return indicator.atFormChange !== 'separate' || a === b;
}
