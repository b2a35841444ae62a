import { describe, expect, it } from 'vitest';
import { rollUp } from './area';
import { organ, report } from './fictional';
import { ownPoints } from './own/points';

const a = organ('990101101', '甲示例镇');
const b = organ('990101102', '乙示例乡', 'township');
const c = organ('990101103', '丙示例街道', 'street_office');
const reports = [
	report(a, 2023, {
		items_disclosed: 7,
		granted__total: 1,
		partly_granted__total: 0,
		handled_total__total: 4
	}),
	report(b, 2023, {
		items_disclosed: 0,
		granted__total: 3,
		partly_granted__total: 3,
		handled_total__total: 16
	}),
	report(c, 2023, { items_disclosed: 'blank', granted__total: 9 })
];
const points = (indicator: string) =>
	ownPoints({ indicator, organs: [a.code, b.code, c.code], years: [2023, 2023] }, reports);

describe('the roll-up of an area', () => {
	it('adds what is reported, 0 among it, and says of how many', () => {
		expect(rollUp('items_disclosed', 2023, points('items_disclosed'), 3)).toMatchObject({
			value: 7,
			reporting: 2,
			expected: 3
		});
	});

	it('of a rate is the ratio of sums over those that have both', () => {
		expect(rollUp('disclosure_rate', 2023, points('disclosure_rate'), 3)).toMatchObject({
			value: 7 / 20,
			numerator: 7,
			denominator: 20,
			reporting: 2
		});
	});

	it('of nothing is nothing, never 0', () => {
		expect(rollUp('penalty_decisions', 2023, points('penalty_decisions'), 3)).toMatchObject({
			value: null,
			reporting: 0
		});
	});
});
