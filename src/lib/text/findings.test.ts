import { describe, expect, it } from 'vitest';
import type { Check, Term } from '../audit/rule';
import { aboutOf, arithmeticOf, cellsOf, findingCounts, severityCount } from './findings';

const term = (field: string, value: number | null, part: Partial<Term> = {}): Term => ({
	report: 'r-2023',
	year: 2023,
	field,
	sign: 1,
	state: value === null ? 'blank' : 'reported',
	value,
	doubtful: false,
	...part
});
const check = (part: Partial<Check>): Check => ({
	about: '',
	outcome: 'fail',
	left: [],
	relation: '=',
	right: [],
	difference: null,
	missing: [],
	...part
});

describe('the arithmetic of a finding', () => {
	it('is written as a person would', () => {
		const off = check({
			left: [term('new_requests__total', 60), term('carried_in__total', 0)],
			right: [term('handled_total__total', 61), term('carried_out__total', 0)],
			difference: -1
		});
		expect(arithmeticOf(off, 'zh')).toBe('60 + 0 ≠ 61 + 0，差 −1');
		expect(arithmeticOf(off, 'en')).toBe('60 + 0 ≠ 61 + 0, difference −1');
		expect(aboutOf('T3-ID', off, 'zh')).toBe('总计');
	});

	it('says of which year each number is, when there are two', () => {
		const carried = check({
			left: [term('carried_in__total', 2)],
			right: [term('carried_out__total', 3, { report: 'r-2022', year: 2022 })],
			difference: -1
		});
		expect(arithmeticOf(carried, 'zh')).toBe('2（2023 年） ≠ 3（2022 年），差 −1');
		expect(aboutOf('T3-CARRY', carried, 'zh')).toContain('上年结转');
		expect([...cellsOf({ checks: [carried] }, 'r-2022')]).toEqual(['carried_out__total']);
	});

	it('leaves the zeros out of long sums, and says what they come to', () => {
		const long = check({
			left: [1, 0, 0, 2, 0, 4, 1].map((value) => term('new_requests__total', value)),
			right: [term('new_requests__total', 9)],
			difference: -1
		});
		expect(arithmeticOf(long, 'zh')).toBe('1 + 2 + 4 + 1 = 8 ≠ 9，差 −1');
	});

	it('keeps a sign that takes away apart from one that is the figure’s own', () => {
		const stock = check({
			left: [term('a', 5)],
			relation: '≥',
			right: [term('b', 7), term('c', 1, { sign: -1 }), term('d', -2)],
			difference: 1
		});
		expect(arithmeticOf(stock, 'zh')).toBe('5 < 7 − 1 + (−2)');
	});

	it('of a rule that is no sum is what it found', () => {
		expect(arithmeticOf(check({ said: { zh: '发布于四月', en: 'published in April' } }), 'en')).toBe(
			'published in April'
		);
	});
});

describe('a finding about the text', () => {
	it('names the part of the document, and shows the sentence beside the arithmetic', () => {
		const said = { zh: '正文：“制发规范性文件0件。”', en: 'the prose: “制发规范性文件0件。”' };
		const claim = check({ left: [term('normative_documents_issued', 4)], limit: 0, difference: 4, said });
		expect(arithmeticOf(claim, 'zh')).toBe('4 ≠ 0，差 4；正文：“制发规范性文件0件。”');
		expect(aboutOf('DUP-TEXT', check({ about: 'overview', said }), 'zh')).toBe('第一部分');
	});

	it('of a county says how many of its organs the sum has', () => {
		const part = { left: [term('granted__total', 2)], right: [term('granted__total', 3)] };
		const sum = check({ ...part, relation: '≥', difference: -1, coverage: { known: 1, expected: 2 } });
		expect(arithmeticOf(sum, 'zh')).toBe('2 < 3（1 / 2 个单位有数）');
	});
});

it('counts findings in few words, and passes over notes', () => {
	expect(findingCounts(2, 1, 'zh')).toEqual(['2 处对不上', '1 处存疑']);
	expect(findingCounts(0, 0, 'en')).toEqual([]);
	expect(severityCount('error', 1, 'en')).toBe('1 does not add up');
});
