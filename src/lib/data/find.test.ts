import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganEntry } from './catalog';
import { spellings } from '../build/spellings';
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

describe('finding among many', () => {
	const syllables = ['bai', 'he', 'liu', 'sha', 'xi', 'an', 'lin', 'men'];
	const signs = ['白', '河', '柳', '沙', '西', '安', '林', '门'];
	const spell = (at: number) => [at % 8, (at >> 3) % 8, (at >> 6) % 8];
	const many = Array.from({ length: 700 }, (_, at) => {
		const word = (words: readonly string[]) => spell(at).map((i) => words[i] ?? '');
		const first = word(syllables).map((syllable) => syllable.slice(0, 1));
		return organ(`99${1000 + at}`, word(signs).join(''), word(syllables).join(''), first.join(''), {
			formerNames: at % 5 === 0 ? [`旧${word(signs).join('')}`] : [],
			path: ['示例省', `${signs[at % 7]}县`]
		});
	});

	it('finds what looking at each of them finds, in the same order', () => {
		const typed = fc.oneof(
			fc.array(fc.constantFrom(...signs, '旧', '县', ' '), { minLength: 1, maxLength: 4 }),
			fc.array(fc.constantFrom(...'baihelusxnm '.split('')), { minLength: 1, maxLength: 6 }),
			fc.array(fc.constantFrom(...'9102 '.split('')), { minLength: 1, maxLength: 5 })
		);
		fc.assert(
			fc.property(typed, (keys) => {
				const text = keys.join('');
				// A list of few is looked through thing by thing.
				const few = Array.from({ length: 4 }, (_, i) => many.slice(i * 175, (i + 1) * 175));
				const found = few.flatMap((part) => findOrgans(part, text, 1000));
				const all = findOrgans(many, text, 1000);
				expect(new Set(all)).toEqual(new Set(found));
				const best = findOrgans(all.slice(0, 200), text, 8);
				expect(findOrgans(many, text, 8)).toEqual(best);
			}),
			{ numRuns: 300 }
		);
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
