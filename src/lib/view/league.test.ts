import { expect, it } from 'vitest';
import { indicatorOf } from '../form/indicators';
import { AUDIT_COLUMNS, DEFAULT_COLUMNS, isAuditColumn, leagueQuery, leagueViewFrom } from './league';

const from = (query: string) => leagueViewFrom(new URLSearchParams(query));

it('comes back out of its address as it went in', () => {
	const view = {
		columns: ['errors', 'disclosure_rate'],
		order: { column: 'disclosure_rate', down: true }
	};
	expect(String(new URLSearchParams(leagueQuery(view)))).toBe('c=errors+disclosure_rate&s=-disclosure_rate');
	expect(from('c=errors+disclosure_rate&s=-disclosure_rate')).toEqual(view);
	expect(from('s=organ')).toEqual({ order: { column: 'organ', down: false } });
	expect(leagueQuery({})).toEqual({});
});

it('tells no column at all from none chosen', () => {
	expect(from('c=')).toEqual({ columns: [] });
	expect(from('')).toEqual({});
});

it('passes over what no column can be', () => {
	expect(from('c=errors+errors+%3Cb%3E&s=nothing')).toEqual({ columns: ['errors'] });
	expect(from('c=nothing')).toEqual({});
});

it('has no column that is both an indicator and of the audit, and knows every column it opens with', () => {
	for (const id of AUDIT_COLUMNS) expect(indicatorOf(id)).toBeUndefined();
	for (const id of DEFAULT_COLUMNS) expect(isAuditColumn(id) || indicatorOf(id) !== undefined).toBe(true);
});
