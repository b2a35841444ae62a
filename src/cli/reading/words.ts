import type { Words } from '../../lib/form/words';
import type { Severity } from '../../lib/report/problem';

/** What the reading commands say on the terminal, beside the problems of the files. */

export const SEVERITY: Readonly<Record<Severity, Words>> = {
	error: { zh: '错误', en: 'error' },
	warning: { zh: '提示', en: 'warning' },
	info: { zh: '说明', en: 'note' }
};

export const READING: Words = { zh: '读取', en: 'reading' };

export const nothingIn = (paths: readonly string[]): Words => ({
	zh: `没有可读的文件：${paths.join('、')}`,
	en: `no document in ${paths.map((path) => `"${path}"`).join(', ')}`
});

export const noReportIn = (folder: string): Words => ({
	zh: `没有读到报告：${folder}`,
	en: `no report could be read in "${folder}"`
});

export const noReportAmong = (paths: readonly string[]): Words => ({
	zh: `没有可核对的报告：${paths.join('、')}`,
	en: `no report to audit in ${paths.map((path) => `"${path}"`).join(', ')}`
});

export const keptSaid = (kept: number): Words => ({
	zh: `${kept} 个文件沿用以前读取的结果（文件与程序都没有变）`,
	en: `${kept} taken from an earlier run: neither the file nor the program has changed`
});

export const moreSaid = (warnings: number): Words => ({
	zh: `另有 ${warnings} 条提示和说明没有列出，见 lens read 的 --json 或 --out（problems.csv）`,
	en: `${warnings} warnings and notes are not listed here: lens read has them with --json or --out (problems.csv)`
});

/** Names that are listed. */
const MOST_NAMED = 20;

export const noDocumentsSaid = (files: readonly string[]): Words => {
	const names = files.slice(0, MOST_NAMED);
	const more = files.length - names.length;
	return {
		zh: `不是文档，没有读（${files.length} 个）：${names.join('、')}${more > 0 ? ' 等' : ''}`,
		en: `not a document, and not read (${files.length}): ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
	};
};

export const writtenSaid = (reports: number, folder: string): Words => ({
	zh: `${reports} 份报告写入 ${folder}`,
	en: `${reports} reports written to ${folder}`
});

export const WATCHING: Words = {
	zh: '等待文件变化，按 Ctrl-C 结束',
	en: 'waiting for files to change; Ctrl-C ends'
};

export const REFUSED: Words = { zh: '拒读', en: 'refused' };
export const REMOVED: Words = { zh: '已删除', en: 'removed' };
