import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../form/fields';
import { readCell } from './cell';

const count = fieldOf('penalty_decisions');
const change = fieldOf('penalty_items_change_v19');
const fee = fieldOf('fees_collected');
const purchase = fieldOf('procurement_amount_v19');

describe('a cell', () => {
	it.each([
		['1472', 1472],
		[' 0 ', 0],
		['　１２', 12],
		['1,234', 1234],
		['1，234', 1234],
		['41件', 41],
		['22（其中修订16件）', 22],
		['12²', 12],
		['12①', 12],
		['12㉑', 12],
		['12㊱', 12],
		['12⓪', 12],
		['12⒈', 12],
		['12⑴', 12],
		['12🄁', 12],
		['约5', 5],
		['100余', 100],
		['无', 0],
		['零', 0],
		['36.0', 36],
		["'36", 36],
		['="36"', 36],
		['36、', 36],
		['36。', 36]
	])('%s is a count', (text, value) => {
		expect(readCell(text, count)).toMatchObject({ state: 'reported', value });
	});

	it.each(['-', '—', '/', '不适用', '--'])('%s is not applicable', (text) => {
		expect(readCell(text, count).state).toBe('not_applicable');
	});

	it.each(['', '  ', '\u00a0', '　'])('nothing is blank, never 0 (%j)', (text) => {
		expect(readCell(text, count)).toEqual({ state: 'blank' });
	});

	it.each([
		'1 6',
		'000',
		'012',
		'1,23',
		'3.5',
		'-8',
		'?',
		'□',
		'1□',
		'O',
		'见附件',
		'12345678901',
		'85²4',
		'85㉑4',
		'85⒈4',
		'36¼',
		'①2',
		'36.000',
		'五',
		'〇',
		'略',
		'1.5千',
		'2万'
	])('%s is not read as a count', (text) => {
		expect(readCell(text, count).state).toBe('unreadable');
	});

	it.each([
		['+19', 19],
		['-8', -8],
		['－8', -8],
		['减少8', -8],
		['0', 0]
	])('%s is a change', (text, value) => {
		expect(readCell(text, change)).toMatchObject({ state: 'reported', value });
	});

	it('has a sign only where the form has one; a plus elsewhere is noted', () => {
		expect(readCell('+3', count)).toMatchObject({ value: 3, note: 'plus_sign' });
		expect(readCell('-3', fee).state).toBe('unreadable');
	});

	it.each([
		['0.092', 0.092],
		['623.6315万元', 623.6315],
		['4,068.208', 4068.208],
		['9200元', 0.92],
		['152790元', 15.279],
		['920（元）', 0.092],
		['92千元', 9.2],
		['15.3万', 15.3],
		['1.5亿元', 15000]
	])('%s is a fee in 万元', (text, value) => {
		expect(readCell(text, fee)).toMatchObject({ state: 'reported', value });
	});

	it('is converted from the unit its head prints, and read in no two units', () => {
		expect(readCell('920', fee, '元')).toMatchObject({ value: 0.092, note: 'converted:元' });
		expect(readCell('920元', fee, '元')).toMatchObject({ value: 0.092 });
		expect(readCell('￥920.00', fee, '元')).toMatchObject({ value: 0.092 });
		expect(readCell('￥920.00', fee).state).toBe('unreadable');
		expect(readCell('0.092万元', fee, '元').state).toBe('unreadable');
		expect(readCell('920', fee, '美元').state).toBe('unreadable');
		expect(readCell('920（元，含工本费）', fee).state).toBe('unreadable');
	});

	it('stays as printed where the form prints no unit', () => {
		expect(readCell('240万元', purchase)).toMatchObject({ value: 240, note: 'unit:万元' });
		expect(readCell('15000000', purchase)).toEqual({ state: 'reported', value: 15000000 });
	});
});
