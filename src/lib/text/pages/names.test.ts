import { expect, it } from 'vitest';
import { initialsOf, pinyinOf } from '../../warehouse/dataset/organs';
import { PAGE_NAMES } from './names';

it('spells every page as the organs are spelt', () => {
	for (const { zh, pinyin, initials } of Object.values(PAGE_NAMES))
		expect([zh, pinyin, initials]).toEqual([zh, pinyinOf(zh), initialsOf(zh)]);
});
