import { describe, expect, it } from 'vitest';
import { organ, report } from '../fictional';
import { initialsOf, organEntries, pinyinOf } from './organs';

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

it('lists each organ once, with former names and its years', () => {
	const now = { ...organ('990101101', '示例镇'), formerNames: ['样板乡'] };
	expect(organEntries([report(now, 2022, {}), report(organ('990101101', '样板乡'), 2020, {})])).toEqual([
		{
			code: '990101101',
			name: '示例镇',
			kind: 'town',
			path: ['示例省', '示例市', '示例县'],
			area: '990101',
			formerNames: ['样板乡'],
			pinyin: 'shilizhen yangbanxiang',
			initials: 'slz ybx',
			years: [2020, 2022]
		}
	]);
});

it('puts the organ with the most figures first', () => {
	const [few, many] = [organ('990101101', '示例镇'), organ('990101102', '试例镇')];
	const reports = [
		report(few, 2022, { penalty_decisions: 1, licensing_decisions: 'blank' }),
		report(many, 2022, { penalty_decisions: 0, licensing_decisions: 0 })
	];
	expect(organEntries(reports).map((entry) => entry.code)).toEqual([many.code, few.code]);
});
