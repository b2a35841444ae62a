import { describe, expect, it } from 'vitest';
import { organ, report } from '../../../testing/reports';
import { complete, type View } from '../../../view/view';
import { organsOf } from '../../dataset';
import { localTrend } from './local';

const [a, b, c, d] = ['甲', '乙', '丙', '丁'].map((name, i) => organ(`99010110${i + 1}`, `${name}示例镇`));
const penalties = (of: typeof a, figures: Readonly<Record<number, number>>) =>
	Object.entries(figures).map(([year, value]) => report(of!, Number(year), { penalty_decisions: value }));
const organs = organsOf([
	...penalties(a, { 2021: 10, 2022: 12, 2023: 11 }),
	...penalties(b, { 2021: 20, 2022: 20, 2023: 21 }),
	...penalties(c, { 2021: 5, 2022: 45, 2023: 5 }),
	...penalties(d, { 2022: 900 })
]);
const trend = (part: Partial<View>) =>
	localTrend(
		complete(part, { indicator: 'penalty_decisions', years: [2021, 2023], span: [2021, 2023] }),
		organs
	);

describe('years of organs put together', () => {
	it('are compared over the organs that have both', () => {
		expect(
			trend({ aggregation: 'sum' }).rows.map((row) => [row.value, row.matched, row.matchedBefore, row.matchedNow])
		).toEqual([
			[35, 0, null, null],
			[977, 3, 35, 77],
			[37, 3, 77, 37]
		]);
	});

	it('name the organ that makes more than half of a sum, and of what moved', () => {
		const [first, second, third] = trend({ aggregation: 'sum' }).rows;
		expect(first).toMatchObject({ largestName: '乙示例镇', largestValue: 20, moverName: null });
		expect(second).toMatchObject({ largestName: '丁示例镇', largestValue: 900 });
		expect(second).toMatchObject({ moverName: '丙示例镇', moved: 40 });
		expect(third).toMatchObject({ moverName: '丙示例镇', moved: -40 });
	});

	it('name nobody where figures may be below 0, of which none is a share', () => {
		const changes = organsOf([
			report(a!, 2020, { licensing_items_change_v19: 5 }),
			report(b!, 2020, { licensing_items_change_v19: -4 })
		]);
		const view = { indicator: 'licensing_items_change_v19', years: [2020, 2020], span: [2020, 2020] } as const;
		const { rows } = localTrend(complete({ aggregation: 'sum' }, view), changes);
		expect(rows).toMatchObject([{ value: 1, reporting: 2, largest: null }]);
	});

	it('bring what each organ has, and the years that most have all of, where they are not the same', () => {
		const { organs: counted, stretch, values } = trend({});
		expect(counted).toBe(4);
		expect(stretch).toEqual({ from: 2021, to: 2023, organs: 3 });
		expect(values).toHaveLength(10);
		expect(values?.at(-1)).toMatchObject({ name: '丁示例镇', year: 2022, value: 900 });
	});

	it('bring neither where they are the same', () => {
		const same = trend({ matchedOrgans: true });
		expect(same).toMatchObject({ organs: 3, stretch: null, values: null });
		expect(same.rows.map(({ reporting, matched }) => [reporting, matched])).toEqual([
			[3, 0],
			[3, 3],
			[3, 3]
		]);
	});
});
