import { describe, expect, it } from 'vitest';
import { altered, pageLines, readQuirk } from '../testing/quirk';

/** A unit of money of which something is struck out, hidden or drawn: a figure is never so many times too large. */

const PAGE = pageLines('2021', { fees_collected: '920' });
const HEAD = '（单位：万元）';
const feeUnder = async (head: string) => {
	const { said } = await readQuirk(altered(PAGE, HEAD, head));
	return said('fees_collected');
};

describe('the unit of the fees', () => {
	it.each([
		'（单位：<s>万</s>元）',
		'（单位：<del>万元</del>元）',
		'（单位：<span style="text-decoration:line-through">万</span>元）',
		'（单位：<s>万元</s>）',
		'（单位：万<s>元</s>）',
		'（单位：<s>万</s>）元',
		'（<s>万</s>元）',
		'，单位：<s>万</s>元',
		'（单位：<b style="color:#eee">万</b>元）',
		'（单位：<s>万元</s><ins>百元</ins>）'
	])('is not told where a part of it is struck out: %s', async (head) => {
		expect(await feeUnder(head)).toBe('unreadable');
	});

	it.each([
		['（单位：<span hidden>万</span>元）', 0.092],
		['（单位：<i style="color:white">万</i>元）', 0.092],
		['（单位：<b>万</b>元）', 920]
	])('is the one that is seen: %s', async (head, fee) => {
		expect(await feeUnder(head)).toBe(fee);
	});
});
