import { describe, expect, it } from 'vitest';
import { htmlLines, PLAIN_PAGE } from '../testing/htmlLayout';
import { ONE_REPORT, readBytes } from '../testing/whole';

const TITLE = '样板县示例镇人民政府2023年政府信息公开工作年度报告';
const page = (body: string): Uint8Array =>
	new TextEncoder().encode(
		`<!DOCTYPE html><html><head><title>${TITLE}</title></head><body>${body}</body></html>`
	);
const codesOf = async (body: string) =>
	(await readBytes(page(body), 'a.html')).problems.map(({ code }) => code);
const report = htmlLines(ONE_REPORT, PLAIN_PAGE).join('');
const inScript = JSON.stringify(report.slice(report.indexOf('<h1>'), report.indexOf('</body>')));
const escaped = inScript.replace(
	/[^\x20-\x7e]/g,
	(c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
);

describe('a page whose text is not in it', () => {
	it.each([
		['text in a script', `<div id="app">加载中…</div><script>var text=${inScript}</script>`],
		['text in a script, escaped', `<div id="app"></div><script>var text=${escaped}</script>`],
		[
			'text in a script, many links around',
			`${'<p>栏目 列表</p>'.repeat(200)}<script>var text=${inScript}</script>`
		],
		['text in a template', `<script type="text/template">${report}</script>`],
		['a script elsewhere', '<div id="app"></div><script src="app.js"></script>'],
		['another page in a frame', `<h1>${TITLE}</h1><iframe src="report.html"></iframe>`]
	])('says so: %s', async (_, body) => {
		expect(await codesOf(body)).toEqual(['script_content']);
	});

	it.each([
		['no report at all', '<p>今天天气很好。</p>'],
		['long other text', `<p>${'我们到河边去散步。'.repeat(100)}</p><script>count()</script>`]
	])('is told from a page that is no report: %s', async (_, body) => {
		expect(await codesOf(body)).toEqual(['not_a_report']);
	});

	it('is read where the page shows its text, whatever scripts it has', async () => {
		const shown = `${report}<script>var text=${inScript}</script><iframe src="a.html"></iframe>`;
		expect((await readBytes(page(shown), 'a.html')).reports).toHaveLength(1);
	});
});
