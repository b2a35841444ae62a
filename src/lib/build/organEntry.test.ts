import { describe, expect, it } from 'vitest';
import { organ, report } from '../testing/reports';
import { organsOf } from '../data/dataset';
import { initialsOf, organEntry, pinyinOf } from './organEntry';

describe('pinyin', () => {
	it('is written as people type it', () => {
		expect(pinyinOf('绿水示例乡')).toBe('lvshuishilixiang');
		expect(initialsOf('绿水示例乡')).toBe('lssl' + 'x');
		expect(pinyinOf('示例 A 区')).toBe('shiliaqu');
	});

	it('knows places that are read in their own way', () => {
		expect(pinyinOf('长寿区')).toBe('changshouqu');
		expect(pinyinOf('蔚县')).toBe('yuxian');
		expect(initialsOf('乐清')).toBe('yq');
	});
});

it('lists each organ once, with former names, its years and how many figures it has', () => {
	const now = { ...organ('990101101', '示例镇'), formerNames: ['样板乡'] };
	const reports = [
		report(now, 2022, { penalty_decisions: 0, licensing_decisions: 'blank' }),
		report(organ('990101101', '样板乡'), 2020, { penalty_decisions: 2 })
	];
	expect(organsOf(reports).map(organEntry)).toEqual([
		{
			code: '990101101',
			name: '示例镇',
			kind: 'town',
			path: ['示例省', '示例市', '示例县'],
			area: '990101',
			formerNames: ['样板乡'],
			pinyin: 'shilizhen yangbanxiang',
			initials: 'slz ybx',
			figures: 2,
			years: [2020, 2022]
		}
	]);
});
