import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../form/indicators';
import { addressOf, viewFrom } from './address';
import { complete, defaultView, questionOf, type ViewDefaults } from './view';

const defaults: ViewDefaults = { indicator: 'items_disclosed', years: [2019, 2025], span: [2008, 2025] };
const view = (query: string) => viewFrom(new URLSearchParams(query), defaults);

describe('the address of a view', () => {
	it('is empty for the default view', () => {
		expect(addressOf(defaultView(defaults), defaults)).toBe('');
	});

	it('says only what the reader chose', () => {
		const chosen = complete({ indicator: 'penalty_decisions', years: [2021, 2023] }, defaults);
		expect(addressOf(chosen, defaults)).toBe('?i=penalty_decisions&y=2021-2023');
	});

	it('has the years a page opens with of whom it opens with, and of others all', () => {
		const opening: ViewDefaults = { ...defaults, group: 'governments', openingYears: [2023, 2023] };
		const asked = (query: string) => viewFrom(new URLSearchParams(query), opening);
		expect(asked('').years).toEqual([2023, 2023]);
		expect(addressOf(asked(''), opening)).toBe('');
		expect(asked('?o=410325111').years).toEqual([2019, 2025]);
		expect(addressOf(asked('?g=townships'), opening)).toBe('?g=townships');
		expect(addressOf(asked('?g=townships&y=2023'), opening)).toBe('?g=townships&y=2023');
		expect(addressOf(asked('?y=2019-2025'), opening)).toBe('?y=2019-2025');
	});

	it('brings every view back', () => {
		const views = fc.record({
			indicator: fc.constantFrom(...INDICATORS.map((i) => i.id)),
			organs: fc.uniqueArray(fc.constantFrom('410325111', '110101001', 'x35d8aaf5'), { maxLength: 3 }),
			group: fc.constantFrom('townships' as const, 'departments' as const, 'all' as const),
			area: fc.constantFrom(null, '4103'),
			years: fc.tuple(fc.integer({ min: 2008, max: 2025 }), fc.integer({ min: 2008, max: 2025 })),
			aggregation: fc.constantFrom('each' as const, 'median' as const, 'sum' as const),
			matchedOrgans: fc.boolean(),
			display: fc.constantFrom(null, 'bars' as const, 'slope' as const, 'heat' as const, 'shares' as const),
			tab: fc.constantFrom('chart' as const, 'table' as const)
		});
		fc.assert(
			fc.property(views, (part) => {
				const openings: ViewDefaults[] = [
					defaults,
					{ ...defaults, area: '410325', compares: true },
					{ ...defaults, group: 'governments' },
					{ ...defaults, openingYears: [2023, 2023] },
					{ ...defaults, organs: ['410325111'] }
				];
				for (const opening of openings) {
					const chosen = complete(part, opening);
					expect(viewFrom(new URLSearchParams(addressOf(chosen, opening)), opening)).toEqual(chosen);
				}
			})
		);
	});

	it('survives anything typed into it', () => {
		fc.assert(fc.property(fc.webQueryParameters(), (query) => void view(query)));
		expect(view('i=nothing&y=abc&t=mean&o=%27%3B--')).toEqual(defaultView(defaults));
	});

	it('turns years the wrong way round and outside the data into years it has', () => {
		expect(view('y=2023-2021').years).toEqual([2021, 2023]);
		expect(view('y=1990-2040').years).toEqual([2008, 2025]);
	});
});

describe('a page that opens with an area', () => {
	const compares: ViewDefaults = { ...defaults, area: '410325', compares: true };
	it('shows its organs each by itself, and everything when asked', () => {
		expect(complete({}, compares)).toMatchObject({ area: '410325', aggregation: 'each' });
		expect(addressOf(complete({ area: null }, compares), compares)).toBe('?a=all');
		expect(viewFrom(new URLSearchParams('a=all'), compares)).toMatchObject({
			area: null,
			aggregation: 'median'
		});
	});

	it('lets chosen organs take the place of the area', () => {
		const chosen = complete({ organs: ['410325111'] }, compares);
		expect(chosen.area).toBeNull();
		expect(addressOf(chosen, compares)).toBe('?o=410325111');
	});
});

describe('the question', () => {
	it('is a ranking for one year, a series for chosen organs, else a trend', () => {
		expect(questionOf(view('y=2023'))).toBe('ranking');
		expect(questionOf(view('o=410325111'))).toBe('series');
		expect(questionOf(view(''))).toBe('trend');
		expect(questionOf(view('o=410325111 110101001&t=sum'))).toBe('trend');
	});

	it('never takes the median of a rate', () => {
		expect(view('i=disclosure_rate').aggregation).toBe('sum');
		expect(view('i=disclosure_rate&t=median').aggregation).toBe('sum');
	});

	it('never adds up what every organ counts otherwise', () => {
		expect(view('i=items_disclosed&t=sum').aggregation).toBe('median');
		expect(view('i=items_disclosed&t=sum&a=4103').aggregation).toBe('median');
		expect(view('i=items_disclosed&t=sum&o=410325111 110101001').aggregation).toBe('median');
		expect(view('i=penalty_decisions&t=sum').aggregation).toBe('sum');
	});
});

it('takes no name that every object has for a choice', () => {
	for (const name of ['toString', '__proto__', 'constructor', 'hasOwnProperty'])
		for (const key of ['i', 'o', 'g', 'a', 'y', 't', 'l', 'd', 'v'])
			expect(view(`${key}=${name}`).group, `${key}=${name}`).toBe('townships');
});
