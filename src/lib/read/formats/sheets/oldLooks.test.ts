import { describe, expect, it } from 'vitest';
import { tinyXls, type OldCell } from '../../testing/tinyXls';
import { readWorkbook } from '../workbook';

const LABEL: OldCell = { content: [['行政处罚', {}]] };
const OTHERS: readonly OldCell[] = [LABEL, { content: 7 }, { content: 5 }];

/** What is read of a cell between others of an old workbook. */
function shown(cell: OldCell, splitAt: number | null = null): string | undefined {
	const bytes = tinyXls([OTHERS, [LABEL, cell, { content: 5 }]], splitAt);
	const [grid] = readWorkbook(bytes).blocks.filter((block) => block.kind === 'grid');
	return grid?.rows.at(-1)?.[1]?.text;
}

describe('a cell of an old workbook', () => {
	it.each<[string, OldCell, string]>([
		['a number', { content: 36 }, '36'],
		['a text', { content: [['36', {}]] }, '36'],
		['a struck number', { content: 36, font: { struck: true } }, ' ~ '],
		['a number of the colour of the paper', { content: 36, font: { white: true } }, ''],
		['a white number on black', { content: 36, font: { white: true }, dark: true }, '36'],
		['a raised number', { content: 36, font: { raised: true } }, '(36)'],
		[
			'a struck number before another',
			{
				content: [
					['29', { struck: true }],
					['36', {}]
				],
				font: { struck: true }
			},
			' ~ 36'
		],
		[
			'a struck number behind another',
			{
				content: [
					['36', {}],
					['29', { struck: true }]
				]
			},
			'36 ~ '
		],
		[
			'a raised note',
			{
				content: [
					['36', {}],
					['1', { raised: true }]
				]
			},
			'36(1)'
		],
		[
			'white digits behind a number',
			{
				content: [
					['36', {}],
					['1', { white: true }]
				]
			},
			'36'
		]
	])('is shown as it looks: %s', (_, cell, text) => {
		expect(shown(cell)).toBe(text);
		// The texts go on in further records.
		expect(shown(cell, 1)).toBe(text);
	});
});
