import { AREA } from './address';
import type { Severity } from '../report/problem';

/** What the page of the audit shows: everything where a part is null. */
export interface FindingsView {
	readonly severity: Severity | null;
	/** Id of a rule. */
	readonly rule: string | null;
	readonly year: number | null;
	/** Code of an area. */
	readonly area: string | null;
}

export const ALL_FINDINGS: FindingsView = { severity: null, rule: null, year: null, area: null };

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The view an address asks for; what it says that cannot be is passed over. `rules`: ids of the rules there are. */
export function findingsViewFrom(query: URLSearchParams, rules: readonly string[]): FindingsView {
	const rule = query.get('rule');
	const year = query.get('y') ?? '';
	const area = query.get('a') ?? '';
	return {
		severity: SEVERITIES.find((one) => one === query.get('s')) ?? null,
		rule: rule !== null && rules.includes(rule) ? rule : null,
		year: /^\d{4}$/.test(year) ? Number(year) : null,
		area: AREA.test(area) ? area : null
	};
}

/** Its query string: only what was chosen is written. */
export function findingsQuery({ severity, rule, year, area }: FindingsView): string {
	const query = new URLSearchParams({
		...(severity === null ? {} : { s: severity }),
		...(rule === null ? {} : { rule }),
		...(year === null ? {} : { y: String(year) }),
		...(area === null ? {} : { a: area })
	}).toString();
	return query === '' ? '' : `?${query}`;
}

/** The query string of a page with the cells of one finding marked, by its anchor; of none when it is null. */
export function withFinding(query: string, anchor: string | null): string {
	const parameters = new URLSearchParams(query);
	if (anchor === null) parameters.delete('f');
	else parameters.set('f', anchor);
	return `?${parameters.toString()}`;
}
