import type { CountyReason, CountyProposal } from '../read/identity/batch';
import type { BatchCounty } from '../read/identity/county';
import type { Handover } from '../own/handover/handover';
import type { Unplaced, ShortenedName, UnplacedName } from '../read/roster/roster';
import type { Language, Words } from '../form/words';
import { size } from './labels';
import { bare } from './numbers';

/** What the page that reads says of the reports kept on this machine: where they belong, what of them was put right, which need a look. */
const SHELF = {
	county: { zh: '这批报告属于哪个县？', en: 'Which county are these reports of?' },
	countyWhy: {
		zh: '确定之后，重名的乡镇（如城关镇）和各部门都归入这个县，全县的一览、核对和汇总才会完整。',
		en: 'Once it is known, townships whose name several counties have and all departments lie in it: coverage, audit and totals of the county are whole only then.'
	},
	confirm: { zh: '是这个县', en: 'Yes, this county' },
	other: { zh: '写另一个县', en: 'Name another county' },
	countyName: { zh: '县名或代码，如 示例县、示例省示例县', en: 'Name or code of the county' },
	use: { zh: '用这个县', en: 'Use this county' },
	proposing: { zh: '正在看这些报告属于哪个县…', en: 'Looking which county these reports are of…' },
	storing: {
		zh: '正在存，存好以前请不要离开这一页…',
		en: 'Being stored; please stay on this page until it is…'
	},
	noCounty: { zh: '不是一个县的', en: 'Not of one county' },
	unknownCounty: {
		zh: '没有这个县。请写全名，或写六位代码。',
		en: 'No such county. Give its full name or its six digits.'
	},
	whichCounty: { zh: '有几个同名的县，请选一个：', en: 'Several counties have this name; choose one:' },
	filter: { zh: '按单位或文件查找', en: 'Find by organ or file' },
	onlyProblems: { zh: '只看要看一下的', en: 'Only those to look at' },
	next: { zh: '下一份要看一下的', en: 'Next to look at' },
	noNext: { zh: '没有要看一下的了。', en: 'None left to look at.' },
	report: { zh: '报告', en: 'Report' },
	file: { zh: '文件', en: 'File' },
	readAt: { zh: '读取', en: 'Read' },
	figures: { zh: '数', en: 'Figures' },
	errors: { zh: '错误', en: 'Errors' },
	warnings: { zh: '提示', en: 'Warnings' },
	unreadable: { zh: '未读出', en: 'Unreadable' },
	select: { zh: '选中', en: 'Select' },
	selectAll: { zh: '全部选中', en: 'Select all' },
	setPublished: { zh: '填写发布日期', en: 'Set the date of publication' },
	setCounty: { zh: '归入一个县', en: 'Put into a county' },
	removeChosen: { zh: '移除选中的', en: 'Remove those selected' },
	restore: { zh: '撤销移除', en: 'Undo the removal' },
	seeMine: { zh: '用这些报告看全部页面', en: 'See all pages with these reports' },
	putRight: { zh: '改正单位、年度和日期', en: 'Put organ, year and date right' },
	putRightHint: {
		zh: '另外保存，读取结果保持不变，随时可以撤销；图表和下载采用改正并注明。',
		en: 'Kept apart, the reading stays as it is, and can be undone at any time; charts and downloads use what you say and say so.'
	},
	organ: { zh: '单位全称', en: 'Full name of the organ' },
	kind: { zh: '类别', en: 'Kind' },
	kindOfName: { zh: '按名称', en: 'By its name' },
	year: { zh: '报告年度', en: 'Year of the report' },
	published: { zh: '发布日期', en: 'Date of publication' },
	save: { zh: '保存改正', en: 'Save' },
	undo: { zh: '恢复读取结果', en: 'As it was read' },
	notAnOrgan: {
		zh: '看不出这是单位的名称。请写全称并选类别。',
		en: 'This is not the name of an organ. Give its full name and its kind.'
	},
	notAYear: {
		zh: '年度是 2008 到今年之间的四位数。',
		en: 'The year has four digits, from 2008 to this year.'
	},
	notADay: { zh: '日期写成 2026-01-20。', en: 'Write the date as 2026-01-20.' },
	byHand: { zh: '人工改正', en: 'Put right by hand' },
	asRead: { zh: '读取结果', en: 'As read' },
	useThis: { zh: '改用这一份', en: 'Use this one' },
	byItself: { zh: '不指定，按新旧', en: 'Leave it to which is newer' },
	roster: { zh: '应报单位名单', en: 'Roster: who must report' },
	rosterHint: {
		zh: '有了名单，才知道谁没有报。一行一个名称，或选一个 CSV、XLSX、Word 文件；只写部门时自动加上区划表里的乡镇街道。',
		en: 'Only a roster tells who has not reported. One name a line, or a CSV, XLSX or Word file; where it names departments alone the townships of the division list are added.'
	},
	rosterText: { zh: '单位名称，一行一个', en: 'Names of organs, one a line' },
	rosterFile: { zh: '从文件取', en: 'Take from a file' },
	rosterUse: { zh: '用这个名单', en: 'Use this roster' },
	rosterRemove: { zh: '不用名单', en: 'Use no roster' },
	rosterCounty: {
		zh: '先在上面说明这批报告属于哪个县，才能写名单。',
		en: 'First say above which county the reports are of.'
	},
	rosterEmpty: {
		zh: '没有读出一个单位，名单没有改。',
		en: 'No organ was found in it; the roster was not changed.'
	},
	handover: { zh: '导出交接包（ZIP）', en: 'Hand over (ZIP)' },
	handoverHint: {
		zh: '报告、更正、名单、处理结果和设置都在里面；在另一台机器上拖进这一页就接上。也可以解开，用命令做成网站。',
		en: 'Reports, corrections, roster, decisions and settings are in it; dropped on this page on another machine it goes on there. Unpacked, the command makes a site of it.'
	},
	handoverName: { zh: '年报镜交接包', en: 'disclosure-lens-handover' },
	newer: {
		zh: '这个交接包是更新版本的程序写的，这一版不敢猜它的意思，没有导入。请先更新。',
		en: 'A later version of this program wrote this archive; this one will not guess what it means and took nothing. Please update first.'
	},
	damaged: {
		zh: '压缩包损坏了（目录读不出来），没有导入。',
		en: 'The archive is damaged (what is in it cannot be told); nothing was taken.'
	},
	damagedParts: {
		zh: '交接包里这些部分与导出时不同，没有采用，其余照常：',
		en: 'These parts of the archive are not as they were handed over and were not taken; all else was:'
	},
	csvInstead: {
		zh: '其中的报告改从 reports.csv 和 figures.csv 读入（更正已在其中，原件不附）。',
		en: 'Its reports are read from reports.csv and figures.csv instead (corrected as they were, without original documents).'
	},
	tooMuch: {
		zh: '原件太多，一个交接包装不下，请分批。',
		en: 'More originals than one archive may hold; hand them over in parts.'
	},
	original: { zh: '下载原件', en: 'Download the original' },
	originalHint: { zh: '只下载，不在本站打开。', en: 'Downloaded, never opened on this site.' },
	noOriginal: { zh: '这台机器上没有存它的原件。', en: 'Its original is not kept on this machine.' },
	takingOver: {
		zh: '正在导入交接包，导完以前请不要离开这一页…',
		en: 'Taking over the archive; please stay on this page until it is done …'
	},
	removalUnkept: { zh: '一份报告的移除', en: 'the removal of a report' },
	forgetRemoved: { zh: '彻底清除', en: 'Forget them for good' },
	failed: { zh: '没有完成，请再试一次。', en: 'Not done; please try again.' }
} as const satisfies Record<string, Words>;

export const shelfIn =
	(language: Language) =>
	(key: keyof typeof SHELF): string =>
		SHELF[key][language];

const REASONS: Readonly<Record<CountyReason, (count: number) => Words>> = {
	organs: (n) => ({
		zh: `${n} 个单位的名称或代码写明`,
		en: `${n} organs are named with it or have its code`
	}),
	townships: (n) => ({ zh: `${n} 个乡镇的名称它都有`, en: `it has ${n} townships of these names` }),
	folder: (n) => ({ zh: `${n} 个文件在以它命名的文件夹里`, en: `${n} files are in a folder of its name` })
};

/** A county with those around it. */
export const countyText = ({ name, path }: BatchCounty): string => [...new Set([...path, name])].join(' ');

/** What speaks for a county, of how many reports. */
export function countyReasons(
	{ candidates, reports }: CountyProposal,
	county: BatchCounty,
	language: Language
): string {
	const counts = candidates.find((candidate) => candidate.county.code === county.code)?.counts;
	const said = (Object.keys(REASONS) as CountyReason[]).flatMap((reason) =>
		counts && counts[reason] > 0 ? [REASONS[reason](counts[reason])[language]] : []
	);
	return language === 'zh'
		? `共 ${bare(reports, language)} 份：${said.join('，')}。`
		: `Of ${bare(reports, language)} reports: ${said.join('; ')}.`;
}

export const waitingForCounty = (reports: number, language: Language): string =>
	language === 'zh'
		? `有 ${bare(reports, language)} 份报告还没有说明属于哪个县。`
		: `${bare(reports, language)} ${reports === 1 ? 'report has' : 'reports have'} no county yet.`;

export const chosenReports = (reports: number, language: Language): string =>
	language === 'zh' ? `选中 ${bare(reports, language)} 份` : `${bare(reports, language)} selected`;

export const removedReports = (reports: number, language: Language): string =>
	language === 'zh'
		? `已移除 ${bare(reports, language)} 份，连同它们的更正。`
		: `${bare(reports, language)} removed, with their corrections.`;

/** Where a report lies, as a person said it for its batch. */
export const batchText = (county: BatchCounty | null, language: Language): string =>
	county === null
		? language === 'zh'
			? '不属于一个县'
			: 'of no county'
		: language === 'zh'
			? `归入${county.name}`
			: `put into ${county.name}`;

const UNPLACED: Readonly<Record<Unplaced, Words>> = {
	no_name: { zh: '不是单位名称', en: 'is not what an organ is called' },
	elsewhere: { zh: '不是本县的单位', en: 'is of another county, or of a government above it' },
	twice: { zh: '前面已有', en: 'was there before' },
	several: {
		zh: '像是几个单位的简称，看不出是哪一个，请写全称',
		en: 'shortens the names of several organs and does not say which: write its full name'
	}
};

/** A line of a roster that was taken for the short name of an organ that reports. */
export const shortenedText = ({ name, line, organ }: ShortenedName, language: Language): string =>
	language === 'zh'
		? `第 ${line} 行“${name}”按简称对应已有报告的“${organ}”。`
		: `Line ${line}, “${name}”, is taken for the short name of “${organ}”, which reports.`;

/** A line of a roster that stands for no organ, and why. */
export const unplacedText = ({ name, line, why }: UnplacedName, language: Language): string =>
	language === 'zh'
		? `第 ${line} 行“${name}”${UNPLACED[why].zh}，没有列入。`
		: `Line ${line}, “${name}”, ${UNPLACED[why].en} and is left out.`;

/** What a roster holds. */
export function rosterSentence(
	county: BatchCounty,
	organs: number,
	townshipsAdded: boolean,
	language: Language
): string {
	const n = bare(organs, language);
	if (language === 'zh')
		return `${county.name}应报 ${n} 个单位${townshipsAdded ? '，其中乡镇街道取自区划表' : ''}。`;
	return `${n} organs of ${county.name} must report${townshipsAdded ? '; the townships are those of the division list' : ''}.`;
}

/** What an archive brought. */
export function takenOver(
	{ stored, decisions, originals: { length: offered } }: Pick<Handover, 'stored' | 'decisions' | 'originals'>,
	kept: number,
	language: Language
): string {
	const [reports, decided, documents] = [stored.length, decisions.length, kept].map((n) => bare(n, language));
	if (language === 'zh')
		return `已导入 ${reports} 份报告、${decided} 条处理结果${offered > 0 ? `、${documents} 份原件` : ''}。`;
	return `${reports} reports${offered > 0 ? `, ${decided} decisions and ${documents} original documents` : ` and ${decided} decisions`} taken over.`;
}

/** Documents that found no room. */
export const originalsLost = (count: number, language: Language): string =>
	language === 'zh'
		? `${bare(count, language)} 份原件没有存下（浏览器给本站的空间不够，先让给报告）；报告和数都在，再拖入原文件可以补上。`
		: `${bare(count, language)} original ${count === 1 ? 'document was' : 'documents were'} not kept (the room the browser gives this site goes to the reports first); reports and figures are all there, and dropping the file again adds it.`;

/** The choice to have the documents in the archive. */
export const withOriginals = (count: number, bytes: number, language: Language): string =>
	language === 'zh'
		? `连同原件（${bare(count, language)} 份，${size(bytes)}）`
		: `with the original documents (${bare(count, language)}, ${size(bytes)})`;

/** Of how many reports the document is not kept. */
export const withoutOriginals = (count: number, language: Language): string =>
	language === 'zh'
		? `${bare(count, language)} 份报告没有存原件`
		: `no original is kept of ${bare(count, language)} ${count === 1 ? 'report' : 'reports'}`;
