import { BAIT, repeated, text, type Hostile } from './hostile';

const MB = 1e6;
const escaped = (markup: string): string => JSON.stringify(markup).replaceAll('/', '\\/');

/** Pages that would run, hide or multiply what is not in them. */
export const MARKUP: readonly Hostile[] = [
	{
		name: 'script-loop.html',
		bytes: () => text('<script>for (;;);</script><img src=x onerror="for(;;);"><p>年度报告</p>')
	},
	{
		name: 'script-table.html',
		bytes: () => text(`<p>年度报告</p><script>document.write(${escaped(BAIT)})</script>`)
	},
	{
		name: 'comment-table.html',
		bytes: () => text(`<p>年度报告</p><!-- ${BAIT} --><template>${BAIT}</template>`)
	},
	{
		name: 'style-table.html',
		bytes: () => text(`<style>${BAIT}</style><textarea>${BAIT}</textarea><p>年度报告</p>`)
	},
	{
		name: 'entity-bomb.html',
		bytes: () =>
			text(
				`<!DOCTYPE html [${bomb()}]><html><body><table><tr><td>规章</td><td>&e9;</td></tr></table></body></html>`
			)
	},
	{
		name: 'spans.html',
		bytes: () =>
			text(`<table><tr><td colspan="999999999" rowspan="999999999">规章</td><td>7</td></tr></table>`)
	},
	{
		// One of an expression's ways to read it for every two zeros, were it not held to one.
		name: 'endless-polygon.html',
		bytes: () =>
			text(
				`<table><tr><td style="clip-path:polygon(0 0,${' 0 0'.repeat(40)} x)">规章</td><td>x</td></tr></table>`
			)
	},
	{
		name: 'negative-spans.html',
		bytes: () =>
			text(`<table><tr><td colspan="-1" rowspan="NaN">规章</td><td colspan="0">7</td></tr></table>`)
	}
];

/** Ten levels of ten references each. */
function bomb(): string {
	const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
	return ['<!ENTITY e0 "7777777777">', ...levels].join('');
}

export const ENTITIES = bomb();

export const MARKUP_LARGE: readonly Hostile[] = [
	{ name: 'nested-divs.html', bytes: () => repeated('<div>', 100 * MB, '<html><body>') },
	{ name: 'nested-tables.html', bytes: () => repeated('<table><tr><td>', 10 * MB, '<html><body>') },
	{
		name: 'ten-thousand-tables.html',
		bytes: () => repeated('<table><tr><td>规章</td><td>1</td></tr></table>\n', 10_000 * 60)
	},
	{
		name: 'ten-thousand-forms.html',
		bytes: () => repeated(`<p>二、主动公开政府信息情况</p>${BAIT}\n`, 10_000 * 420),
		readable: true
	},
	{
		name: 'many-spans.html',
		bytes: () => repeated('<tr><td colspan="1000" rowspan="65534">规章<td>7', 4 * MB, '<table>')
	},
	{
		name: 'attributes.html',
		bytes: () => repeated(' a="1"', 30 * MB, '<table', '><tr><td>规章</td></tr></table>')
	},
	{ name: 'open-tag.html', bytes: () => repeated('<', 20 * MB, '<html><body>') }
];
