import { describe, expect, it } from 'vitest';
import type { OrganEntry } from './catalog';
import { spellings } from './dataset/spellings';
import { findOrgans, findRules } from './find';

const organ = (
	code: string,
	name: string,
	pinyin: string,
	initials: string,
	more: Partial<OrganEntry> = {}
): OrganEntry => ({
	code,
	name,
	kind: 'town',
	path: ['示例省', '示例市', '示例县'],
	area: null,
	formerNames: [],
	pinyin,
	initials,
	figures: 0,
	years: [2022],
	...more
});

const organs = [
	organ('990101001', '柳河镇人民政府', 'liuhezhenrenminzhengfu', 'lhzrmzf'),
	organ('990101002', '白沙镇人民政府', 'baishazhenrenminzhengfu', 'bszrmzf', {
		formerNames: ['白沙乡人民政府']
	}),
	organ('990201001', '白沙街道办事处', 'baishajiedaobanshichu', 'bsjdbsc', {
		path: ['示例省', '示例市', '东岭区']
	})
];
const names = (typed: string) => findOrgans(organs, typed).map((found) => found.code);

describe('finding an organ', () => {
	it('takes 汉字, pinyin and initials alike', () => {
		for (const typed of ['柳河', 'liuhe', 'LIU HE', 'lh', 'ｌｈ'])
			expect(names(typed)[0], typed).toBe('990101001');
	});

	it('knows former names, codes and areas', () => {
		expect(names('白沙乡')).toEqual(['990101002']);
		expect(names('990201')).toEqual(['990201001']);
		expect(names('东岭区')).toEqual(['990201001']);
	});

	it('tells two of the same name apart by their county', () => {
		expect(names('白沙')).toEqual(['990101002', '990201001']);
		expect(names('东岭区 白沙')).toEqual(['990201001']);
	});

	it('offers everything for nothing typed and nothing for what is not there', () => {
		expect(names('')).toHaveLength(3);
		expect(names('不存在')).toEqual([]);
	});
});

describe('a rule of the audit is found', () => {
	const spelt = spellings();
	const first = (typed: string) => findRules(spelt, typed)[0]?.[0];

	it('by its name in both languages, its pinyin, its initials and its id', () => {
		const { zh = '', en = '' } = spelt.rules['T3-ID'] ?? {};
		for (const typed of [
			zh,
			zh.slice(2),
			en,
			en.toUpperCase(),
			'biaosangoujiguanxi',
			'bsgjgx',
			'T3-ID',
			't3-id'
		])
			expect(first(typed), typed).toBe('T3-ID');
	});

	it('not by what it is not called, nor while the names have not come', () => {
		expect(first('陆浑')).toBeUndefined();
		expect(findRules(null, '勾稽')).toEqual([]);
	});
});
