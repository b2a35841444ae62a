import { expect, it } from 'vitest';
import { organ, report } from '../testing/reports';
import { localSource } from '../testing/sources';
import { complete } from '../view/view';
import { organsOf } from './dataset';
import { restsOn } from './restsOn';

const [a, b, c] = ['甲示例镇', '乙示例镇', '丙示例镇'].map((name, i) => organ(`99010110${i + 1}`, name));
const source = localSource(
	organsOf([
		report(a!, 2022, { penalty_decisions: 3 }),
		report(a!, 2023, { penalty_decisions: 5 }),
		report(b!, 2023, { penalty_decisions: 90 }),
		report(c!, 2022, { penalty_decisions: 4 }),
		report(c!, 2023, { penalty_decisions: 'blank' })
	])
);
const view = (matchedOrgans: boolean) =>
	complete(
		{ group: 'all', aggregation: 'sum', matchedOrgans },
		{ indicator: 'penalty_decisions', years: [2022, 2023], span: [2022, 2023] }
	);
const organsOn = async (matched: boolean) =>
	(await restsOn(view(matched), 2023, source)).map(({ point, before }) => [
		point.name,
		point.value,
		before?.value ?? null
	]);

it('an aggregate of a year rests on the organs that have a figure in it, the greatest first', async () => {
	expect(await organsOn(false)).toEqual([
		['乙示例镇', 90, null],
		['甲示例镇', 5, 3]
	]);
});

it('with the same organs asked for, only on those that have every year', async () => {
	expect(await organsOn(true)).toEqual([['甲示例镇', 5, 3]]);
});
