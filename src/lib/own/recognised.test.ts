import { expect, it } from 'vitest';
import type { StoredReport } from './storedReport';
import { recognised } from './recognised';

const stored: StoredReport = {
	key: 'a-0',
	file: 'a.txt',
	readAt: 1,
	reading: {
		organ: '示例镇人民政府',
		kind: 'town',
		areaCode: null,
		path: ['示例县'],
		year: 2023,
		form: '2021',
		figures: new Map([
			['granted__total', { state: 'reported', value: 4, raw: '4', place: { table: 'requests' } }]
		])
	},
	problems: [],
	corrections: new Map()
};
const copy = (): StoredReport => structuredClone(stored);
const other = { ...copy(), key: 'b-0' };

it('is the very thing it was where it says the same, and in the order of now', () => {
	const [second, first] = recognised([other, copy()], [stored]);
	expect(first).toBe(stored);
	expect(second).toBe(other);
});

it.each<[string, StoredReport]>([
	[
		'a figure',
		{ ...copy(), reading: { ...copy().reading, figures: new Map([['granted__total', { state: 'blank' }]]) } }
	],
	[
		'a figure more',
		{
			...copy(),
			reading: {
				...copy().reading,
				figures: new Map([...copy().reading.figures, ['denied', { state: 'blank' }]])
			}
		}
	],
	['a correction', { ...copy(), corrections: new Map([['granted__total', { state: 'blank' }]]) }],
	['something said', { ...copy(), said: { year: 2022 } }],
	['a list', { ...copy(), reading: { ...copy().reading, path: [] } }]
])('is new as soon as %s is', (_, now) => {
	expect(recognised([now], [stored])).toEqual([now]);
	expect(recognised([now], [stored])[0]).not.toBe(stored);
});
