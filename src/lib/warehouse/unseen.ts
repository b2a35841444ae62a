import type { Indicator } from '../form/indicator';
import type { ReportForm } from '../report/report';

/**
 * State of an indicator in a report that says nothing of it: `not_applicable` when the report's form does not print it,
 * else `absent`. A form that is not visible rules nothing out.
 */
export function unseenState(indicator: Indicator, form: ReportForm): 'absent' | 'not_applicable' {
	if (form === null || indicator.atFormChange === 'any_form') return 'absent';
	return form !== 'none' && indicator.parts[form] ? 'absent' : 'not_applicable';
}
