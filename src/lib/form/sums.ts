import { DISPUTE_GROUPS, DISPUTE_RESULTS, disputeFieldId } from './disputes';
import type { FormVersion } from './field';
import { APPLICANTS, REQUEST_ROWS, requestFieldId } from './requests';

/** The families of sums, named as the audit rules of the form name them. */
export type SumRule = 'T3-ID' | 'T3-TOT' | 'T3-SUM7' | 'T4-SUM';

/** An equation the form prints or implies: the fields on the left add up to what those on the right add up to. */
export interface FormSum {
	/** Rule and what it is about: `T3-ID:total`, `T3-TOT:granted`. */
	readonly id: string;
	readonly rule: SumRule;
	readonly left: readonly string[];
	readonly right: readonly string[];
}

function sums(form: FormVersion): FormSum[] {
	const rows = REQUEST_ROWS.filter((row) => row.forms.includes(form));
	const parts = rows.filter((row) => row.outcome && row.id !== 'handled_total');
	const single = APPLICANTS.filter((applicant) => applicant.id !== 'total');
	return [
		// Printed in the corner of table 三: 第一项加第二项之和，等于第三项加第四项之和.
		...APPLICANTS.map(({ id }): FormSum => ({
			id: `T3-ID:${id}`,
			rule: 'T3-ID',
			left: [requestFieldId('new_requests', id), requestFieldId('carried_in', id)],
			right: [requestFieldId('handled_total', id), requestFieldId('carried_out', id)]
		})),
		...rows.map((row): FormSum => ({
			id: `T3-TOT:${row.id}`,
			rule: 'T3-TOT',
			left: single.map((applicant) => requestFieldId(row.id, applicant.id)),
			right: [requestFieldId(row.id, 'total')]
		})),
		...APPLICANTS.map(({ id }): FormSum => ({
			id: `T3-SUM7:${id}`,
			rule: 'T3-SUM7',
			left: parts.map((row) => requestFieldId(row.id, id)),
			right: [requestFieldId('handled_total', id)]
		})),
		...DISPUTE_GROUPS.map((group): FormSum => ({
			id: `T4-SUM:${group.id}`,
			rule: 'T4-SUM',
			left: DISPUTE_RESULTS.filter((r) => r.id !== 'total').map((r) => disputeFieldId(group.id, r.id)),
			right: [disputeFieldId(group.id, 'total')]
		}))
	];
}

const SUMS: Readonly<Record<FormVersion, readonly FormSum[]>> = {
	'2019': sums('2019'),
	'2021': sums('2021')
};

/** Every equation of a form. */
export const sumsOf = (form: FormVersion): readonly FormSum[] => SUMS[form];
