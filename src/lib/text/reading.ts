import type { Language, Words } from '../form/words';

/** Every text of the page that reads reports. */
const READING = {
	title: { zh: '读取报告', en: 'Read reports' },
	lead: {
		zh: '把年度报告的网页、文档或整个文件夹放到这里，读成官方表格。每个数都能点开看原文和位置；没有把握的不取，写明原因。',
		en: 'Drop annual reports here, as web pages, documents or a whole folder, and see their official tables. Every figure opens its raw text and its place; what is not certain is not taken, and the reason is given.'
	},
	local: {
		zh: '文件只在这台机器上读取，不上传，不离开这台机器。',
		en: 'Files are read on this machine. Nothing is uploaded; nothing leaves the machine.'
	},
	drop: { zh: '把文件或文件夹拖到这里', en: 'Drop files or a folder here' },
	dropNow: { zh: '松开即开始读取', en: 'Let go to read' },
	chooseFiles: { zh: '选择文件', en: 'Choose files' },
	chooseFolder: { zh: '选择文件夹', en: 'Choose a folder' },
	limits: {
		zh: '网页、文本、docx、doc、wps、rtf、odt、pdf、ofd、xlsx、xls、et、ods、csv 和这些文件的 zip 压缩包都可以；每个文件不超过 64 MB，读取不超过 30 秒。',
		en: 'Web pages, text, docx, doc, wps, rtf, odt, pdf, ofd, xlsx, xls, et, ods, csv, and zip archives of them; each file up to 64 MB and 30 seconds.'
	},
	withoutScripts: {
		zh: '读取报告需要浏览器运行脚本。也可以用命令 lens read。',
		en: 'Reading reports needs scripts in the browser. The command lens read does the same.'
	},
	files: { zh: '这次读的文件', en: 'Files read now' },
	clearList: { zh: '清除这个列表', en: 'Clear this list' },
	stop: { zh: '停止读取', en: 'Stop reading' },
	waiting: { zh: '等待', en: 'waiting' },
	working: { zh: '正在读…', en: 'reading…' },
	stopped: { zh: '没有读', en: 'not read' },
	refused: { zh: '未接受', en: 'refused' },
	stored: { zh: '本机上的报告', en: 'Reports on this machine' },
	storedNone: {
		zh: '这台机器上还没有读过的报告。读过的会留在这个浏览器里，刷新后还在，随时可以移除。',
		en: 'No report has been read on this machine yet. Those you read stay in this browser, survive a reload, and can be removed at any time.'
	},
	storedLoading: { zh: '正在取本机上的报告…', en: 'Fetching the reports on this machine…' },
	remove: { zh: '移除', en: 'Remove' },
	removeAll: { zh: '全部移除', en: 'Remove all' },
	removeAllSure: { zh: '真的全部移除', en: 'Really remove all' },
	keep: { zh: '不移除', en: 'Keep them' },
	downloadReports: { zh: '下载 reports.csv', en: 'Download reports.csv' },
	downloadFigures: { zh: '下载 figures.csv', en: 'Download figures.csv' },
	seeTrend: { zh: '看趋势', en: 'See its trend' },
	seeBeside: { zh: '与公开报告并列看趋势', en: 'See its trend beside the published reports' },
	organMissing: { zh: '单位未知', en: 'organ not known' },
	yearMissing: { zh: '年度未知', en: 'year not known' },
	file: { zh: '文件', en: 'File' },
	code: { zh: '代码', en: 'Code' },
	codeNone: { zh: '没有代码', en: 'no code' },
	form: { zh: '表格版本', en: 'Form' },
	problems: { zh: '读取时遇到的问题', en: 'Problems while reading' },
	noProblems: { zh: '读取时没有遇到问题。', en: 'No problem while reading.' },
	broken: { zh: '对不上', en: 'does not add up' },
	prose: { zh: '正文中的数', en: 'Figures in the prose' },
	scroll: { zh: '可以左右滑动看全表。', en: 'Slide sideways to see the whole table.' },
	noTables: {
		zh: '看不出这份报告用的是哪一版表格，没有官方表格可画。',
		en: 'The form of this report is not known, so there is no official table to draw.'
	},
	read: { zh: '读取结果', en: 'As read' },
	corrected: { zh: '人工更正', en: 'Corrected by hand' },
	rawText: { zh: '原文', en: 'Raw text' },
	rawEmpty: { zh: '（空）', en: '(empty)' },
	rawNone: { zh: '文件里没有这一格', en: 'the document does not have this cell' },
	place: { zh: '位置', en: 'Place' },
	note: { zh: '附注', en: 'Remark' },
	reason: { zh: '原因', en: 'Reason' },
	correct: { zh: '更正', en: 'Correct it' },
	correctHint: {
		zh: '更正另外保存，读取结果保持不变；图表和下载采用更正并注明。',
		en: 'A correction is kept apart and the reading stays as it is; charts and downloads use the correction and say so.'
	},
	number: { zh: '数字', en: 'A number' },
	numberCount: { zh: '这一格只能是不小于 0 的整数。', en: 'A whole number, not negative, is allowed here.' },
	numberSigned: {
		zh: '这一格只能是整数，可以是负数。',
		en: 'A whole number, negative or not, is allowed here.'
	},
	numberAmount: { zh: '这一格只能是不小于 0 的数。', en: 'A number, not negative, is allowed here.' },
	save: { zh: '保存更正', en: 'Save the correction' },
	undo: { zh: '撤销更正', en: 'Undo the correction' },
	close: { zh: '关闭', en: 'Close' }
} as const satisfies Record<string, Words>;

export type ReadingKey = keyof typeof READING;

/** The text of this page under a key, in a language. */
export const reading = (key: ReadingKey, language: Language): string => READING[key][language];

/** A reader of one language's texts. */
export const readingIn =
	(language: Language) =>
	(key: ReadingKey): string =>
		READING[key][language];
