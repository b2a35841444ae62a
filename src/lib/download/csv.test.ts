import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { figureTable } from '../text/columns/figureTable';
import { CATALOG, pointOf, viewOf } from '../testing/points';
import { csvOf } from './csv';

const view = viewOf({ indicator: 'penalty_decisions', organs: ['990101001'], years: [2020, 2022] });
const rows = [
	pointOf({ year: 2020, value: 12345, note: '=1+1\n危险' }),
	pointOf({ year: 2021, state: 'blank', raw: '' }),
	pointOf({ year: 2022, value: -8, raw: '-8' })
];
const csv = csvOf(figureTable({ view, answer: { question: 'series', rows } }, CATALOG, 'zh'));
const parsed = Papa.parse<string[]>(csv.slice(1).trim()).data;
const [heads = [], ...lines] = parsed;
const cell = (line: number, head: string) => lines[line]?.[heads.indexOf(head)];

describe('CSV', () => {
	it('begins with a byte order mark and has unique heads', () => {
		expect(csv.codePointAt(0)).toBe(0xfeff);
		expect(new Set(heads).size).toBe(heads.length);
	});

	it('has one line a row, plain numbers, nothing for what has no number, and the state in words', () => {
		expect(lines).toHaveLength(3);
		expect([0, 1, 2].map((line) => cell(line, '数值'))).toEqual(['12345', '', '-8']);
		expect([0, 1].map((line) => cell(line, '状态'))).toEqual(['有数', '未填报']);
		expect(csv).not.toContain('合计');
	});

	it('makes text harmless that a spreadsheet would run', () => {
		expect(cell(0, '附注')).toBe("'=1+1\n危险");
		expect(cell(2, '原文')).toBe("'-8");
	});

	it('says on every line what was selected and from which data', () => {
		expect(cell(1, '筛选条件')).toBe('?i=penalty_decisions&o=990101001&y=2020-2022');
		expect(cell(1, '数据版本')).toBe('0123abcd');
		expect(cell(1, '数据集')).toBe('演示数据（虚构）');
	});
});
