import { describe, expect, it } from 'vitest';
import { groupsWithin, organsWithin } from './within';

const organs = [
	{ code: '990101102', kind: 'town', area: '990101102' },
	{ code: 'x990101a', kind: 'department', area: '990101' },
	{ code: '990101101', kind: 'township', area: '990101' },
	{ code: '990102001', kind: 'street_office', area: '990102' }
] as const;

describe('organs within an area', () => {
	it('are those of its code and those whose area lies in it, in the order of codes', () => {
		const codes = (area: string, group: 'all' | 'townships') =>
			organsWithin(organs, { group, area }).map(({ code }) => code);
		expect(codes('990101', 'all')).toEqual(['990101101', '990101102', 'x990101a']);
		expect(codes('9901', 'townships')).toEqual(['990101101', '990101102', '990102001']);
		expect(codes('98', 'all')).toEqual([]);
	});

	it('are of groups, each named once', () => {
		expect(groupsWithin(organs, '990101')).toEqual([
			'townships',
			'towns',
			'rural_townships',
			'departments',
			'all'
		]);
		expect(groupsWithin(organs, '990102')).toEqual(['townships']);
	});
});
