import { describe, expect, it } from 'vitest';
import { indicatorOf } from '../form/indicators';
import { pointOf, viewOf } from '../testing/points';
import { explainText, firstCaveat, placeCaveat, placeFigures, placesOf, placeText } from './places';

const count = (organ: string, value: number | null) =>
	pointOf({ organ, value, ...(value === null ? { state: 'blank' } : {}) });
const rate = (organ: string, numerator: number, denominator: number) =>
	pointOf({ organ, numerator, denominator, value: denominator === 0 ? null : numerator / denominator });
const refusals = indicatorOf('refusal_rate')!;
const penalties = indicatorOf('penalty_decisions')!;
const items = indicatorOf('items_disclosed')!;

describe('the places of organs', () => {
	it('are exact for counts, equal ones sharing the better place', () => {
		const places = placesOf(
			[count('a', 5), count('b', 9), count('c', 5), count('d', 0), count('e', null)],
			penalties
		);
		expect([...places].map(([organ, place]) => [organ, placeFigures(place, 'zh')])).toEqual([
			['a', '2'],
			['b', '1'],
			['c', '2'],
			['d', '4']
		]);
	});

	it('are ranges for rates: as far as their intervals overlap', () => {
		const places = placesOf(
			[rate('high', 90, 100), rate('middle', 50, 100), rate('near', 14, 30), rate('low', 1, 100)],
			refusals
		);
		expect(places.get('high')).toEqual({ best: 1, worst: 1, of: 4 });
		expect(places.get('middle')).toEqual({ best: 2, worst: 3, of: 4 });
		expect(places.get('near')).toEqual({ best: 2, worst: 3, of: 4 });
		expect(places.get('low')).toEqual({ best: 4, worst: 4, of: 4 });
	});

	it('are what the definition says, organ by organ', () => {
		const points = Array.from({ length: 40 }, (_, i) => rate(`o${i}`, (i * 7) % 23, 23 + ((i * 11) % 60)));
		const places = placesOf(points, refusals);
		expect(places.size).toBe(40);
		for (const { best, worst, of } of places.values()) {
			expect(best).toBeGreaterThanOrEqual(1);
			expect(worst).toBeGreaterThanOrEqual(best);
			expect(worst).toBeLessThanOrEqual(of);
		}
	});

	it('none has a rate of fewer than ten cases, or of none', () => {
		const places = placesOf(
			[rate('one', 1, 1), rate('nine', 9, 9), rate('ten', 5, 10), rate('none', 0, 0)],
			refusals
		);
		expect([...places]).toEqual([['ten', { best: 1, worst: 1, of: 1 }]]);
	});
});

it('the highest of which this is not sure is not called the first without a word', () => {
	const unsure = [rate('a', 10, 40), rate('b', 16, 78)];
	expect(firstCaveat(unsure[0], unsure, refusals, 'zh')).toEqual(['按 95% 区间，它可能在第 1—2 位']);
	expect(firstCaveat(unsure[0], unsure, refusals, 'en')).toEqual([
		'by its 95% interval it may be in any place of 1–2'
	]);
	const sure = [rate('a', 90, 100), rate('b', 1, 100)];
	expect(firstCaveat(sure[0], sure, refusals, 'zh')).toEqual([]);
	expect(firstCaveat(undefined, [], refusals, 'zh')).toEqual([]);
});

it('a range reads as one', () => {
	expect(placeText({ best: 3, worst: 9, of: 16 }, 'zh')).toBe('第 3—9 位（共 16 个）');
	expect(placeText({ best: 3, worst: 9, of: 16 }, 'en')).toBe('place 3–9 of 16');
	expect(placeText({ best: 3, worst: 3, of: 16 }, 'zh')).toBe('第 3 位（共 16 个）');
});

it('places of what does not compare carry why', () => {
	expect(placeCaveat(items, 'zh')).toEqual(['各单位计数口径不同，名次只供查看']);
	expect(placeCaveat(items, 'en')).toEqual([
		'every organ counts in its own way: the order is for looking up only'
	]);
	expect(placeCaveat(penalties, 'zh')).toEqual([]);
	const view = viewOf({ indicator: 'refusal_rate', years: [2022, 2022] });
	expect(explainText(view, { question: 'ranking' }, 'zh')).toBe(
		refusals.explain.zh +
			'比率的名次是一段：按 95% 区间，只有整段区间都更高的才确定排在前面。名次从多到少，不分好坏。'
	);
});
