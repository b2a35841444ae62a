import fc from 'fast-check';
import type { ComponentsRequest } from '../data/questions/components/question';
import type { FindingsRequest } from '../data/questions/findings/question';
import type { QUESTIONS } from '../data/questions/list';
import { INDICATORS, indicatorOf } from '../form/indicators';
import { TOPICS } from '../form/topics';
import { GROUP_KINDS, type OrganGroup } from '../report/organ';
import { complete, type View } from '../view/view';

/** Defaults of generated views: years before and after those of the data are asked for too. */
export const REQUEST_DEFAULTS = {
	indicator: 'items_disclosed',
	years: [2016, 2025],
	span: [2015, 2026]
} as const;

/** Generated requests of every question. `codes`: organs of the data; `areas`: where they lie. */
export function requestsOf(
	codes: readonly string[],
	areas: readonly string[]
): { readonly [name in keyof typeof QUESTIONS]: fc.Arbitrary<unknown> } {
	const all = [...codes];
	const year = fc.integer({ min: 2015, max: 2026 });
	const views: fc.Arbitrary<View> = fc
		.record({
			indicator: fc.constantFrom(...INDICATORS.map(({ id }) => id)),
			organs: fc.oneof(fc.constant([]), fc.shuffledSubarray(all, { maxLength: Math.min(6, codes.length) })),
			years: fc.oneof(
				fc.tuple(year, year),
				year.map((one) => [one, one] as [number, number]),
				fc.constant([2015, 2026] as [number, number])
			),
			aggregation: fc.constantFrom('each' as const, 'median' as const, 'sum' as const),
			matchedOrgans: fc.boolean(),
			area: fc.constantFrom(
				null,
				null,
				'99',
				'9902',
				'98',
				...areas,
				...areas.map((area) => area.slice(0, 4))
			),
			group: fc.constantFrom(...(Object.keys(GROUP_KINDS) as OrganGroup[]))
		})
		.map((part) => complete(part, REQUEST_DEFAULTS));

	const topics = fc.constantFrom(...TOPICS);
	return {
		trend: views,
		series: views,
		// Only rates are pooled over years.
		ranking: views.map((view) =>
			indicatorOf(view.indicator)?.kind === 'ratio'
				? view
				: { ...view, years: [view.years[0], view.years[0]] }
		),
		components: fc.tuple(views, topics).map(([{ organs, group, area, years }, topic]): ComponentsRequest => ({
			topic,
			organs,
			group,
			area,
			years
		})),
		findings: fc
			.record(
				{
					rule: fc.constantFrom('T3-ID', 'T4-SUM', 'VER-YEAR', 'none'),
					severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
					organs: fc.shuffledSubarray(all, { minLength: 1, maxLength: Math.min(4, codes.length) }),
					group: fc.constantFrom(...(Object.keys(GROUP_KINDS) as OrganGroup[])),
					years: fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
				},
				{ requiredKeys: [] }
			)
			.chain((scope) => fc.constantFrom(null, 1, 5, 5000).map((most): FindingsRequest => ({ scope, most })))
	};
}
