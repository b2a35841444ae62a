import { indicatorOf } from '../form/indicators';

/** Columns of the league table about the report as a whole; every other column is an indicator. */
export const AUDIT_COLUMNS = [
	'published_on',
	'form_used',
	'sums_hold',
	'rules_assessed',
	'errors',
	'warnings',
	'breaks',
	'copies',
	'jumps'
] as const;

export type AuditColumn = (typeof AUDIT_COLUMNS)[number];

/** What a county office compares: whether a report adds up, and what became of the applications. */
export const DEFAULT_COLUMNS: readonly string[] = [
	'published_on',
	'sums_hold',
	'rules_assessed',
	'errors',
	'warnings',
	'new_requests__total',
	'handled_total__total',
	'disclosure_rate',
	'carried_out__total',
	'disputes_total',
	'disputes_corrected',
	'items_disclosed'
];

/** More columns than this are no table to compare by: a wish for all is a wish for the download of the whole. */
export const MOST_COLUMNS = 30;

export const isAuditColumn = (id: string): id is AuditColumn => AUDIT_COLUMNS.some((column) => column === id);

/** By which column the rows stand; the greatest first when `down`. */
export interface LeagueOrder {
	readonly column: string;
	readonly down: boolean;
}

/** How the league table is laid out; without a part the reader chose none. */
export interface LeagueView {
	/** Columns from left to right. */
	readonly columns?: readonly string[];
	readonly order?: LeagueOrder;
}

/** What of these can be columns, each once. */
export const columnsFrom = (ids: readonly string[]): readonly string[] =>
	[...new Set(ids)].filter((id) => isAuditColumn(id) || indicatorOf(id) !== undefined).slice(0, MOST_COLUMNS);

/** The layout an address asks for. Keys: c columns, s the column the rows stand by, with a minus before it the greatest first. */
export function leagueViewFrom(query: URLSearchParams): LeagueView {
	const [columns, order] = [query.get('c'), query.get('s') ?? ''];
	const known = columnsFrom((columns ?? '').split(' '));
	const by = order.replace(/^-/, '');
	return {
		...(known.length > 0 || columns === '' ? { columns: known } : {}),
		...(by === 'organ' || columnsFrom([by]).length > 0
			? { order: { column: by, down: order.startsWith('-') } }
			: {})
	};
}

/** The same as parts of an address: only what was chosen. */
export const leagueQuery = ({ columns, order }: LeagueView): Readonly<Record<string, string>> => ({
	...(columns ? { c: columns.join(' ') } : {}),
	...(order ? { s: (order.down ? '-' : '') + order.column } : {})
});
