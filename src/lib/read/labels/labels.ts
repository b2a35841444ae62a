import { DISPUTE_GROUPS, DISPUTE_RESULTS } from '../../form/disputes';
import { FORM_VERSIONS, type FormVersion } from '../../form/field';
import { PROACTIVE_SECTIONS } from '../../form/proactive';
import {
	APPLICANTS,
	CROSS_FOOTING_NOTE,
	OUTCOME_GROUPS,
	REQUEST_ROWS,
	RESULTS_LABEL
} from '../../form/requests';
import { lettersOnly } from './normalise';

/** What a printed text of the form is. `id` is a field part of the form: a row of table 三, a column of table 四. */
export type Label =
	| { readonly kind: 'article' }
	| { readonly kind: 'contents' }
	| { readonly kind: 'proactive_column'; readonly id: string }
	| { readonly kind: 'proactive_row'; readonly id: string }
	| { readonly kind: 'requests_note' }
	| { readonly kind: 'applicant'; readonly id: string }
	| { readonly kind: 'requests_row'; readonly id: string }
	| { readonly kind: 'requests_group'; readonly id: string }
	| { readonly kind: 'disputes_group'; readonly id: string }
	| { readonly kind: 'disputes_result'; readonly id: string };

export type RowLabel = Extract<Label, { kind: 'proactive_row' | 'requests_row' }>;
export type HeadLabel = Exclude<Label, RowLabel>;

export const isRowLabel = (label: Label): label is RowLabel =>
	label.kind === 'proactive_row' || label.kind === 'requests_row';

/** One way of printing a label. */
export interface Printing {
	readonly label: Label;
	/** The number or letter before it, when the form prints one: 一, 3. */
	readonly number: string;
	/** Its letters and digits without that number. */
	readonly core: string;
}

const NUMBER = /^(?:[一二三四五六七八九十]|\d)(?!\d)/u;

/** Splits the leading number from a bare text: 三不予公开 is 三 and 不予公开. */
export function splitNumber(text: string): { number: string; core: string } {
	const number = NUMBER.exec(text)?.[0] ?? '';
	return { number, core: text.slice(number.length) };
}

const printing = (label: Label, text: string): Printing => ({ label, ...splitNumber(lettersOnly(text)) });

/** The row of table 二 both forms share although one prints 行政 before it. */
export const NORMATIVE = '规范性文件';
const proactiveRowId = (label: string): string => (label.endsWith(NORMATIVE) ? NORMATIVE : label);

function proactivePrintings(form: FormVersion): Printing[] {
	return PROACTIVE_SECTIONS[form].flatMap((section) => [
		...section.columns.map((text) =>
			printing({ kind: 'proactive_column', id: columnId(text) }, columnId(text))
		),
		...section.rows.map((row) =>
			printing({ kind: 'proactive_row', id: proactiveRowId(row.label) }, row.label)
		)
	]);
}

/** A column head of table 二 without the unit it may carry: 本年收费金额（单位：万元）. */
export const columnId = (text: string): string => lettersOnly(text.split(/[（(]/u, 1).join(''));

export interface ProactiveRow {
	readonly form: FormVersion;
	readonly columns: readonly string[];
	/** Fields of its columns, left to right. */
	readonly fields: readonly string[];
}

/** The row of table 二 with this label on a form; undefined when that form has none. */
export function proactiveRow(form: FormVersion, id: string): ProactiveRow | undefined {
	for (const section of PROACTIVE_SECTIONS[form])
		for (const row of section.rows)
			if (proactiveRowId(row.label) === id)
				return {
					form,
					columns: section.columns.map(columnId),
					fields: row.fields
				};
	return undefined;
}

const requestPrintings: Printing[] = REQUEST_ROWS.flatMap((row) => {
	const label: Label = { kind: 'requests_row', id: row.id };
	const texts = [row.label, row.label + (row.printedNote ?? ''), ...(row.variants ?? [])];
	return [...new Set(texts)].map((text) => printing(label, text));
});

function unique(printings: readonly Printing[]): Printing[] {
	const seen = new Map(printings.map((p) => [`${p.label.kind} ${JSON.stringify(p)}`, p]));
	return [...seen.values()];
}

/** Every text the two forms print, as data for the matcher. */
export const PRINTINGS: readonly Printing[] = unique([
	{ label: { kind: 'article' }, number: '', core: '第二十条第项' },
	...['一', '五', '六', '八', '九'].map((item) => printing({ kind: 'article' }, `第二十条第${item}项`)),
	printing({ kind: 'contents' }, '信息内容'),
	...FORM_VERSIONS.flatMap(proactivePrintings),
	printing({ kind: 'requests_note' }, CROSS_FOOTING_NOTE),
	printing({ kind: 'requests_note' }, '申请人情况'),
	printing({ kind: 'requests_note' }, '法人或其他组织'),
	...APPLICANTS.map((a) => printing({ kind: 'applicant', id: a.id }, a.column)),
	printing({ kind: 'requests_group', id: 'results' }, RESULTS_LABEL),
	...Object.entries(OUTCOME_GROUPS).map(([id, group]) =>
		printing({ kind: 'requests_group', id }, group.label)
	),
	...requestPrintings,
	...DISPUTE_GROUPS.flatMap((group) =>
		group.label.split('/').map((text) => printing({ kind: 'disputes_group', id: text }, text))
	),
	...DISPUTE_RESULTS.map((r) => printing({ kind: 'disputes_result', id: r.id }, r.column))
]);
