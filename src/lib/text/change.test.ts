import { expect, it } from 'vitest';
import { indicatorOf } from '../form/indicators';
import { changeCell } from './change';

const rate = indicatorOf('disclosure_rate')!;
const count = indicatorOf('penalty_decisions')!;

it('a change of a rate of fewer than ten cases is none, on the screen as in the file', () => {
	const few = changeCell(0.8, 0.5, rate, false, 'zh', { denominator: 9 }, { denominator: 40 });
	expect(few).toEqual({ file: null, text: '—', order: null });
	const many = changeCell(0.8, 0.5, rate, false, 'zh', { denominator: 10 }, { denominator: 40 });
	expect(many).toEqual({ file: 0.3, text: '▲ 30 个百分点', order: 0.3 });
});

it('a change of a count is a difference, with its share only on a base of ten or more', () => {
	expect(changeCell(4, 1, count, false, 'zh')).toMatchObject({ file: 3, text: '▲ 3' });
	expect(changeCell(8, 10, count, false, 'zh')).toMatchObject({ file: -2, text: '▼ 2 (20%)' });
	expect(changeCell(1804, 1811, count, false, 'zh')).toMatchObject({ file: -7, text: '▼ 7 (<1%)' });
	expect(changeCell(8, 8, count, false, 'zh')).toMatchObject({ file: 0, text: '＝' });
	expect(changeCell(8, 8, count, false, 'en')).toMatchObject({ file: 0, text: '=' });
});

it('there is none across a gap, and none to another figure', () => {
	expect(changeCell(4, null, count, false, 'zh')).toMatchObject({ file: null, text: '—' });
	expect(changeCell(4, 1, count, true, 'en').file).toBe('definition changed, not comparable');
});
