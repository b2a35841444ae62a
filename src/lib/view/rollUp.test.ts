import { describe, expect, it } from 'vitest';
import { KIND_WORDS, type OrganKind } from '../report/organ';
import {
	isChosen,
	rollUpFrom,
	rollUpGroupOf,
	rollUpQuery,
	USUAL_ROLL_UP,
	withGroup,
	withTurned
} from './rollUp';

const TOWN = { kind: 'town', code: '990101001' } as const;
const BUREAU = { kind: 'department', code: 'xbureau' } as const;
const COUNTY = { kind: 'county', code: '990101' } as const;
const ORGANS = [TOWN, BUREAU, COUNTY];
const from = (query: string) => rollUpFrom(new URLSearchParams(query));

describe('the choice of a roll-up', () => {
	it('is without the report of the government itself, until it is chosen', () => {
		expect(ORGANS.map((organ) => isChosen(organ, USUAL_ROLL_UP))).toEqual([true, true, false]);
		const all = withGroup(USUAL_ROLL_UP, 'governments', true, ORGANS);
		expect(ORGANS.map((organ) => isChosen(organ, all))).toEqual([true, true, true]);
	});

	it('takes a single organ in or out, which follows its group again when that is chosen', () => {
		const without = withTurned(USUAL_ROLL_UP, TOWN.code);
		expect(isChosen(TOWN, without)).toBe(false);
		expect(withTurned(without, TOWN.code)).toEqual(USUAL_ROLL_UP);
		const again = withGroup(without, 'townships', true, ORGANS);
		expect(isChosen(TOWN, again)).toBe(true);
	});

	it('puts every kind of organ into one group', () => {
		for (const kind of Object.keys(KIND_WORDS)) expect(rollUpGroupOf(kind as OrganKind)).toBeTruthy();
	});

	it.each([
		['', USUAL_ROLL_UP],
		['in=departments&x=990101001.xbureau', { groups: ['departments'], turned: ['990101001', 'xbureau'] }],
		['in=none', { groups: [], turned: [] }]
	])('comes back out of its address as it went in: %j', (query, choice) => {
		expect(from(query)).toEqual(choice);
		expect(new URLSearchParams(rollUpQuery(choice as typeof USUAL_ROLL_UP)).toString()).toBe(query);
	});

	it('passes over what no choice can be', () => {
		expect(from('in=everything&x=../etc.%3Cb%3E')).toEqual(USUAL_ROLL_UP);
	});
});
