import type { Language, Words } from '../form/words';

/** Fixed texts of the interface. Sentences that hold figures are built in `sentences.ts`. */
const MESSAGES = {
	site: { zh: '年报镜', en: 'Disclosure Lens' },
	siteLine: {
		zh: '政府信息公开工作年度报告的数据与核对',
		en: 'Annual reports on open government information, as data'
	},
	skip: { zh: '跳到正文', en: 'Skip to content' },
	navLabel: { zh: '主要页面', en: 'Pages' },
	otherLanguage: { zh: 'English', en: '中文' },
	toDemo: { zh: '看演示数据', en: 'See the demonstration' },
	toReal: { zh: '回到公开报告', en: 'Published reports' },
	findOrgan: { zh: '查找乡镇、街道、部门', en: 'Find a township, street office or department' },
	findPlaceholderReal: { zh: '乡镇、街道或部门，如 陆浑镇、luhun、lh', en: 'such as 陆浑镇, luhun or lh' },
	findPlaceholderDemo: { zh: '单位名称、拼音或首字母', en: 'name, pinyin or initials' },
	findNone: {
		zh: '没有找到。可以只写前几个字，或用拼音首字母。',
		en: 'Nothing found. Try the first characters, or pinyin initials.'
	},
	findLoading: { zh: '正在取单位名单…', en: 'Loading the list of organs…' },
	findFailed: {
		zh: '单位名单没有取到，请再试一次。',
		en: 'The list of organs could not be loaded; please try again.'
	},
	indicator: { zh: '指标', en: 'Indicator' },
	indicatorNone: { zh: '没有这样的指标。', en: 'No such indicator.' },
	indicatorNoData: { zh: '无数据', en: 'no data' },
	organs: { zh: '单位', en: 'Organs' },
	addOrgan: { zh: '添加单位', en: 'Add an organ' },
	clearOrgans: { zh: '清除所选单位', en: 'Clear the chosen organs' },
	group: { zh: '范围', en: 'Scope' },
	years: { zh: '年份', en: 'Years' },
	firstYear: { zh: '起始年份', en: 'First year' },
	lastYear: { zh: '结束年份', en: 'Last year' },
	aggregation: { zh: '汇总', en: 'Put together by' },
	each: { zh: '分别', en: 'Each' },
	median: { zh: '中位数与四分位', en: 'Median and quartiles' },
	sum: { zh: '合计', en: 'Sum' },
	ratioOfSums: { zh: '合并计算', en: 'Ratio of sums' },
	everyOrgan: { zh: '看全部单位', en: 'Show all organs' },
	matchedOrgans: { zh: '只看各年都有数据的单位', en: 'Only organs with data in every year' },
	chart: { zh: '图', en: 'Chart' },
	table: { zh: '表', en: 'Table' },
	lines: { zh: '一张图', en: 'One chart' },
	panels: { zh: '各自一张', en: 'One each' },
	chartOrTable: { zh: '图或表', en: 'Chart or table' },
	year: { zh: '年份', en: 'Year' },
	organ: { zh: '单位', en: 'Organ' },
	area: { zh: '所在地', en: 'Area' },
	rank: { zh: '名次', en: 'Rank' },
	value: { zh: '数值', en: 'Value' },
	change: { zh: '比上年', en: 'Change' },
	quartiles: { zh: '下四分位—上四分位', en: 'Lower–upper quartile' },
	coverage: { zh: '有数据的单位', en: 'Organs with data' },
	counts: { zh: '分子 / 分母', en: 'Numerator / denominator' },
	source: { zh: '来源', en: 'Source' },
	seeReport: { zh: '在报告中看', en: 'See it in the report' },
	seeSource: { zh: '查看来源', en: 'See the source' },
	form: { zh: '表格版本', en: 'Form' },
	form2019: { zh: '2019 年版', en: '2019 form' },
	form2021: { zh: '2021 年版', en: '2021 form' },
	noData: { zh: '没有数值的单位', en: 'Organs without a value' },
	downloadShown: { zh: '下载当前数据', en: 'Download these figures' },
	downloadAll: { zh: '下载全部', en: 'Download everything' },
	moreChoices: { zh: '换单位、年份和汇总方式', en: 'Choose organs, years and how to put them together' },
	close: { zh: '关闭', en: 'Close' },
	reportTitle: { zh: '报告', en: 'Report' },
	published: { zh: '发布日期', en: 'Published' },
	notKnown: { zh: '未见', en: 'not seen' },
	address: { zh: '网址', en: 'Address' },
	mirror: { zh: '存档副本，未附链接', en: 'archived copy, no link given' },
	noAddress: { zh: '网址未见', en: 'address not at hand' },
	demoAddress: { zh: '虚构报告，没有网址', en: 'fictional report, no address' },
	place: { zh: '在报告中的位置', en: 'Place in the report' },
	rawText: { zh: '原文', en: 'Raw text' },
	rawTextNone: { zh: '只存有数值，未存原文', en: 'only the number is kept' },
	remark: { zh: '附注', en: 'Remark' },
	reportRemark: { zh: '关于这份报告', en: 'About this report' },
	opening: {
		zh: '在页面开头看到，未分清出自表格还是正文',
		en: 'seen in the opening of the page; table or prose not told apart'
	},
	prosePlace: { zh: '一、总体情况（正文）', en: 'Section 1: overview (prose)' },
	derived: { zh: '由这些格子相加', en: 'The sum of these cells' },
	ratioOf: { zh: '由这些格子相除', en: 'The ratio of these cells' },
	meaning: { zh: '含义', en: 'What it means' },
	working: { zh: '正在取数…', en: 'Fetching figures…' },
	unscripted: {
		zh: '页面的程序没有运行：下面是事先写好的图和表，筛选和下载不起作用。可能是浏览器较旧，或脚本被关闭、被本站的服务器拦下。',
		en: 'The programs of this page are not running: what follows was written beforehand, and choosing and downloading do not work. The browser may be old, or scripts are switched off or held back by this site’s host.'
	},
	late: {
		zh: '链接里要的选择还没有取到：页面的程序没有来。下面是打开页面时的默认内容。',
		en: 'What this link asks for has not come: the scripts of the page did not arrive. Below is what the page opens with.'
	},
	fetchingEngine: {
		zh: '这个问题由数据引擎 DuckDB 在您的浏览器里回答，正在取引擎和数据。换一个选择就不再取。',
		en: 'DuckDB answers this question in your browser; the engine and the data are being fetched. Another choice stops that.'
	},
	failedToLoad: { zh: '这一页的数据没有取到。', en: 'The data of this page could not be loaded.' },
	retry: { zh: '再试一次', en: 'Try again' },
	backToDefault: { zh: '回到默认的图', en: 'Back to the default chart' },
	failedEngine: {
		zh: '查询引擎没有启动，这个选择暂时算不出来。下面仍是上一张图。',
		en: 'The query engine did not start, so this choice cannot be computed now. The chart below is the previous one.'
	},
	failedEngineType: {
		zh: '查询引擎没有启动：网站主机给 .wasm 文件的 Content-Type 不对，或者用别的网页代替了它。应当是 application/wasm，后面不带 charset（nginx 写 location ~ \\.wasm$ { types {} default_type application/wasm; }，Apache 写 AddType application/wasm .wasm，IIS 加一条 mimeMap）。请把这句话告知本站的维护者；下面仍是上一张图。',
		en: 'The query engine did not start: the host sends the .wasm file with a wrong Content-Type, or another page in its place. It must be application/wasm without a charset (nginx: location ~ \\.wasm$ { types {} default_type application/wasm; }, Apache: AddType application/wasm .wasm, IIS: a mimeMap). Please pass this on to whoever runs this site; the chart below is the previous one.'
	},
	failedEngineForbidden: {
		zh: "查询引擎没有启动：网站主机的响应头 Content-Security-Policy 不许运行 WebAssembly。请在其中的 script-src（没有就在 default-src）里加上 'wasm-unsafe-eval'。请把这句话告知本站的维护者；下面仍是上一张图。",
		en: "The query engine did not start: the host's header Content-Security-Policy forbids WebAssembly. Add 'wasm-unsafe-eval' to its script-src (or to default-src where there is none). Please pass this on to whoever runs this site; the chart below is the previous one."
	},
	failedDatabase: {
		zh: '数据文件取不到或已损坏，这个选择暂时算不出来。下面仍是上一张图。',
		en: 'The data file is missing or damaged, so this choice cannot be computed now. The chart below is the previous one.'
	},
	failedQuery: {
		zh: '查询没有成功。下面仍是上一张图。',
		en: 'The query failed. The chart below is the previous one.'
	},
	failedServerMissing: {
		zh: '没有连上数据库服务器，或者它没有接受登录。下面仍是上一张图。',
		en: 'The database server could not be reached, or did not accept the login. The chart below is the previous one.'
	},
	failedServerRefused: {
		zh: '数据库服务器拒绝了登录。请告知本站的维护者；下面仍是上一张图。',
		en: 'The database server refused the login. Please tell whoever runs this site; the chart below is the previous one.'
	},
	failedServerSlow: {
		zh: '数据库服务器没有在限定时间内答复。下面仍是上一张图。',
		en: 'The database server did not answer in time. The chart below is the previous one.'
	},
	failedShard: {
		zh: '一部分数据所在的服务器连不上。只加其余部分会得出错误的数字，所以这个选择不显示；下面仍是上一张图。',
		en: 'A server that holds part of the data is out of reach. Adding up the rest would give a wrong figure, so this choice is not shown; the chart below is the previous one.'
	},
	failedServerLimit: {
		zh: '这个选择超出了数据库服务器允许的范围，请缩小范围或年份。下面仍是上一张图。',
		en: 'This choice goes beyond what the database server allows: choose fewer organs or years. The chart below is the previous one.'
	},
	failedServerUnfit: {
		zh: '数据库服务器的设置不能保证结果正确，所以没有向它查询。请告知本站的维护者；下面仍是上一张图。',
		en: 'The database server is not set up so that its answers can be relied on, so it was not asked. Please tell whoever runs this site; the chart below is the previous one.'
	},
	chartLost: {
		zh: '画图的程序没有取到，请看表。',
		en: 'The drawing program could not be loaded; please see the table.'
	},
	updated: {
		zh: '本站刚刚更新，这一页要的文件已经不在了。',
		en: 'The site has just been updated; the files this page needs are gone.'
	},
	reload: { zh: '重新载入，选择不变', en: 'Reload, with the same choices' },
	goBack: { zh: '回到上一页', en: 'Back to the page before' },
	notFound: { zh: '没有这个页面', en: 'There is no such page' },
	notFoundText: {
		zh: '地址可能写错了，或页面已搬走。',
		en: 'The address may be mistyped, or the page has moved.'
	},
	unexpected: { zh: '这一页没有取到', en: 'This page could not be loaded' },
	unexpectedText: {
		zh: '网络可能断了，或本站正在更新。',
		en: 'The network may be down, or the site is being updated.'
	},
	thirdParty: { zh: '第三方软件及其许可', en: 'Third-party software and its licences' },
	billOfMaterials: { zh: '软件物料清单（CycloneDX）', en: 'Bill of materials (CycloneDX)' },
	footNote: {
		zh: '每个数都来自一份报告的一格或一句话。没有填的、读不出的、没有看到的，各自说明，从不当作零。',
		en: 'Every number comes from a cell or a sentence of a report. What is not filled in, not readable or not seen is said so, and never counted as zero.'
	}
} as const satisfies Record<string, Words>;

export type MessageKey = keyof typeof MESSAGES;

/** The text of a message in a language. */
export const message = (key: MessageKey, language: Language): string => MESSAGES[key][language];

/** A reader of one language's messages, for components that show many. */
export const messagesIn =
	(language: Language) =>
	(key: MessageKey): string =>
		MESSAGES[key][language];
