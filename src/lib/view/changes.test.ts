import { expect, it } from 'vitest';
import { changesQuery, changesViewFrom, type ChangesView } from './changes';

const OPENS: ChangesView = { area: '990101', group: 'all', year: 2025, set: 'main', organ: null };

it('an address says only what was chosen, and gives it back', () => {
	expect(changesQuery(OPENS, OPENS)).toBe('');
	const chosen: ChangesView = {
		area: '9901',
		group: 'departments',
		year: 2022,
		set: 'rates',
		organ: 'x990101'
	};
	const query = changesQuery(chosen, OPENS);
	expect(query).toBe('?a=9901&g=departments&y=2022&s=rates&o=x990101');
	expect(changesViewFrom(new URLSearchParams(query), OPENS)).toEqual(chosen);
});

it('what cannot be is what the page opens with', () => {
	const odd = new URLSearchParams('a=here&g=toString&y=soon&s=all&o=!');
	expect(changesViewFrom(odd, OPENS)).toEqual(OPENS);
});
