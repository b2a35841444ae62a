import { describe, expect, it } from 'vitest';
import { faultsOf, type Appearance } from '../../testing/appearances';
import { htmlLines, PLAIN_PAGE } from '../../testing/htmlLayout';

const beside = (style: string) => (figure: string) => `${figure}<span style="${style}">1</span>`;
const classed = (name: string, styles: string): Appearance => ({
	name,
	styles,
	markup: (figure) => `${figure}<span class="x">1</span>`,
	seen: 'figure'
});

const HIDING = [
	'display:none',
	'DISPLAY : none',
	'visibility:hidden',
	'visibility:collapse',
	'opacity:0',
	'opacity:0.0',
	'filter:alpha(opacity=0)',
	'font-size:0',
	'font-size:0px',
	'font:0/0 a',
	'color:#fff',
	'color:#FFFFFF',
	'color:white',
	'color:rgb(255, 255, 255)',
	'color:rgba(0,0,0,0)',
	'color:transparent',
	'color:#fefefe',
	'background:#ccc;color:#ccc',
	'mso-hide:all',
	'position:absolute;left:-9999px',
	'position:absolute;top:-100em',
	'display:block;text-indent:-9999px',
	'position:absolute;clip:rect(0,0,0,0)',
	'position:absolute;clip:rect(1px, 1px, 1px, 1px)',
	'position:absolute;clip-path:inset(50%)',
	'display:inline-block;width:0;overflow:hidden',
	'display:block;height:0;overflow:hidden',
	'transform:scale(0)',
	'vertical-align:super',
	'vertical-align:super;font-size:8px',
	'vertical-align:sub',
	'vertical-align:5px',
	'position:relative;top:-4pt;mso-text-raise:4.0pt'
];

const WAYS: readonly Appearance[] = [
	...HIDING.map((style): Appearance => ({ name: style, markup: beside(style), seen: 'figure' })),
	...HIDING.map((style) => classed(`.x{${style}}`, `.x{${style}}`)),
	classed('td .x', 'table td .x{display:none}'),
	classed('a child', 'td>span.x{display:none}'),
	classed('in a media block', '@media screen{.x{display:none}}'),
	classed('important', '.x{display:none!important} span{display:inline}'),
	classed('an attribute', '[class=x]{display:none}'),
	classed('behind a comment', '/* { */ <!-- .x{display:none} -->'),
	{
		name: 'shown again',
		styles: '.x{display:none} .y{display:inline}',
		markup: (f) => `<b class="x y">${f}</b>`,
		seen: 'figure'
	},
	{
		name: 'hidden on paper only',
		styles: '@media print{.x{display:none}}',
		markup: (f) => `<b class="x">${f}</b>`,
		seen: 'figure'
	},
	{
		name: 'hidden when pointed at',
		styles: '.x:hover{display:none}',
		markup: (f) => `<b class="x">${f}</b>`,
		seen: 'figure'
	},
	{
		name: 'a neighbour',
		styles: 'b+.x{display:none}',
		markup: (f) => `${f}<i class="x">1</i>`,
		seen: 'doubt'
	},
	{
		name: 'the last one',
		styles: 'i:last-child{display:none}',
		markup: (f) => `${f}<i>1</i>`,
		seen: 'doubt'
	},
	{ name: 'white on black', markup: (f) => `<b style="background:#000;color:#fff">${f}</b>`, seen: 'figure' },
	{ name: 'hidden attribute', markup: (f) => `${f}<span hidden>1</span>`, seen: 'figure' },
	{ name: 'hidden division', markup: (f) => `${f}<div style="display:none">1</div>`, seen: 'figure' },
	{
		name: 'hidden paragraph of Office',
		markup: (f) => `${f}<o:p style="display:none">1</o:p>`,
		seen: 'figure'
	},
	{ name: 'template', markup: (f) => `${f}<template>1</template>`, seen: 'figure' },
	{ name: 'script', markup: (f) => `${f}<script>1</script>`, seen: 'figure' },
	{ name: 'dialog', markup: (f) => `${f}<dialog>1</dialog>`, seen: 'figure' },
	{ name: 'white font', markup: (f) => `${f}<font color="#FFFFFF">1</font>`, seen: 'figure' },
	{ name: 'all white', markup: (f) => `<font color="white">${f}</font>`, seen: 'nothing' },
	{ name: 'all hidden', markup: (f) => `<span style="display:none">${f}</span>`, seen: 'nothing' },
	{ name: 'faint', markup: (f) => `${f}<span style="color:#eee">1</span>`, seen: 'doubt' },
	...['s', 'strike', 'del'].map((tag): Appearance => ({
		name: tag,
		markup: (f) => `<${tag}>29</${tag}>${f}`,
		seen: 'doubt'
	})),
	...['s', 'strike', 'del'].map((tag): Appearance => ({
		name: `all in ${tag}`,
		markup: (f) => `<${tag}>${f}</${tag}>`,
		seen: 'nothing'
	})),
	{
		name: 'line-through',
		markup: (f) => `<span style="text-decoration: line-through;">29</span>${f}`,
		seen: 'doubt'
	},
	{
		name: 'line-through around',
		markup: (f) => `<p style="text-decoration-line:line-through"><b>${f}</b></p>`,
		seen: 'nothing'
	},
	{
		name: 'line-through by class',
		styles: '.d{text-decoration:underline line-through}',
		markup: (f) => `<i class="d">29</i>${f}`,
		seen: 'doubt'
	},
	...['sup', 'sub'].map((tag): Appearance => ({
		name: tag,
		markup: (f) => `${f}<${tag}>1</${tag}>`,
		seen: 'figure'
	})),
	{ name: 'sup before', markup: (f) => `<sup>1</sup>${f}`, seen: 'doubt' },
	{
		name: 'super font',
		markup: (f) => `${f}<font style="vertical-align: super" size="1">1</font>`,
		seen: 'figure'
	},
	{ name: 'small', markup: (f) => `${f}<font size="1">1</font>`, seen: 'doubt' },
	{
		name: 'raised as a whole',
		markup: (f) => `<span style="position:relative;top:-3.0pt">${f}</span>`,
		seen: 'figure'
	},
	{ name: 'ruby', markup: (f) => `<ruby>${f}<rp>(</rp><rt>1</rt><rp>)</rp></ruby>`, seen: 'figure' },
	{
		name: 'menu',
		markup: (f) => `<select><option>29</option><option selected>${f}</option></select>`,
		seen: 'figure'
	},
	{ name: 'menu, first choice', markup: (f) => `<select><option>${f}<option>29</select>`, seen: 'figure' },
	{
		name: 'list of choices',
		markup: (f) => `<select multiple><option>${f}<option>29</select>`,
		seen: 'doubt'
	},
	{ name: 'input', markup: (f) => `<input type="text" value="${f}">`, seen: 'figure' },
	{ name: 'number input', markup: (f) => `<input type=number value=${f}>`, seen: 'figure' },
	{ name: 'hidden input', markup: (f) => `${f}<input type="hidden" value="1">`, seen: 'figure' },
	{ name: 'text area', markup: (f) => `<textarea>${f}</textarea>`, seen: 'figure' },
	{ name: 'formula', markup: (f) => `<math><mn>${f}</mn></math>`, seen: 'figure' },
	{ name: 'power', markup: (f) => `<math><msup><mn>${f}</mn><mn>1</mn></msup></math>`, seen: 'doubt' },
	{ name: 'right to left', markup: (f) => `<bdo dir="rtl">${[...f].reverse().join('')}</bdo>`, seen: 'doubt' }
];

const page = (report: Parameters<typeof htmlLines>[0], mark: string, markup: string, styles: string) =>
	new TextEncoder().encode(
		htmlLines(report, PLAIN_PAGE)
			.join('\n')
			.replace('</head>', `<style>${styles}</style></head>`)
			.replace(mark, markup)
	);

describe('a figure on a page', () => {
	it.each(WAYS.map((way) => [way.name, way] as const))('is what is seen of it: %s', async (_, way) => {
		expect(await faultsOf(way, page)).toEqual([]);
	});

	it.each([
		'<svg><text>36</text></svg>',
		'<img src="36.png">',
		'<canvas></canvas>',
		'<object data="a.swf"></object>',
		'<input type="checkbox" checked>'
	])('that is drawn (%s) is no blank', async (drawn) => {
		const way: Appearance = { name: drawn, markup: () => drawn, seen: 'nothing' };
		expect(await faultsOf(way, page)).toEqual([]);
	});
});
