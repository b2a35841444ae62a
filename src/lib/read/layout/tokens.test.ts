import { describe, expect, it } from 'vitest';
import { cell } from '../document';
import { headTokens, rowToken, tokensAt, type ScanState, type Token } from './tokens';

const START: ScanState = {
	context: { table: null, group: null },
	row: null,
	heads: [],
	headsOpen: false,
	disputeHeads: []
};
const PROACTIVE: ScanState = { ...START, context: { table: 'proactive', group: null } };
const REQUESTS: ScanState = { ...START, context: { table: 'requests', group: null } };
const DISPUTES: ScanState = { ...START, context: { table: 'disputes', group: null } };
/** A row of table 二 broken off inside its label. */
const BROKEN: ScanState = {
	...PROACTIVE,
	row: { label: { kind: 'proactive_row', id: '行政许可' }, printed: '行政', cells: [] }
};

const kinds = (tokens: readonly Token[]): string[] => tokens.map(({ kind }) => kind);
const read = (state: ScanState, ...lines: string[]) =>
	tokensAt(
		state,
		lines.map((line) => cell(line)),
		0
	);

describe('a line of a sequence', () => {
	it.each<[string, ScanState, string, string[]]>([
		['a figure', PROACTIVE, '12', ['figure']],
		['an empty line', START, '', ['figure']],
		['a row of the table at hand', PROACTIVE, '规章', ['row']],
		['the same words outside their table', START, '规章', ['prose']],
		['a row with its figures', PROACTIVE, '规章 0 0 0', ['row']],
		['a row with digits on its label', PROACTIVE, '规章000', ['row']],
		['a head of columns', START, '本年制发件数', ['label']],
		['heads run together', START, '信息内容本年制发件数本年废止件数', ['label', 'other_head']],
		['a head of the table, while heads are open', { ...PROACTIVE, headsOpen: true }, '某数', ['other_head']],
		['the same after a row', PROACTIVE, '某数', ['prose']],
		['the rest of a label', BROKEN, '许可', ['label_rest']],
		['the row of table 四', DISPUTES, '0 '.repeat(15), ['loose_row']],
		['a heading', PROACTIVE, '三、收到和处理政府信息公开申请情况', ['heading']],
		['a sentence', PROACTIVE, '各村设有公开栏。', ['prose']]
	])('%s', (_, state, line, expected) => {
		expect(kinds(read(state, line).tokens)).toEqual(expected);
	});

	it('may be a label only with the lines after it', () => {
		const { tokens, taken } = read(REQUESTS, '1.属于', '国家秘密', '0');
		expect(tokens).toMatchObject([{ kind: 'row', row: { label: { id: 'denied_state_secret' } } }]);
		expect(taken).toBe(2);
	});
});

describe('a row of a grid', () => {
	const placed = (...texts: string[]) => ({
		cells: texts.map((text, column) => ({ ...cell(text), column })),
		ends: 'flush' as const
	});

	it('has a label and the cells after it, or only figures', () => {
		expect(rowToken(PROACTIVE.context, placed('规章', '1', '0', '3'), true)).toMatchObject({
			kind: 'row',
			row: { printed: '规章', whole: true, cells: [{ text: '1' }, { text: '0' }, { text: '3' }] }
		});
		expect(rowToken(PROACTIVE.context, placed('', '1', '0', '3'), true)?.kind).toBe('loose_row');
		expect(rowToken(PROACTIVE.context, placed('本年制发件数', '本年废止件数'), true)).toBeNull();
	});

	it('keeps the group printed before its label', () => {
		const row = placed('（三）不予公开', '1.属于国家秘密', '0', '0', '0', '0', '0', '0', '0');
		expect(rowToken(REQUESTS.context, row, true)).toMatchObject({ kind: 'row', group: 'denied' });
	});

	it('without figures has heads, with their columns', () => {
		expect(headTokens(REQUESTS, cell('自然人'), 2)).toEqual([
			{
				kind: 'label',
				label: { kind: 'applicant', id: 'natural_person' },
				head: { text: '自然人', column: 2 }
			}
		]);
		expect(kinds(headTokens(DISPUTES, cell('复议后起诉其他结果'), 9))).toEqual(['label', 'label']);
	});
});
