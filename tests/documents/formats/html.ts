import { dice, type Dice } from '../../../src/cli/demonstration/dice';
import type { Manuscript } from '../manuscript';
import { encode, type Charset } from './charset';
import { htmlTable, tableStyleOf } from './htmlTable';
import { escaped, MARKUPS } from './markup';
import { pageOf, shellOf } from './shell';

/** Charsets of pages, and what they say of it: declared right, not at all, or wrongly. */
const CHARSETS: readonly (readonly [readonly [Charset, declared: string], number])[] = [
	[['utf-8', 'utf-8'], 8],
	[['utf-8-bom', 'utf-8'], 1],
	[['gbk', 'gb2312'], 3],
	[['gbk', 'gbk'], 1],
	[['gb18030', 'gb18030'], 1],
	[['utf-8', ''], 1],
	[['gbk', ''], 1],
	[['gbk', 'utf-8'], 1],
	[['utf-8', 'gb2312'], 1]
];

/** The body of a report as a page holds it. */
export function htmlBody({ blocks }: Manuscript, throws: Dice): string {
	const markup = throws.pick(MARKUPS);
	const style = tableStyleOf(throws, markup);
	return blocks
		.map((block) => {
			if (block.kind === 'table') return htmlTable(block.table, style, throws);
			if (block.kind === 'title') return `<h2 style="text-align:center">${escaped(block.text)}</h2>`;
			return `<p style="text-indent:2em">${escaped(block.text)}</p>`;
		})
		.join('\n');
}

/** A report as a web page: its text, and its bytes in the charset of the page. */
export function htmlPage(manuscript: Manuscript, seed: string): { html: string; bytes: Uint8Array } {
	const throws = dice(`html ${seed}`);
	const [charset, declared] = throws.pick(CHARSETS);
	const page = { shell: shellOf(throws), declared, late: throws.uniform() < 0.15 };
	const html = pageOf(htmlBody(manuscript, throws), manuscript, page);
	return { html, bytes: encode(html, charset) };
}
