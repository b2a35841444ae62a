import { expect, it } from 'vitest';
import { ALL_FINDINGS, findingsQuery, findingsViewFrom, withFinding } from './findings';

const RULES = ['T3-ID', 'T4-SUM'];
const from = (query: string) => findingsViewFrom(new URLSearchParams(query), RULES);

it('comes back out of its address as it went in', () => {
	const view = { severity: 'error', rule: 'T3-ID', year: 2023, area: '410325' } as const;
	expect(findingsQuery(view)).toBe('?s=error&rule=T3-ID&y=2023&a=410325');
	expect(from(findingsQuery(view))).toEqual(view);
	expect(findingsQuery(ALL_FINDINGS)).toBe('');
});

it('passes over what no view can be', () => {
	expect(from('s=fatal&rule=X&y=next&a=../etc')).toEqual(ALL_FINDINGS);
});

it('keeps what else an address asks for when it marks a finding', () => {
	expect(withFinding('?r=990101001-2023', 'f-1')).toBe('?r=990101001-2023&f=f-1');
	expect(withFinding('?r=990101001-2023&f=f-1', null)).toBe('?r=990101001-2023');
});
