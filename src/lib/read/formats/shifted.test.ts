import { expect, it } from 'vitest';
import { shiftedRows } from './shifted';

const FULL = Array<number>(8).fill(15);

it.each([
	['one that has lost a separator', [...FULL, 14, 15, 15], [8]],
	['one that has gained some, at the end', [...FULL, 18], [8]],
	['two that are apart', [14, ...FULL, 15, 16], [0, 10]],
	['none of a sheet whose rows are all filled up', FULL, []],
	['none where programs leave the last cells out of many rows', [...FULL, 15, 15, 14, 14], []],
	['none of a sheet whose rows end where their cells end', [1, 4, 4, 1, 2, 2, 10, 9, 10, 10], []],
	['none of nothing', [], []]
])('%s', (_, widths, expected) => {
	expect([...shiftedRows(widths)]).toEqual(expected);
});
