import { describe, expect, it } from 'vitest';
import { faultsOf, type Appearance } from '../testing/appearances';
import { htmlLines, PLAIN_PAGE } from '../testing/htmlLayout';

const MARKS: readonly (readonly [string, Appearance['seen']])[] = [
	['<a href="#fn1">1</a>', 'figure'],
	['<a href="#fn:1" id="fnref:1">1</a>', 'figure'],
	['<a href="#_ftn1" name="_ftnref1">1</a>', 'figure'],
	['<a href="#note-1">[1]</a>', 'figure'],
	['<a href="a.html#footnote1">1</a>', 'figure'],
	['<a href="#x" role="doc-noteref">1</a>', 'figure'],
	['<span role="doc-noteref">1</span>', 'figure'],
	['<a href="#x">1</a>', 'doubt'],
	['<a href="b.html">1</a>', 'doubt'],
	['<a name="fn1">1</a>', 'doubt'],
	['<span class="footnote">1</span>', 'doubt'],
	['<span class="fn-ref">1</span>', 'doubt'],
	['<b id="noteref1">1</b>', 'doubt'],
	['[1]', 'figure'],
	['①', 'figure']
];

const page = (report: Parameters<typeof htmlLines>[0], mark: string, markup: string) =>
	new TextEncoder().encode(htmlLines(report, PLAIN_PAGE).join('\n').replace(mark, markup));

describe('the mark of a note', () => {
	it.each(MARKS)('behind a figure is no digit of it: %s', async (mark, seen) => {
		const way: Appearance = { name: mark, markup: (figure) => figure + mark, seen };
		expect(await faultsOf(way, page)).toEqual([]);
	});

	it.each(MARKS)('before a figure is no digit of it: %s', async (mark) => {
		const way: Appearance = { name: mark, markup: (figure) => mark + figure, seen: 'doubt' };
		expect(await faultsOf(way, page)).toEqual([]);
	});

	it.each(['<a href="#fn9">', '<a href="b.html">', '<span class="note">', '<a name="OLE_LINK1">'])(
		'is not the whole of a cell: %s',
		async (tag) => {
			const way: Appearance = { name: tag, markup: (figure) => `${tag}${figure}</a></span>`, seen: 'figure' };
			expect(await faultsOf(way, page)).toEqual([]);
		}
	);
});
