import { describe, expect, it } from 'vitest';
import type { LineProblem } from '../lib/report/csv';
import { complaintOf, problemLine } from './malformed';

const problem: LineProblem = {
	severity: 'error',
	code: 'not_a_number',
	message: { zh: '', en: '' },
	file: 'figures.csv',
	line: 123,
	column: 'value',
	found: '12,5',
	expected: { zh: '整数', en: 'a whole number' }
};

describe('problemLine', () => {
	it('says file, line, column, what was expected and what was found', () => {
		expect(problemLine(problem, 'data')).toBe(
			'data/figures.csv:123:3: value: expected a whole number, found "12,5"'
		);
		expect(problemLine({ ...problem, found: '' }, 'data')).toMatch(/found nothing$/);
	});
});

describe('complaintOf', () => {
	it('is one line a problem, and counts the rest when there are very many', () => {
		expect(complaintOf([], 'data')).toBeNull();
		expect(complaintOf([problem, problem], 'data')?.message.split('\n')).toHaveLength(2);
		const many = complaintOf(
			Array.from({ length: 80 }, () => problem),
			'data'
		)?.message.split('\n');
		expect(many).toHaveLength(51);
		expect(many?.at(-1)).toBe('and 30 more');
	});
});
