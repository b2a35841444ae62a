import { expect, it } from 'vitest';
import { encode } from './charset';

const TEXT = '<p>（三）不予公开 “三安全一稳定” 12，345 镕</p>';

it.each([
	['utf-8', 'utf-8'],
	['utf-8-bom', 'utf-8'],
	['gbk', 'gbk'],
	['gb18030', 'gb18030'],
	['utf-16le', 'utf-16le']
] as const)('%s is decoded as %s', (charset, decoder) => {
	expect(new TextDecoder(decoder).decode(encode(TEXT, charset))).toBe(TEXT);
});

it('writes what GBK does not have as a reference', () => {
	expect(new TextDecoder('gbk').decode(encode('𠮷', 'gbk'))).toBe('&#134071;');
});
