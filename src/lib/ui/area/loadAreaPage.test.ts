import { describe, expect, it } from 'vitest';
import { ask } from '../../data/ask';
import { organsOf } from '../../data/dataset';
import { trend } from '../../data/questions/trend/question';
import { localSource } from '../../testing/sources';
import { complete } from '../../view/view';
import { organ, report } from '../../testing/reports';

const a = organ('990101101', '甲示例镇');
const b = organ('990101102', '乙示例乡', 'township');
const c = organ('990101103', '丙示例街道', 'street_office');
const reports = [
	report(a, 2023, {
		items_disclosed: 7,
		fees_collected: 7,
		granted__total: 1,
		partly_granted__total: 0,
		handled_total__total: 4
	}),
	report(b, 2023, {
		items_disclosed: 0,
		fees_collected: 0,
		granted__total: 3,
		partly_granted__total: 3,
		handled_total__total: 16
	}),
	report(c, 2023, { items_disclosed: 'blank', granted__total: 9 })
];
/** The sum of an indicator over the three of them in 2023. */
async function totalOf(indicator: string) {
	const view = complete(
		{ indicator, area: '990101', group: 'all', years: [2023, 2023], aggregation: 'sum' },
		{ indicator, years: [2023, 2023], span: [2022, 2023] }
	);
	const rows = await ask(trend, { ...view, years: [2022, 2023] }, localSource(organsOf(reports)));
	return rows.answer.rows.at(-1);
}

describe('the roll-up of an area', () => {
	it('adds what is reported, 0 among it, and says of how many', async () => {
		expect(await totalOf('fees_collected')).toMatchObject({
			value: 7,
			reporting: 2,
			expected: 3
		});
	});

	it('adds nothing that every organ counts otherwise', async () => {
		expect(await totalOf('items_disclosed')).toMatchObject({ value: 3.5, reporting: 2 });
	});

	it('of a rate is the ratio of sums over those that have both', async () => {
		expect(await totalOf('disclosure_rate')).toMatchObject({
			value: 7 / 20,
			numerator: 7,
			denominator: 20,
			reporting: 2
		});
	});

	it('of nothing is nothing, never 0', async () => {
		expect(await totalOf('penalty_decisions')).toMatchObject({
			value: null,
			reporting: 0
		});
	});
});
