import type { Words } from './words';

/**
 * The two national forms: 国办公开办函〔2019〕60号 (report years 2019 and 2020) and
 * 国办公开办函〔2021〕30号 (report year 2021 and later).
 */
export type FormVersion = '2019' | '2021';

export const FORM_VERSIONS: readonly FormVersion[] = ['2019', '2021'];

/** First report year for which each form is due. */
export const FORM_DUE_FROM: Readonly<Record<FormVersion, number>> = { '2019': 2019, '2021': 2021 };

/** Form due for a report year; null before 2019, when there was no national form. */
export function formDue(year: number): FormVersion | null {
	if (year >= FORM_DUE_FROM['2021']) return '2021';
	return year >= FORM_DUE_FROM['2019'] ? '2019' : null;
}

/** Where a field stands: tables 二, 三 and 四, or the prose of section 一. */
export type TableId = 'proactive' | 'requests' | 'disputes' | 'narrative';

/** `signed_count` may be negative (本年增/减); `amount` may have decimals. */
export type FieldKind = 'count' | 'signed_count' | 'amount';

/** Unit as the form states it; the 2019 form prints none for the procurement amount. */
export type Unit = '件' | '项' | '条' | '万元' | '(unit not printed)';

/** One figure a report can give: a cell of a statutory table, or a number stated in the prose. */
export interface Field {
	readonly id: string;
	readonly table: TableId;
	/** Section, row and column heads as printed, in Chinese. Empty where the form has none. */
	readonly section: string;
	readonly row: string;
	readonly column: string;
	readonly label: Words;
	readonly unit: Unit;
	readonly kind: FieldKind;
	/** The forms that print it; `all` for figures stated in prose, which need no form. */
	readonly forms: readonly FormVersion[] | 'all';
	/** What it means, in plain language. */
	readonly explain: Words;
}

/** Whether a report on this form can give the field. */
export function isOnForm(field: Field, form: FormVersion | 'none'): boolean {
	if (field.forms === 'all') return true;
	return form !== 'none' && field.forms.includes(form);
}
