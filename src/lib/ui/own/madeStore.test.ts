import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { packDataset, type MadeDataset } from '../../own/madeDataset';
import { ownDataset } from '../../own/ownDataset';
import { divisionsOf } from '../../report/divisions';
import { AREAS, organ, report } from '../../testing/reports';
import { forgetMade, keepMade, madeUnder } from './madeStore';

// What is kept as it was made is given under the mark of what it was made from, and under no other.

function made(value: number): MadeDataset {
	const reports = [report(organ('990101101', '示例镇'), 2022, { items_disclosed: value })];
	const dataset = ownDataset({ reports }, divisionsOf(AREAS));
	if (!dataset) throw new Error('no data set');
	return packDataset(dataset);
}
const [one, other] = [made(1), made(2)];

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
	return () => vi.unstubAllGlobals();
});

it('is there under its mark alone', async () => {
	expect(await madeUnder('a')).toBeNull();
	await keepMade('a', one);
	expect(await madeUnder('b')).toBeNull();
	const known = await madeUnder('a');
	expect(known?.lists).toEqual(one.lists);
	expect(await known?.reports()).toEqual(one.reports);
	await keepMade('b', other);
	expect(await madeUnder('a')).toBeNull();
	await forgetMade();
	expect(await madeUnder('b')).toBeNull();
});

it('is of one making, whatever another page puts in its place before the reports are asked for', async () => {
	await keepMade('a', one);
	const known = await madeUnder('a');
	await keepMade('b', other);
	expect(await known?.reports()).toEqual(one.reports);
});
