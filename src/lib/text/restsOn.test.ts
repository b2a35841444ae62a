import { expect, it } from 'vitest';
import { indicatorOf } from '../form/indicators';
import { pointOf } from '../testing/points';
import { contributionLine, wholeOf } from './restsOn';

const count = indicatorOf('penalty_decisions')!;
const rate = indicatorOf('disclosure_rate')!;

it('an organ of a sum has its share of it, and its own change', () => {
	const organs = [
		{ point: pointOf({ year: 2023, value: 75 }), before: pointOf({ year: 2022, value: 60 }) },
		{ point: pointOf({ organ: 'b', year: 2023, value: 25 }), before: null }
	];
	const whole = wholeOf(organs, count);
	expect(organs.map((each) => contributionLine(each, whole, count, 'zh'))).toEqual([
		{ value: '75 件', share: '75%', change: '+15' },
		{ value: '25 件', share: '25%', change: '—' }
	]);
});

it('nothing is a share of what is partly below 0', () => {
	const organs = [5, -4].map((value) => ({ point: pointOf({ value }), before: null }));
	expect(wholeOf(organs, count)).toBeNull();
});

it('of a rate the share is that of its cases, and a change of few cases is none', () => {
	const point = pointOf({ value: 0.5, numerator: 20, denominator: 40 });
	const before = pointOf({ value: 1, numerator: 3, denominator: 3 });
	expect(contributionLine({ point, before }, 80, rate, 'zh')).toEqual({
		value: '50%',
		share: '50%',
		change: '—'
	});
});
