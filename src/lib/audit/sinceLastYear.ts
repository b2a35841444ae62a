import type { Report } from '../report/report';
import type { Check, Rule, Subject } from './rule';

/** For rules that hold a report against the one of the year before: the check of a report that has one; none for the first year at hand. */
export const sinceLastYear = (check: (report: Report, before: Report) => readonly Check[]): Rule['check'] => {
	return ({ report, years }: Subject) => {
		const before = years.get(report.year - 1);
		return before && report.form !== 'none' && before.form !== 'none' ? check(report, before) : [];
	};
};
