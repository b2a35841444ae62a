import { describe, expect, it } from 'vitest';
import { indicatorOf } from '../form/indicators';
import type { Indicator } from '../form/indicator';
import { comparingBy, toWay, toYears, waysFor } from './display';
import { complete, questionOf, type View, type ViewDefaults } from './view';

const opening: ViewDefaults = {
	indicator: 'penalty_decisions',
	years: [2024, 2024],
	span: [2016, 2025],
	area: '990101',
	compares: true
};
const view = (part: Partial<View>) => complete(part, opening);
const known = (id: string): Indicator => indicatorOf(id)!;
const penalties = known('penalty_decisions');
const rate = known('disclosure_rate');

describe('the way of comparing', () => {
	it('is a ranking of one year, shades of several, and what was asked for where it fits', () => {
		expect(comparingBy(view({}), penalties)).toBe('bars');
		expect(comparingBy(view({ years: [2019, 2024] }), penalties)).toBe('heat');
		expect(comparingBy(view({ years: [2019, 2024], display: 'slope' }), penalties)).toBe('slope');
		expect(comparingBy(view({ display: 'slope' }), penalties)).toBe('bars');
		expect(comparingBy(view({ years: [2019, 2024], aggregation: 'sum' }), penalties)).toBe('total');
	});

	it('is a funnel only for shares of cases: disputes may outnumber applications', () => {
		expect(comparingBy(view({ display: 'funnel' }), rate)).toBe('funnel');
		expect(comparingBy(view({ display: 'funnel' }), penalties)).toBe('bars');
		expect(waysFor(known('dispute_rate'), 0)).not.toContain('funnel');
	});

	it('takes the years it needs along', () => {
		expect(view(toWay('heat', view({}), [2019, 2025])).years).toEqual([2019, 2025]);
		expect(view(toWay('slope', view({ years: [2017, 2017] }), [2019, 2025])).years).toEqual([2017, 2025]);
		expect(view(toWay('bars', view({ years: [2019, 2023] }), [2019, 2025])).years).toEqual([2023, 2023]);
	});

	it('pools several years of a rate when asked, and of nothing else', () => {
		const pooled = view({ indicator: 'disclosure_rate', ...toYears(true, view({}), [2019, 2025]) });
		expect(pooled).toMatchObject({ years: [2019, 2025], display: 'bars' });
		expect(questionOf(pooled)).toBe('ranking');
		expect(comparingBy(pooled, rate)).toBe('bars');
		const funnel = view({ ...pooled, ...toWay('funnel', pooled, [2019, 2025]) });
		expect(funnel.years).toEqual([2019, 2025]);
		expect(comparingBy(funnel, rate)).toBe('funnel');
		expect(comparingBy(view({ ...pooled, indicator: 'penalty_decisions' }), penalties)).toBe('heat');
		expect(view({ ...pooled, ...toYears(false, funnel, [2019, 2025]) })).toMatchObject({
			years: [2025, 2025],
			display: 'funnel'
		});
	});

	it('comes back as it was chosen', () => {
		for (const way of waysFor(rate, 0))
			expect(comparingBy(view(toWay(way, view({}), [2019, 2025])), rate)).toBe(way);
	});
});
