import type { Finding } from '../audit/audit';

/** Rules about the day of publication: lateness is no mistake in the report, and has a letter of its own. */
export const LATENESS_RULES: readonly string[] = ['DATE-31JAN', 'DATE-31MAR'];

/** Findings a letter of correction lists. */
export const toCorrect = <F extends Pick<Finding, 'rule'>>(findings: readonly F[]): readonly F[] =>
	findings.filter(({ rule }) => !LATENESS_RULES.includes(rule));
