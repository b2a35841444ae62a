import { describe, expect, it } from 'vitest';
import { bitOf, longestStretch } from './presence';

/** Organs by the years they have, of 2019 to 2023. */
const years = [2019, 2023] as const;
const having = (organs: number, ...those: number[]) => ({
	mask: those.reduce((mask, year) => mask + bitOf(year - years[0]), 0),
	organs
});

describe('the stretch of years that most of the same organs have', () => {
	it.each([
		['all years of all organs', [having(16, 2019, 2020, 2021, 2022, 2023)], { from: 2019, to: 2023, organs: 16 }],
		[
			'two years where nobody has three',
			[having(9, 2019, 2020), having(8, 2021, 2022)],
			{ from: 2019, to: 2020, organs: 9 }
		],
		['nothing of organs that change', [having(9, 2019), having(9, 2020)], null],
		['nothing of years with a gap', [having(9, 2019, 2021, 2023)], null],
		['nothing of two organs', [having(2, 2019, 2020, 2021)], null],
		[
			'many organs over three years before few over five',
			[having(3, 2019, 2020, 2021, 2022, 2023), having(10, 2020, 2021, 2022)],
			{ from: 2020, to: 2022, organs: 13 }
		],
		[
			'the later of equals',
			[having(4, 2019, 2020, 2021), having(4, 2021, 2022, 2023)],
			{ from: 2021, to: 2023, organs: 4 }
		],
		['nothing of nobody', [], null]
	])('%s', (_, presence, stretch) => expect(longestStretch(presence, years)).toEqual(stretch));
});
