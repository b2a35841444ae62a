import { describe, expect, it } from 'vitest';
import { byDeadline, dayText, NO_OFFICE, officeFrom, signatureIndents, unsaid } from './office';

describe('what an office typed', () => {
	it('is taken as lines and days, whatever was kept', () => {
		expect(officeFrom({ name: '  示例县人民政府办公室 ', date: '2024-02-30', contact: 7 })).toEqual({
			...NO_OFFICE,
			name: '示例县人民政府办公室'
		});
		expect(officeFrom({ numbers: { a: 3, b: '4', c: 0, d: 2.5 } }).numbers).toEqual({ a: 3 });
	});

	it('says what is missing; number and contact may be', () => {
		expect(unsaid(NO_OFFICE)).toEqual(['name', 'date', 'deadline']);
		expect(unsaid({ ...NO_OFFICE, name: '甲', date: '2024-02-03', deadline: '2024-02-20' })).toEqual([]);
	});
});

it('writes days as letters do', () => {
	expect(dayText('2026-02-03', 'zh')).toBe('2026年2月3日');
	expect(dayText('2026-02-03', 'en')).toBe('3 February 2026');
	expect(byDeadline({ ...NO_OFFICE, deadline: '2026-02-20' }, 'zh')).toBe('于2026年2月20日前');
	expect(byDeadline(NO_OFFICE, 'zh')).toBe('及时');
});

describe('a signature', () => {
	it('has its date four characters from the edge and the name centred above it', () => {
		// 2026年2月3日 is six characters wide.
		expect(signatureIndents('示例县政府办', '2026年2月3日')).toEqual({ office: 4, date: 4 });
		expect(signatureIndents('示例县人民政府办公室', '2026年2月3日')).toEqual({ office: 2, date: 4 });
	});

	it('longer than its date by more than that ends at the edge, the date centred below', () => {
		const office = '示例省示例市示例县人民政府政务公开办公室';
		expect(signatureIndents(office, '2026年2月3日')).toEqual({ office: 0, date: 7 });
	});
});
