import { expect, it } from 'vitest';
import { lettersQuery, lettersViewFrom } from './letters';

const DEFAULTS = { area: '990101', year: 2023, letter: null };
const from = (query: string) => lettersViewFrom(new URLSearchParams(query), DEFAULTS);

it('comes back out of its address as it went in', () => {
	const view = { area: '990102', year: 2022, letter: '990102001' };
	expect(lettersQuery(view, DEFAULTS)).toBe('?a=990102&y=2022&l=990102001');
	expect(from(lettersQuery(view, DEFAULTS))).toEqual(view);
	const late = { ...view, kind: 'late' as const };
	expect(from(lettersQuery(late, DEFAULTS))).toEqual(late);
	const rollUp = {
		...view,
		letter: 'rollup',
		rollUp: { groups: ['departments'], turned: ['990102001'] }
	} as const;
	expect(lettersQuery(rollUp, DEFAULTS)).toBe('?a=990102&y=2022&l=rollup&in=departments&x=990102001');
	expect(from(lettersQuery(rollUp, DEFAULTS))).toEqual(rollUp);
	expect(from('l=summary').letter).toBe('summary');
	const league = { ...view, letter: 'league', league: { columns: ['errors'] } };
	expect(lettersQuery(league, DEFAULTS)).toBe('?a=990102&y=2022&l=league&c=errors');
	expect(from(lettersQuery(league, DEFAULTS))).toEqual(league);
	expect(lettersQuery(DEFAULTS, DEFAULTS)).toBe('');
});

it('passes over what no view can be', () => {
	expect(from('a=../etc&y=next&l=%3Cb%3E&k=hang')).toEqual(DEFAULTS);
});
