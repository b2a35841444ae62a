import type { Words } from '../../lib/form/words';
import type { Problem, Severity } from '../../lib/report/problem';

/** What can go wrong with a file before, around and after its reading; what its contents say is for read/problems.ts. */

const KNOWN = {
	not_a_file: ['error', () => ({ zh: '不是普通文件。', en: 'This is not an ordinary file.' })],
	too_large: [
		'error',
		(limit) => ({ zh: `文件超过 ${limit}，未读。`, en: `The file is larger than ${limit} and was not read.` })
	],
	too_slow: [
		'error',
		(limit) => ({
			zh: `在限度内（${limit}）没有读完，已停止。`,
			en: `Reading did not end within ${limit} and was stopped.`
		})
	],
	too_much_memory: [
		'error',
		(limit) => ({
			zh: `读取需要的内存超过 ${limit}，已停止。`,
			en: `Reading needed more than ${limit} of memory and was stopped.`
		})
	],
	reading_broke: [
		'error',
		(how) => ({ zh: `读取时程序中断（${how}）。`, en: `Reading broke off (${how}).` })
	],
	report_twice: [
		'error',
		(files) => ({
			zh: `两个文件给出同一单位同一年度的报告，只写入一份（修订的或发布较晚的，看不出先后时是前一个）：${files}。`,
			en: `Two files give the report of one organ and year; one is written (the revised or later one, the first where nothing tells): ${files}.`
		})
	],
	report_again: [
		'warning',
		(files) => ({
			zh: `同一单位同一年度的报告有两份，只核对前一份：${files}。`,
			en: `Two reports of one organ and year; only the first is audited: ${files}.`
		})
	],
	report_anonymous: [
		'warning',
		(missing) => ({
			zh: `不知道：${missing}。只核对用不着它们的规则。`,
			en: `Not known: ${missing}. Only rules that do not need it were applied.`
		})
	],
	report_unnamed: [
		'error',
		(missing) => ({
			zh: `报告没有写入 CSV，因为不知道：${missing}。`,
			en: `The report is not written to the CSV, because this is not known: ${missing}.`
		})
	],
	report_unfit: [
		'error',
		(why) => ({ zh: `报告没有写入 CSV：${why}。`, en: `The report is not written to the CSV: ${why}.` })
	],
	organ_differs: [
		'warning',
		(names) => ({
			zh: `同一代码的单位写法不同，CSV 中用前一种：${names}。`,
			en: `The organ of this code is described in two ways; the CSV has the first: ${names}.`
		})
	]
} as const satisfies Record<string, readonly [Severity, (detail: string) => Words]>;

type FileProblemCode = keyof typeof KNOWN;

/** A problem in words. A detail is the same in both languages, or given for each. */
export function fileProblem(code: FileProblemCode, detail: string | Words = ''): Problem {
	const [severity, sentence] = KNOWN[code];
	const { zh, en } = typeof detail === 'string' ? { zh: detail, en: detail } : detail;
	return { severity, code, message: { zh: sentence(zh).zh, en: sentence(en).en } };
}
