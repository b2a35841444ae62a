import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { initialsOf, pinyinOf } from '../../build/organEntry';
import { PAGE_NAMES, PAGES, pathOf } from './names';

it('spells every page as the organs are spelt', () => {
	for (const { zh, pinyin, initials } of Object.values(PAGE_NAMES))
		expect([zh, pinyin, initials]).toEqual([zh, pinyinOf(zh), initialsOf(zh)]);
});

/** Pages of one organ, report or area, which have no name of their own. */
const OF_ONE = ['/organs', '/reports', '/areas'];

it('names every folder of the routes that is a page by itself, and no other', () => {
	const top = readdirSync('src/routes/[[language=language]]/[[dataset=dataset]]', { withFileTypes: true });
	const folders = top.filter((entry) => entry.isDirectory()).map(({ name }) => `/${name}`);
	expect([...PAGES.map(pathOf), ...OF_ONE].toSorted()).toEqual(['', ...folders].toSorted());
});
