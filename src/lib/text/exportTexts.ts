import type { Language, Words } from '../form/words';
import { bare } from './numbers';

/** Every text of taking a figure away: what can be taken, what the files say of themselves, and of a figure framed elsewhere. */
const EXPORT_TEXTS = {
	close: { zh: '关闭', en: 'Close' },
	open: { zh: '更多格式、图片、引用', en: 'More formats, pictures, citation' },
	title: { zh: '带走这张图表', en: 'Take this figure away' },
	rowsAs: { zh: '数据', en: 'The figures' },
	picture: { zh: '图片', en: 'A picture' },
	share: { zh: '链接与引用', en: 'Links and citation' },
	link: { zh: '链接', en: 'Link' },
	linkHint: {
		zh: '打开就是现在选的单位、指标和年份。',
		en: 'Opens with the organs, indicator and years chosen now.'
	},
	qr: { zh: '二维码', en: 'QR code' },
	qrHint: { zh: '用手机扫一扫，打开同一个链接。', en: 'Point a phone at it: it opens the same link.' },
	embed: { zh: '嵌入代码', en: 'Embed code' },
	embedHint: {
		zh: '放进别的网页。写着现在的数据版本；站上换了版本，图下会说明。',
		en: 'For another web page. It names the data version of now; when the site holds another, the figure says so.'
	},
	citation: { zh: '引用', en: 'Citation' },
	citationHint: { zh: '写明数据版本和取用日期。', en: 'With the data version and the date of access.' },
	copy: { zh: '复制', en: 'Copy' },
	copied: { zh: '已复制', en: 'Copied' },
	copyYourself: {
		zh: '浏览器不让网页复制。文字已选中，请按 Ctrl+C。',
		en: 'The browser does not let pages copy. The text is selected: press Ctrl+C.'
	},
	failed: { zh: '没有做成这个文件，请再试一次。', en: 'The file could not be made; please try again.' },
	notThere: { zh: '这一部分没有取到，请再试一次。', en: 'This part could not be loaded; please try again.' },
	figuresSheet: { zh: '数据', en: 'Figures' },
	notesSheet: { zh: '来源与说明', en: 'Sources and notes' },
	item: { zh: '项目', en: 'Item' },
	content: { zh: '内容', en: 'Content' },
	noteTitle: { zh: '标题', en: 'Title' },
	noteShows: { zh: '要点', en: 'What it shows' },
	noteMeans: { zh: '含义', en: 'What it means' },
	noteCovers: { zh: '覆盖', en: 'What it covers' },
	noteIndicator: { zh: '指标', en: 'Indicator' },
	noteUnit: { zh: '计量单位', en: 'Unit' },
	noteYears: { zh: '年份', en: 'Years' },
	noteSelection: { zh: '筛选条件', en: 'Selection' },
	noteDataset: { zh: '数据集', en: 'Data set' },
	noteVersion: { zh: '数据版本', en: 'Data version' },
	noteNewest: { zh: '最新一份报告的发布日期', en: 'Newest report published' },
	noteAddress: { zh: '网页地址', en: 'Address of the view' },
	noteState: { zh: '状态', en: 'State' },
	noteSource: { zh: '来源报告', en: 'Source report' },
	noteAggregate: {
		zh: '这里的数由多个单位的报告合并算出；每份报告的网址在“下载全部”里。',
		en: 'These figures put the reports of several organs together; the address of each report is in “Download everything”.'
	},
	embedBack: { zh: '在年报镜打开这张图', en: 'Open this figure at Disclosure Lens' }
} as const satisfies Record<string, Words>;

export type ExportTextKey = keyof typeof EXPORT_TEXTS;

export const exportText = (key: ExportTextKey, language: Language): string => EXPORT_TEXTS[key][language];

/** A reader of one language's texts. */
export const exportTexts =
	(language: Language) =>
	(key: ExportTextKey): string =>
		EXPORT_TEXTS[key][language];

/** What a file holds, said before it is taken. */
export function extent(rows: number, columns: number, language: Language): string {
	const n = bare(rows, language);
	if (language === 'zh') return `${n} 行 × ${columns} 列`;
	return `${n} ${rows === 1 ? 'row' : 'rows'} × ${columns} columns`;
}

/** Stands before the formats in which a table can be taken away. */
export const exportedRows = (rows: number, language: Language): string =>
	language === 'zh'
		? `下载（${bare(rows, language)} 行）`
		: `Download (${bare(rows, language)} ${rows === 1 ? 'row' : 'rows'})`;
