import { describe, expect, it } from 'vitest';
import type { OrganGroup } from '../../../report/organ';
import { componentRow } from '../../../testing/components';
import { openingOf, type OpeningCandidate } from './opening';

/** A topic by its years: organs, and how many of them are in the year before too. */
const topic = (years: Readonly<Record<number, readonly [reporting: number, matched: number]>>, value = 1) =>
	Object.entries(years).map(([year, [reporting, matched]]) =>
		componentRow({ year: Number(year), indicator: 'fees_collected', value, reporting, matched })
	);
const of = (group: OrganGroup, ...topics: ReturnType<typeof topic>[]): OpeningCandidate => ({ group, topics });

describe('a page of topics opens with', () => {
	it.each<[string, readonly OpeningCandidate[], OrganGroup, readonly [number, number]]>([
		['all years of a group whose organs stay', [of('townships', topic({ 2021: [16, 0], 2022: [15, 14] }))], 'townships', [2019, 2025]],
		[
			'the group more of which stay',
			[
				of('townships', topic({ 2021: [40, 0], 2022: [40, 2] })),
				of('departments', topic({ 2021: [4, 0], 2022: [5, 4] }))
			],
			'departments',
			[2019, 2025]
		],
		[
			'the year with most organs, where no two years share three',
			[
				of('townships', topic({ 2023: [25, 0], 2024: [8, 0], 2025: [10, 2] })),
				of('departments', topic({ 2024: [2, 0], 2025: [2, 2] }))
			],
			'townships',
			[2023, 2023]
		],
		[
			'the year with most organs, where three are fewer than half',
			[of('townships', topic({ 2022: [21, 0], 2023: [28, 3] }))],
			'townships',
			[2023, 2023]
		],
		[
			'organs of all its topics together',
			[
				of('townships', topic({ 2022: [1, 0] }), topic({ 2022: [7, 0] })),
				of('governments', topic({ 2025: [2, 0] }), topic({ 2025: [2, 0] }))
			],
			'townships',
			[2022, 2022]
		],
		[
			'the latest of years with as many, and the first of groups',
			[
				of('townships', topic({ 2021: [2, 0], 2024: [2, 0] })),
				of('departments', topic({ 2024: [2, 0] }))
			],
			'townships',
			[2024, 2024]
		],
		['all years of the first, where nobody has any', [of('townships', []), of('departments', [])], 'townships', [2019, 2025]]
	])('%s', (_, candidates, group, years) => {
		expect(openingOf(candidates, [2019, 2025])).toEqual({ group, years });
	});
});
