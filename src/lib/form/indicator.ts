import type { Adding } from './adding';
import type { FormVersion, Unit } from './field';
import type { Words } from './words';

/**
 * What becomes of a series at the change of form between report years 2020 and 2021:
 * `continuous` the same figure on both forms; `marked` one series, with a mark because the wording changed;
 * `separate` two series that are never joined or compared; `only_2019`, `only_2021` on one form;
 * `any_form` stated in prose, on every report.
 */
export type AtFormChange = 'continuous' | 'marked' | 'separate' | 'only_2019' | 'only_2021' | 'any_form';

/** How a form gives the indicator: the sum of fields, or for a ratio that sum over another. */
export interface Formula {
	readonly sum: readonly string[];
	/** Denominator of a ratio. */
	readonly over?: readonly string[];
}

/** The groups of the indicator list: as the form is, rates after the counts they come from. */
export type IndicatorGroup = 'narrative' | 'proactive' | 'requests' | 'rates' | 'disputes' | 'applicants';

export const INDICATOR_GROUPS: Readonly<Record<IndicatorGroup, Words>> = {
	narrative: { zh: '一、总体情况（正文）', en: 'Section 1: overview (prose)' },
	proactive: { zh: '二、主动公开', en: 'Table 2: proactive disclosure' },
	requests: { zh: '三、申请的收到与处理', en: 'Table 3: applications' },
	rates: { zh: '比率', en: 'Rates' },
	disputes: { zh: '四、行政复议与行政诉讼', en: 'Table 4: reconsideration and litigation' },
	applicants: { zh: '三、按申请人分', en: 'Table 3 by applicant' }
};

/** What can be charted: a field, a sum of fields, or a ratio of two sums. */
export interface Indicator extends Adding {
	readonly id: string;
	readonly kind: 'count' | 'amount' | 'ratio';
	readonly group: IndicatorGroup;
	/** Unit of the value; a ratio is a share of 1, shown in per cent. */
	readonly unit: Unit | '%';
	readonly label: Words;
	readonly explain: Words;
	/** Of a ratio: what it means that its denominator is 0, 没有办结件. */
	readonly noCases?: Words;
	readonly atFormChange: AtFormChange;
	/** By form; an indicator stated in prose has the same formula under both. */
	readonly formulas: Readonly<Partial<Record<FormVersion, Formula>>>;
}
