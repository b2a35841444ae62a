/** Pages of a small report among what real sites print around one: menus, trails, sidebars, links to neighbours and other years. */

export const OWN = { organ: '示例镇人民政府', year: 2023, code: '990101101' };

const titleOf = (organ: string, year = OWN.year): string => `${organ}${year}年政府信息公开工作年度报告`;
const TITLE = titleOf(OWN.organ);

type Wrap = (texts: readonly string[], linked: boolean) => string;

const link = (text: string, linked: boolean): string => (linked ? `<a href="#">${text}</a>` : text);
const each =
	(before: string, after: string): Wrap =>
	(texts, linked) =>
		texts.map((text) => `${before}${link(text, linked)}${after}`).join('');

/** How a site marks up a list of texts. */
export const MARKUPS: Readonly<Record<string, Wrap>> = {
	list: (texts, linked) => `<ul>${each('<li>', '</li>')(texts, linked)}</ul>`,
	blocks: each('<div>', '</div>'),
	paragraphs: each('<p>', '</p>'),
	spans: each('<span>', '</span> '),
	broken: each('', '<br>'),
	rows: (texts, linked) => `<table>${each('<tr><td>', '</td></tr>')(texts, linked)}</table>`,
	columns: (texts, linked) => `<table><tr>${each('<td>', '</td>')(texts, linked)}</tr></table>`,
	layout: (texts, linked) =>
		`<table><tr><td>${each('<p>', '</p>')(texts, linked)}</td><td><table><tr><td>${link('更多', linked)}</td></tr></table></td></tr></table>`
};

/** What stands around a report, as the texts of it. */
export const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
	'reports of neighbours': [titleOf('城关镇人民政府'), titleOf('无名乡人民政府')],
	'reports of neighbours, its own among them': [titleOf('城关镇人民政府'), TITLE, titleOf('假想街道办事处')],
	'the report of its county': [titleOf('示例县人民政府')],
	'reports of other years': [2025, 2024, 2023, 2022].map((year) => titleOf(OWN.organ, year)),
	'other years without a name': [2025, 2024, 2022].map((year) => `${year}年政府信息公开工作年度报告`),
	'years to choose from': ['2021年', '2022年', '2024年'],
	'names of counties': ['虚构县人民政府', '样本区人民政府', '虚构县', '样本区'],
	'names of neighbours and a year': ['城关镇', '2022年政府信息公开工作年度报告'],
	'a neighbour broken over lines': ['城关镇人民政府', '2022年政府信息公开', '工作年度报告'],
	'the sections of a menu': [
		'政府信息公开指南',
		'政府信息公开制度',
		'政府信息公开年报',
		'政府工作报告',
		'2022年'
	],
	'an explanation of another report': ['《城关镇人民政府2022年政府信息公开工作年度报告》解读']
};

const STEPS = ['首页', '政务公开', '城关镇', '政府信息公开年报', '2022年'];
/** Trails of links, as one text each. */
export const TRAILS: readonly string[] = [
	' &gt; ',
	'&gt;',
	' › ',
	'»',
	' / ',
	'/',
	'→',
	' · ',
	' - ',
	' | ',
	' '
].flatMap((between) =>
	['', '当前位置：', '您现在的位置：', '您的位置: '].flatMap((mark) => [
		mark + [...STEPS, TITLE].join(between),
		mark + STEPS.join(between)
	])
);

/** What the head of a page says. */
export const HEADS: Readonly<Record<string, string>> = {
	nothing: '',
	'its title': `<title>${TITLE}_示例县人民政府</title>`,
	'the name of the site': '<title>政府信息公开年报-示例县人民政府门户网站</title>',
	'all there is': `<title>${TITLE}</title><meta name="ArticleTitle" content="${TITLE}"><meta name="ContentSource" content="${OWN.organ}"><meta name="PubDate" content="2024-01-18">`
};

const SENTENCES = [
	'2023年，我镇公开信息5条。',
	'本报告由示例镇人民政府编制，统计期限为2023年1月1日至2023年12月31日。'
];

/** How a page prints the report's own title. */
export const HEADINGS: Readonly<Record<string, string>> = {
	'a heading': `<h1>${TITLE}</h1>`,
	'a paragraph': `<p align="center"><b>${TITLE}</b></p>`,
	'a heading over lines': `<h1>${OWN.organ}<br>2023年政府信息公开工作<br>年度报告</h1>`,
	'two lines': `<p>${OWN.organ}</p><p>2023年政府信息公开工作年度报告</p>`
};

interface Page {
	readonly head: string;
	readonly heading: string;
	readonly above?: string;
	readonly between?: string;
	readonly below?: string;
	/** Whether its sentences name the organ and the period. */
	readonly spoken: boolean;
}

/** The lines of such a page. */
export function pageAmong({ head, heading, above = '', between = '', below = '', spoken }: Page): string[] {
	const prose = spoken ? SENTENCES : ['各村设有公开栏，公开的内容及时更新。'];
	return [
		`<html><head>${head}</head><body>${above}`,
		heading,
		between,
		'<p>一、总体情况</p>',
		...prose.map((text) => `<p>${text}</p>`),
		'<p>二、主动公开政府信息情况</p>',
		'<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>',
		'<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>',
		'<tr><td>行政规范性文件</td><td>3</td><td>0</td><td>3</td></tr></table>',
		'<p>三、收到和处理政府信息公开申请情况</p>',
		'<p>四、政府信息公开行政复议、行政诉讼情况</p>',
		'<p>五、存在的主要问题及改进情况</p>',
		'<p>六、其他需要报告的事项</p>',
		`${below}</body></html>`
	];
}
