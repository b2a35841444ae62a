import { describe, expect, it } from 'vitest';
import { faultsOf, type Appearance } from '../../testing/appearances';
import { htmlLines, PLAIN_PAGE } from '../../testing/htmlLayout';

/** However a style is written, and in whatever order it shows what is written. */

type Seen = Appearance['seen'];
const beside = (seen: Seen, ...styles: readonly string[]): Appearance[] =>
	styles.map((style) => ({ name: style, markup: (f) => `${f}<span style='${style}'>1</span>`, seen }));
const whole = (seen: Seen, ...styles: readonly string[]): Appearance[] =>
	styles.map((style) => ({
		name: `all ${style}`,
		markup: (f) => `<span style="${style}">${f}</span>`,
		seen
	}));
const ruled = (seen: Seen, styles: string, markup: Appearance['markup']): Appearance => ({
	name: styles,
	styles,
	markup,
	seen
});
const spans = (figure: string): string => [...figure].map((digit) => `<span>${digit}</span>`).join('');
const reversed = (figure: string): string => [...figure].reverse().join('');

const WRITTEN = [
	...beside(
		'figure',
		'color:\\77hite',
		'color:\\000077 hite',
		'dis\\70lay:none',
		'dis\\000070lay:n\\6f ne',
		'color:/*;*/white',
		'display/**/:/**/none/**/',
		'color:white;color:nonsense',
		'display:none;display:nonsense',
		'color:black!important;display:none! important;display:block',
		'font-family:"a;color:red";color:white'
	),
	...beside('doubt', 'col/**/or:white', 'dis/**/play:none'),
	ruled('figure', '.\\31 x{display:none}', (f) => `${f}<i class="1x">1</i>`),
	ruled('figure', '.隐藏{display:none}', (f) => `${f}<i class="隐藏">1</i>`),
	ruled('figure', '.y::after{content:"}"} .x{display:none}', (f) => `${f}<i class="x">1</i>`),
	...['print', '(max-width: 767px)', '(orientation:portrait)', '(prefers-color-scheme: dark)'].map((query) =>
		ruled('figure', `@media ${query}{.x{display:none}}`, (f) => `<i class="x">${f}</i>`)
	),
	...['screen, print', 'not print', 'all and (min-width:300px)'].map((query) =>
		ruled('figure', `@media ${query}{.x{display:none}}`, (f) => `${f}<i class="x">1</i>`)
	),
	...['(max-width:9999px)', '(orientation:landscape)', '(hover:hover)'].map((query) =>
		ruled('doubt', `@media ${query}{.x{display:none}}`, (f) => `${f}<i class="x">1</i>`)
	),
	ruled('doubt', ':is(.x, .y){display:none}', (f) => `${f}<i class="x">1</i>`),
	ruled('doubt', 'i:not(.y, .z){display:none}', (f) => `${f}<i class="x">1</i>`)
];

const COLOURS = [
	...beside(
		'figure',
		...[
			'hsl(0 0% 100%)',
			'hsl(0,0%,100%)',
			'hsla(120deg, 40%, 100%, 1)',
			'hwb(0 100% 0%)',
			'rgb(100% 100% 100%)',
			'rgb(255 255 255 / 1)',
			'rgb(255 255 255 / 100%)',
			'rgb(300,300,300)',
			'rgb(255,255,255',
			'#ffffffff',
			'#00000000',
			'#0000',
			'rgb(0 0 0 / 0%)',
			'rgba(0,0,0,.01)',
			'lab(100% 0 0)',
			'oklch(1 0 0)',
			'snow',
			'canvas'
		].map((colour) => `color:${colour}`)
	),
	...beside('doubt', 'background:linear-gradient(black,black)'),
	...beside(
		'doubt',
		'color:var(--paper)',
		'color:color(srgb 1 1 1)',
		'color:light-dark(white,black)',
		'color:beige',
		'color:azure'
	),
	...whole('figure', 'color:hsl(0 0% 20%)', 'color:rgb(10% 20% 30%)', 'color:darkblue', 'color:nonsense'),
	{ name: 'font FFFFF', markup: (f: string) => `${f}<font color="FFFFF">1</font>`, seen: 'doubt' as const },
	{
		name: 'link on white text',
		markup: (f: string) => `<b style="color:white"><a href="a.html">${f}</a></b>`,
		seen: 'figure' as const
	},
	...whole('doubt', 'color:white;text-shadow:0 0 2px #000', 'color:transparent;background-clip:text')
];

const PLACES = [
	...beside(
		'figure',
		'opacity:.01',
		'opacity:0%',
		'zoom:0.01',
		'scale:0',
		'display:inline-block;transform:scaleX(0)',
		'display:inline-block;transform:scale(.001, 1)',
		'display:inline-block;transform:translateX(-9999px)',
		'display:inline-block;transform:matrix(0,0,0,0,0,0)',
		'position:relative;left:-9999px',
		'clip-path:circle(0)',
		'clip-path:inset(100%)',
		'clip-path:polygon(0 0, 0 0, 0 0)',
		'display:inline-block;text-indent:-9999px'
	),
	...beside(
		'doubt',
		'zoom:0',
		'text-indent:-9999px',
		'clip-path:inset(0 60% 0 0)',
		'display:inline-block;transform:scaleX(-1)',
		'display:inline-block;transform:rotateY(90deg)',
		'mask:linear-gradient(transparent,transparent)',
		'-webkit-text-security:disc',
		'letter-spacing:-1em',
		'font-family:Wingdings',
		'float:left',
		'position:relative;left:-20px',
		'position:absolute;left:2px',
		'margin-left:-.8em'
	),
	...whole(
		'figure',
		'float:right',
		'transform:translateZ(0)',
		'letter-spacing:1px',
		'opacity:.9',
		'clip-path:none'
	),
	{
		name: 'row-reverse',
		markup: (f: string) => `<div style="display:flex;flex-direction:row-reverse">${spans(f)}</div>`,
		seen: 'doubt' as const
	},
	ruled('doubt', '.x{flex-flow:row-reverse wrap}', (f) => `<p class="x">${spans(f)}</p>`),
	{ name: 'dir rtl', markup: (f: string) => `<span dir="rtl">${spans(f)}</span>`, seen: 'doubt' as const },
	{
		name: 'bidi-override',
		markup: (f: string) => `<b style="direction:rtl;unicode-bidi:isolate-override">${reversed(f)}</b>`,
		seen: 'doubt' as const
	}
] satisfies Appearance[];

const DRAWN: Appearance[] = [
	ruled('nothing', '.x::after{content:"36"}', () => '<span class="x"></span>'),
	ruled('nothing', '.x:before{content:"\\33 6"}', () => '<span class="x"></span>'),
	ruled('nothing', 'td i::before{content:attr(data-n)}', () => '<i data-n="36"></i>'),
	ruled('nothing', '.x::before{content:counter(n)}', () => '<b class="x"></b>'),
	ruled('nothing', '.x::before{content:url(36.png)}', () => '<b class="x"></b>'),
	ruled('doubt', '.x::after{content:"6"}', (f) => `<span class="x">${f}</span>`),
	ruled('doubt', '.x::before{content:"-"}', (f) => `<span class="x">${f}</span>`),
	ruled('doubt', '.x::after{content:"万"}', (f) => `<span class="x">${f}</span>`),
	ruled('figure', '*::before,*::after{content:"";box-sizing:border-box}', (f) => `<b>${f}</b>`),
	ruled('figure', '.x::after{content:"1"} b.x::after{content:none}', (f) => `<b class="x">${f}</b>`),
	ruled('figure', '.x::after{content:"1";display:none}', (f) => `<b class="x">${f}</b>`),
	ruled('figure', '.y::after{content:"1"}', (f) => `<b class="x">${f}</b>`),
	...[
		'<svg><text>6</text></svg>',
		'<canvas>6</canvas>',
		'<object data="a.swf">6</object>',
		'<img src="6.png">'
	].map((drawn): Appearance => ({ name: `beside ${drawn}`, markup: (f) => f + drawn, seen: 'doubt' })),
	...[
		'<noscript>1</noscript>',
		'<template>1</template>',
		'<noframes>1</noframes>',
		'<span popover>1</span>'
	].map((unseen): Appearance => ({ name: unseen, markup: (f) => f + unseen, seen: 'figure' })),
	{ name: 'a line of a pixel', markup: (f) => `${f}<img src="a.gif" width="1" height="1">`, seen: 'figure' }
];

const page = (report: Parameters<typeof htmlLines>[0], mark: string, markup: string, styles: string) =>
	new TextEncoder().encode(
		htmlLines(report, PLAIN_PAGE)
			.join('\n')
			.replace('</head>', `<style>${styles}</style></head>`)
			.replace(mark, markup)
	);

describe.each([
	['written', WRITTEN],
	['coloured', COLOURS],
	['placed', PLACES],
	['drawn', DRAWN]
] as const)('a figure %s by a style', (_, ways) => {
	it.each(ways.map((way) => [way.name, way] as const))('is what is seen of it: %s', async (_name, way) => {
		expect(await faultsOf(way, page)).toEqual([]);
	});
});
