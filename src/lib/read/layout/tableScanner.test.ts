import { describe, expect, it } from 'vitest';
import { cell } from '../document';
import { TableScanner } from './tableScanner';
import type { Token } from './tokens';

const RULES = { kind: 'proactive_row', id: '规章' } as const;
const heading: Token = { kind: 'heading', section: 'proactive', text: '二、主动公开政府信息情况' };
const figure = (text: string): Token => ({ kind: 'figure', cell: cell(text) });
const head = (text: string): Token => ({
	kind: 'label',
	label: { kind: 'proactive_column', id: text },
	head: { text, column: null }
});
const row = (printed: string, ...cells: string[]): Token => ({
	kind: 'row',
	group: null,
	row: {
		label: RULES,
		printed,
		cells: cells.map((text) => cell(text)),
		whole: cells.length > 0,
		exact: false,
		ends: 'unknown'
	}
});

const scanned = (...tokens: Token[]): TableScanner => {
	const scanner = new TableScanner();
	for (const token of [...tokens, { kind: 'row_end' } as const]) scanner.accept(token);
	return scanner;
};
const textsOf = ({ rows }: TableScanner) => rows.map(({ cells }) => cells.map(({ text }) => text));

describe('a scan', () => {
	it('gives the figures after a label to its row, until the next label', () => {
		const { rows } = scanned(heading, row('规章'), figure('1'), figure('0'), row('规章'), figure('3'));
		expect(rows).toMatchObject([
			{ kind: 'row', printed: '规章', cells: [{ text: '1' }, { text: '0' }] },
			{ kind: 'row', cells: [{ text: '3' }] }
		]);
	});

	it('keeps figures without a label in a table, and none outside', () => {
		expect(textsOf(scanned(heading, figure('1'), figure('2'), row('规章', '3')))).toEqual([
			['1', '2'],
			['3']
		]);
		expect(textsOf(scanned(figure('1'), row('规章', '3')))).toEqual([['3']]);
	});

	it('joins the rest of a label to it', () => {
		expect(scanned(heading, row('规'), { kind: 'label_rest', text: '章' }, figure('1')).rows).toMatchObject([
			{ printed: '规章', cells: [{ text: '1' }] }
		]);
	});

	it('begins new heads after a row, and when the table changes', () => {
		const { rows } = scanned(
			heading,
			head('a'),
			head('b'),
			row('规章'),
			figure('1'),
			head('c'),
			row('规章', '2')
		);
		expect(rows.map(({ heads }) => heads.map(({ text }) => text))).toEqual([['a', 'b'], ['c']]);
		const requests: Token = { kind: 'heading', section: 'requests', text: '三、' };
		expect(scanned(heading, head('a'), requests)).toMatchObject({
			heads: [],
			headsOpen: false,
			context: { table: 'requests', group: null }
		});
	});

	it('counts a head of table 四 printed in two rows of one column once', () => {
		const total = (column: number): Token => ({
			kind: 'label',
			label: { kind: 'disputes_result', id: 'total' },
			head: { text: '总计', column }
		});
		expect(scanned(total(4), total(4), total(9)).disputeHeads.map(({ column }) => column)).toEqual([4, 9]);
	});

	it('ends a row with prose, which belongs to its section', () => {
		const { prose, rows } = scanned(
			heading,
			row('规章'),
			{ kind: 'prose', text: '各村 设有公开栏。' },
			figure('1')
		);
		expect(prose.map(({ section, line }) => [section, line])).toEqual([
			['proactive', '二、主动公开政府信息情况'],
			['proactive', '各村设有公开栏。']
		]);
		expect(rows).toMatchObject([
			{ kind: 'row', cells: [] },
			{ kind: 'loose', cells: [{ text: '1' }] }
		]);
	});
});
