import { describe, expect, it } from 'vitest';
import { readFlatOdf } from '../odf';

const NAMESPACES = ['office', 'style', 'text', 'table']
	.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
	.join(' ');
const style = (name: string, family: string, properties: string): string =>
	`<style:style style:name="${name}" style:family="${family}">${properties}</style:style>`;
const STYLES = [
	style('white', 'text', '<style:text-properties fo:color="#ffffff"/>'),
	style('black', 'text', '<style:text-properties fo:color="#ffffff" fo:background-color="#000000"/>'),
	style('line', 'paragraph', '<style:paragraph-properties fo:background-color="#1f4e78"/>'),
	...['table', 'table-row', 'table-cell'].map((family) =>
		style(family, family, `<style:${family}-properties fo:background-color="#1f4e78"/>`)
	)
].join('');

/** What is read of a white 36 in a table. */
function shown(styles: { text?: string; line?: string; table?: string; row?: string; cell?: string }) {
	const of = (name?: string, family = 'table') => (name ? ` ${family}:style-name="${name}"` : '');
	const { text = 'white', line, table, row, cell } = styles;
	const xml =
		`<?xml version="1.0"?><office:document ${NAMESPACES} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ` +
		'office:mimetype="application/vnd.oasis.opendocument.text">' +
		`<office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>` +
		`<table:table${of(table)}><table:table-row${of(row)}>` +
		'<table:table-cell><text:p>行政处罚</text:p></table:table-cell>' +
		`<table:table-cell${of(cell)}><text:p${of(line, 'text')}><text:span text:style-name="${text}">36</text:span></text:p></table:table-cell>` +
		'</table:table-row></table:table></office:text></office:body></office:document>';
	const { blocks } = readFlatOdf(new TextEncoder().encode(xml));
	return blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []))[0]?.[1]?.text;
}

describe('white letters of an OpenDocument text', () => {
	it('are not seen on paper', () => {
		expect(shown({})).toBe('');
	});

	it.each([
		['of their own', { text: 'black' }],
		['of their line', { line: 'line' }],
		['of their cell', { cell: 'table-cell' }],
		['of their row', { row: 'table-row' }],
		['of their table', { table: 'table' }]
	])('are seen on a dark ground %s', (_, styles) => {
		expect(shown(styles)).toBe('36');
	});
});
