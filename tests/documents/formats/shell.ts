import type { Dice } from '../../../src/cli/demonstration/dice';
import type { Manuscript } from '../manuscript';

/** The page around a report: navigation, metadata box, scripts, styles, footer. None of it is the report. */

export type Shell = (body: string, manuscript: Manuscript) => string;

const SCRIPT = `<script>var page = { total: 12, html: "<table><tr><td>规章</td><td>7</td></tr></table>" };
if (page.total < 3 && 1 > 0) document.write('<td>行政许可</td>');</script>`;
const STYLE = `<style>td { border: 1px solid #000 } .nav::after { content: "行政处罚 9" }</style>`;

const NAVIGATION = `<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li>
<li><a href="/zfxxgknb/">政府信息公开年报</a></li><li><a href="/fdzdgknr/">行政许可</a></li><li><a href="/xzcf/">行政处罚</a></li></ul>
<div class="place">当前位置：首页 &gt; 政务公开 &gt; 法定主动公开内容 &gt; 政府信息公开年报</div>`;

const FOOTER = `<div class="more">上一篇：关于召开工作会议的通知<br>下一篇：没有了</div>
<div class="footer">主办单位：示例县人民政府办公室&#12288;网站标识码：0000000000&#12288;访问量：<span>12345</span><br>联系电话：000-0000000</div>`;

const META_TABLE: Shell = (_, { publisher, published, title }) =>
	`<table class="xxgk_table"><tr><td>索 引 号：</td><td>000000000/${published.slice(0, 4)}-00012</td><td>信息分类：</td><td>政府信息公开年报</td></tr>
<tr><td>发布机构：</td><td>${publisher}</td><td>发文日期：</td><td>${published}</td></tr>
<tr><td>名&#12288;&#12288;称：</td><td colspan="3">${title}</td></tr><tr><td>文&#12288;&#12288;号：</td><td></td><td>有 效 性：</td><td>有效</td></tr></table>`;

const META_LINE: Shell = (_, { publisher, published }) =>
	`<div class="info"><span>发布日期：${published} 10:21</span> <span>来源：${publisher}</span> <span>浏览次数：<i id="hits">316</i></span> 字号：[<a>大</a> <a>中</a> <a>小</a>] <a>打印</a></div>`;

const SHELLS: readonly (readonly [Shell, number])[] = [
	[(body) => body, 2],
	[
		(body, m) =>
			`${NAVIGATION}<h1 class="title">${m.title}</h1>${META_LINE(body, m)}<div id="zoom"><div class="TRS_Editor">${body}</div></div>${FOOTER}`,
		4
	],
	[
		(body, m) =>
			`${NAVIGATION}${META_TABLE(body, m)}<div class="article-content" id="content">${body}</div>${FOOTER}`,
		4
	],
	[
		(body, m) =>
			`<table width="1000" align="center"><tr><td colspan="2">${NAVIGATION}</td></tr><tr><td width="200" valign="top"><table><tr><td>政务公开</td></tr><tr><td>机构职能</td></tr></table></td><td><table><tr><td>${META_LINE(body, m)}</td></tr><tr><td class="xxgk_content">${body}</td></tr></table></td></tr><tr><td colspan="2">${FOOTER}</td></tr></table>`,
		3
	],
	[
		(body, m) =>
			`${SCRIPT}${META_TABLE(body, m)}<noscript>请打开脚本</noscript><div class="Custom_UnionStyle">${body}</div>${SCRIPT}`,
		2
	]
];

export interface Page {
	readonly shell: Shell;
	/** What the page says its charset is, and whether it says so before or after much else. */
	readonly declared: string;
	readonly late: boolean;
}

export const shellOf = (dice: Dice): Shell => dice.pick(SHELLS);

export function pageOf(body: string, manuscript: Manuscript, { shell, declared, late }: Page): string {
	const { title, publisher, published } = manuscript;
	const charset =
		declared === '' ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${declared}">`;
	const head = [
		`<title>${title}_${publisher}门户网站</title>`,
		`<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${published}"><meta name="ContentSource" content="${publisher}">`,
		STYLE
	];
	const padding = late ? [`<!-- ${'模板 '.repeat(900)} -->`] : [];
	const ordered = late ? [...padding, ...head, charset] : [charset, ...head];
	return `<!DOCTYPE html>\n<html>\n<head>\n${ordered.join('\n')}\n</head>\n<body>\n${shell(body, manuscript)}\n</body>\n</html>\n`;
}
