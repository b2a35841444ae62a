import type { Language, Words } from '../form/words';
import { bare } from './numbers';

/** What pages say of the data set of this machine. */
const OWN = {
	name: { zh: '我的数据', en: 'My data' },
	loading: { zh: '正在把本机读取的报告汇成数据…', en: 'Putting together the reports read on this machine…' },
	none: { zh: '这台机器上还没有读取过报告。', en: 'No report has been read on this machine yet.' },
	noneText: {
		zh: '先读取报告：把文件或整个文件夹拖进“读取报告”页，读完之后这里的每一页都有它们。',
		en: 'Read reports first: drop files or a whole folder on the page that reads; then every page here has them.'
	},
	toRead: { zh: '去读取报告', en: 'Read reports' },
	failed: {
		zh: '本机读取的报告没有汇成数据。',
		en: 'The reports read on this machine could not be put together.'
	},
	withoutScripts: {
		zh: '这一页由浏览器里的脚本用本机读取的报告做成，没有脚本就没有内容。',
		en: 'This page is made in the browser from reports read on this machine; without scripts there is nothing on it.'
	},
	dataLead: {
		zh: '本机读取的全部数，带着每一个的原文；reports.csv 写明每份报告读自哪个文件。只保存到您自己的机器上。',
		en: 'All figures read on this machine, each with its text as printed; reports.csv says which file each report was read from. Saved to your own machine alone.'
	},
	allLines: { zh: '全部数（CSV，一行一个数）', en: 'All figures (CSV, one figure a line)' },
	allLinesHint: {
		zh: '与公布数据同样的列；“data_set”一列写明是本机数据。',
		en: 'The columns of the published data; “data_set” says that it is own data.'
	},
	ownFilesHint: {
		zh: '本程序自己的两个文件：可以用命令做成网站，也可以交给另一台机器。',
		en: "The program's own two files: a site can be made of them by command, or another machine takes them."
	},
	beside: { zh: '与已公布的报告并列', en: 'Beside the published reports' },
	noneBeside: {
		zh: '这里的单位没有已公布的报告可以并列。',
		en: 'None of these organs has published reports to stand beside.'
	},
	toSettle: { zh: '去读取报告页定下年度', en: 'Give their years on the page that reads' },
	toMine: { zh: '看我的数据', en: 'See my data' }
} as const satisfies Record<string, Words>;

/** What stands beside what, and how many organs where a view has not room for all. */
export function besideHint(
	{ organs, of }: { readonly organs: number; readonly of: number },
	language: Language
): string {
	const [n, all] = [bare(organs, language), bare(of, language)];
	if (language === 'zh') {
		const some = organs < of ? `先列 ${n} 个（共 ${all} 个）。` : '';
		return `同一单位两列数：本机数据、已公布，各自标明，不相加。${some}`;
	}
	const some = organs < of ? ` The first ${n} of ${all} organs are shown.` : '';
	return `Two series of each organ, own data and published, each marked and never added up.${some}`;
}

/** Reports that were read and are in no count, since nobody knows their year yet. */
export function waitingText(
	waiting: readonly { readonly name: string; readonly file: string }[],
	language: Language
): string {
	const n = bare(waiting.length, language);
	if (language === 'zh') {
		const which = waiting.map(({ name, file }) => `${name}（${file}）`).join('、');
		return `有 ${n} 份报告已经读到，但年度未定，还不在下面的数里：${which}。下面说“缺”“无报告”的可能正是它们；不为它们做催报通知，通报里另列。`;
	}
	const which = waiting.map(({ name, file }) => `${name} (${file})`).join(', ');
	return `Reports that were read, have no year yet and are in none of the figures below: ${which} (${n}). What is called missing below may be just these; no reminder is made for them, and a circular lists them apart.`;
}

export const ownText = (key: keyof typeof OWN, language: Language): string => OWN[key][language];
