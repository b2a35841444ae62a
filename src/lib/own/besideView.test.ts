import { expect, it } from 'vitest';
import { isOwn } from '../view/view';
import { viewOf } from '../testing/points';
import { besideView } from './besideView';

const view = viewOf({
	indicator: 'items_disclosed',
	years: [2021, 2023],
	area: '990101',
	aggregation: 'sum'
});

it('sets own organs beside the published ones of the same codes, each a series of its own', () => {
	const beside = besideView(view, ['990101001', '990101002'], new Set(['990101001', '990101009']));
	expect(beside).toMatchObject({
		view: { organs: ['990101001', 'my990101001'], years: [2021, 2023], aggregation: 'each' },
		organs: 1,
		of: 1
	});
	expect(beside?.view).not.toHaveProperty('area');
});

it('takes as many pairs as a view has room for, and says of how many', () => {
	const codes = Array.from({ length: 20 }, (_, i) => `9901010${i + 10}`);
	const beside = besideView(view, codes, new Set(codes));
	expect([beside?.organs, beside?.of]).toEqual([15, 20]);
	expect(beside?.view.organs.filter(isOwn)).toHaveLength(15);
});

it('has nothing where none of them is published', () => {
	expect(besideView(view, ['990101001'], new Set())).toBeNull();
});
