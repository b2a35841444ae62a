import type { Indicator } from '../form/indicator';
import type { ReportForm } from './report';

/**
 * State of an indicator in a report that says nothing of it: `not_applicable` when the report's form does not print it,
 * else `absent`. A form that is not visible rules nothing out.
 */
export function missingState(indicator: Indicator, form: ReportForm): 'absent' | 'not_applicable' {
	if (form === null || indicator.atFormChange === 'any_form') return 'absent';
	return form !== 'none' && indicator.formulas[form] ? 'absent' : 'not_applicable';
}
