import { expect, it } from 'vitest';
import type { AreaEntry } from '../../data/catalog';
import { areasAround } from './loadOrganPage';

const area = (code: string, level: AreaEntry['level'], parent: string | null): AreaEntry => ({
	code,
	name: code,
	level,
	path: [],
	parent,
	pinyin: '',
	initials: '',
	organs: 1,
	years: []
});
const AREAS = [
	area('99', 'province', null),
	area('9901', 'prefecture', '99'),
	area('990101', 'county', '9901')
];
const around = (code: string | null) => areasAround(code, AREAS).map((each) => each.code);

it('names the areas around a township, which is itself in no list', () => {
	expect(around('990101001')).toEqual(['99', '9901', '990101']);
});

it('names a city where a township lies in no county', () => {
	expect(around('990199003')).toEqual(['99', '9901']);
});

it('names none where an area is not known', () => {
	expect(around(null)).toEqual([]);
	expect(around('880101')).toEqual([]);
});
