import type { Browser } from '@playwright/test';
import { dice } from '../../../src/cli/demonstration/dice';
import type { Manuscript } from '../manuscript';
import { htmlTable, tableStyleOf } from './htmlTable';
import { escaped } from './markup';

/** A report as a pdf, printed by Chromium: ruled or not, tables over pages, heads repeated, page numbers. */

const RULES = [
	['td, th { border: 1px solid #000 }', 6],
	['td, th { border-bottom: 0.5px solid #999 }', 1],
	['', 2]
] as const;

const page = (style: string, body: string): string =>
	`<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><style>${style}</style><body>${body}</body></html>`;

export async function pdfFile(manuscript: Manuscript, seed: string, browser: Browser): Promise<Uint8Array> {
	const throws = dice(`pdf ${seed}`);
	const style = {
		...tableStyleOf(throws, escaped),
		capitals: false,
		unclosed: false,
		nested: false,
		widths: false,
		spanOff: 0 as const,
		heads: throws.uniform() < 0.4
	};
	const body = manuscript.blocks.map((block) => {
		if (block.kind === 'table') return htmlTable(block.table, style, throws);
		if (block.kind === 'title') return `<h2>${escaped(block.text)}</h2>`;
		return `<p>${escaped(block.text)}</p>`;
	});
	const size = throws.pick([
		[7, 1],
		[9, 3],
		[12, 2]
	]);
	const css = [
		`body { font-size: ${size}pt; font-family: ${throws.pick([
			['serif', 2],
			['sans-serif', 1]
		])} }`,
		'table { border-collapse: collapse; width: 100% } td, th { padding: 2px 4px; font-weight: normal }',
		`td, th { text-align: ${throws.pick([
			['center', 3],
			['left', 1],
			['right', 1]
		])} }`,
		throws.uniform() < 0.5 ? 'tr { break-inside: avoid }' : '',
		throws.pick(RULES)
	];
	const tab = await browser.newPage();
	try {
		await tab.setContent(page(css.join('\n'), body.join('\n')), { waitUntil: 'domcontentloaded' });
		const numbered = throws.uniform() < 0.6;
		return await tab.pdf({
			format: 'A4',
			landscape: throws.uniform() < 0.25,
			margin: { top: '18mm', bottom: '18mm', left: '14mm', right: '14mm' },
			displayHeaderFooter: numbered,
			headerTemplate: '<span></span>',
			footerTemplate:
				'<div style="font-size:9px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>'
		});
	} finally {
		await tab.close();
	}
}
