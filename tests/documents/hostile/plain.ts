import { BAIT, noise, repeated, text, type Hostile } from './hostile';

const MB = 1e6;

/** Files that are no document, or text that never ends. */
export const PLAIN: readonly Hostile[] = [
	{ name: 'empty.html', bytes: () => new Uint8Array() },
	{ name: 'spaces.txt', bytes: () => repeated(' \n', 1000) },
	{ name: 'zeros.doc', bytes: () => new Uint8Array(100_000) },
	...['html', 'txt', 'csv', 'docx', 'doc', 'pdf', 'xlsx', 'xls'].map((extension): Hostile => ({
		name: `noise.${extension}`,
		bytes: () => noise(200_000)
	})),
	{
		name: 'picture.docx',
		bytes: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...noise(5000))
	},
	{ name: 'scan.jpg', bytes: () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...noise(5000)) },
	{ name: 'picture-gif.html', bytes: () => Uint8Array.of(...text('GIF89a'), ...noise(5000)) },
	{ name: 'rich-text.doc', bytes: () => text(`{\\rtf1\\ansi ${'{'.repeat(50_000)} 77}`) },
	{
		name: 'zero-bytes.html',
		bytes: () => text(`<p>年度报告\0</p>${BAIT.replaceAll('77', '7\0'.repeat(3000))}`)
	},
	{ name: 'utf16-noise.html', bytes: () => Uint8Array.of(0xff, 0xfe, ...noise(20_001)) },
	{ name: 'surrogates.html', bytes: () => text('<p>年度报告&#xD800;&#xDFFF;&#x110000;&#0;</p>') },
	// Three bytes each: what a lone surrogate would be, were it allowed in utf-8.
	{
		name: 'surrogates.txt',
		bytes: () => Uint8Array.from({ length: 9000 }, (_, i) => [0xed, 0xa0, 0x80][i % 3] ?? 0)
	},
	{
		name: 'surrogates-utf16.txt',
		bytes: () => Uint8Array.from({ length: 9000 }, (_, i) => (i < 2 ? 0xff - i : i % 2 ? 0xd8 : 0x31))
	}
];

/** Large ones, each for a process of its own. */
export const PLAIN_LARGE: readonly Hostile[] = [
	{ name: 'one-line.txt', bytes: () => repeated('0 | ', 40 * MB, '# 二、主动公开政府信息情况\n规章 | ') },
	{ name: 'digits.txt', bytes: () => repeated('1', 20 * MB, '行政许可 | ') },
	{ name: 'brackets.txt', bytes: () => repeated('（', 20 * MB, '三、') },
	{ name: 'labels.txt', bytes: () => repeated('规章\n', 20 * MB) },
	{ name: 'rows.csv', bytes: () => repeated('行政处罚,7\n', 40 * MB) },
	{ name: 'quote.csv', bytes: () => repeated('规章,"0\n', 20 * MB) }
];
