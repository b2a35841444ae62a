import { isOnForm, type Field, type FormVersion } from '../form/field';
import { fieldOf } from '../form/fields';
import type { Figure } from './figure';
import type { Figures } from './figures';
import type { Organ } from './organ';

/** The form a report uses: one of the two national forms, `none` (before 2019, free form), null when not visible. */
export type ReportForm = FormVersion | 'none' | null;

/** Where a report was seen. */
export interface Source {
	/** Address of the public page; null when not at hand or when only a mirror was seen. */
	readonly url: string | null;
	/** Seen on a copy outside the organ's own host: figures kept, address not given. */
	readonly mirror: boolean;
	/** Date of publication, YYYY-MM-DD. */
	readonly published: string | null;
	/** Whether (nearly) every cell was visible. */
	readonly complete: boolean;
	/** What is odd about it. */
	readonly note: string;
}

/** One organ's report for one year. Figures not in the map are absent, or not on the report's form. */
export interface Report {
	readonly id: string;
	readonly organ: Organ;
	readonly year: number;
	readonly form: ReportForm;
	readonly figures: Figures;
	readonly source: Source;
}

/** The state of a figure a report does not list: not on its form, or not seen. Where the form is not visible it may be on it. */
export const unlistedState = (form: ReportForm, field: Field): 'absent' | 'not_applicable' =>
	form === null || isOnForm(field, form) ? 'absent' : 'not_applicable';

/**
 * The figure of a field in a report, in its state. A field that the report's form does not print is `not_applicable`;
 * one that is on the form but not listed is `absent`. When the form is not visible a field that is not listed is `absent`.
 */
export const figureOf = ({ figures, form }: Report, fieldId: string): Figure =>
	figures.get(fieldId) ?? { state: unlistedState(form, fieldOf(fieldId)) };
