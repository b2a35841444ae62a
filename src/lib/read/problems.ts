import type { Words } from '../form/words';
import type { Problem, Severity } from '../report/problem';
import { FILE_PROBLEMS, type Sentence } from './fileProblems';

/** What reading can say of a document, as data: severity, and the sentence in both languages for its details. */

/** A detail that differs between the languages. */
export type Detail = string | Words;

const KNOWN = {
	...FILE_PROBLEMS,
	not_a_report: [
		'error',
		(why) => ({
			zh: `不是政府信息公开工作年度报告：${why}。`,
			en: `This is not an annual report on open government information: ${why}.`
		})
	],
	several_unclear: [
		'error',
		() => ({
			zh: '文件里有几份报告，分不清哪里是一份的结尾、哪里是下一份的开头，一律不取。',
			en: 'The file holds several reports, and where one ends and the next begins is not certain: none is taken.'
		})
	],
	summary_unclear: [
		'error',
		(why) => ({
			zh: `这是各单位的汇总表，但不能确定每个数字是谁的、是哪一栏：${why}。一律不取。`,
			en: `This is a summary of several organs, and whose each figure is and of which cell is not certain: ${why}. None is taken.`
		})
	],
	from_summary: [
		'info',
		(title) => ({
			zh: `数字取自汇总表${title === '' ? '' : `“${title}”`}，不是各单位自己的年度报告。`,
			en: `The figures are taken from a summary${title === '' ? '' : ` (${title})`}, not from the reports of the organs.`
		})
	],
	summary_sum: [
		'warning',
		(sum) => ({
			zh: `汇总表的合计与各单位之和不符，这一栏各单位的数字都没有取：${sum}。`,
			en: `A sum of the summary is not that of its organs, and no organ's figure of it was taken: ${sum}.`
		})
	],
	other_columns: [
		'error',
		(heads) => ({
			zh: `表格的行与年度报告相同，栏名却是“${heads}”：这是汇总表或对比表，不是一个单位的年度报告，数字一律不取。`,
			en: `The table has the rows of an annual report under the heads “${heads}”: it sums up or compares, and is not the report of one organ. No figure is taken.`
		})
	],
	behind_report: [
		'warning',
		() => ({
			zh: '报告后面还有一套没有单位名称的表格（模板或同一份数据的另一种排法），未取。',
			en: 'Behind the report stand tables again that name no organ (a template, or its own figures once more); they were not taken.'
		})
	],
	deduplicated: [
		'error',
		() => ({
			zh: '文本中重复的行已被删去，表格数字不可信，一律不取。',
			en: 'Repeated lines were removed from this text, so the figures of its tables would be false: none is taken.'
		})
	],
	before_forms: [
		'info',
		() => ({
			zh: '2018 年及以前的年报没有法定表格，只读了正文。',
			en: 'Reports for 2018 and before have no statutory tables: only the prose was read.'
		})
	],
	no_tables: [
		'warning',
		(which) => ({
			zh: `文中没有可读的${which}（可能是图片或附件）。`,
			en: `No readable ${which} in the document (it may be an image or an attachment).`
		})
	],
	form_late: [
		'warning',
		(detail) => ({
			zh: `表格版本与年度不符：${detail}。`,
			en: `The tables are not those due for the year: ${detail}.`
		})
	],
	form_mixed: [
		'warning',
		(detail) => ({
			zh: `表格混用了两个版本：${detail}。`,
			en: `The tables mix the two versions of the form: ${detail}.`
		})
	],
	form_unknown: [
		'warning',
		() => ({
			zh: '从表格标签看不出是哪一版表格。',
			en: 'The labels do not tell which version of the form this is.'
		})
	],
	rows_missing: [
		'warning',
		(rows) => ({
			zh: `表格里没有找到这些行（没有印，或行名与规定不同），未取：${rows}。`,
			en: `These rows of the form were not found (not printed, or named otherwise), and nothing was taken for them: ${rows}.`
		})
	],
	row_unplaced: [
		'warning',
		(row) => ({
			zh: `这一行的数字与各列对不上，未取：${row}。`,
			en: `The figures of this row could not be given to its columns and were not taken: ${row}.`
		})
	],
	row_joined: [
		'warning',
		(row) => ({
			zh: `这一行之后有缺失的行，这些数可能是缺失那一行的，未取：${row}。`,
			en: `Rows behind this one are missing; its figures may be those of one of them and were not taken: ${row}.`
		})
	],
	cells_together: [
		'warning',
		(row) => ({
			zh: `这一行的数字连在一起，分不开，未取：${row}。`,
			en: `The figures of this row are run together and were not taken: ${row}.`
		})
	],
	row_split: [
		'warning',
		(row) => ({
			zh: `这一行被拆成几行，未取：${row}。`,
			en: `This row is split into parts and was not taken: ${row}.`
		})
	],
	row_twice: [
		'warning',
		(row) => ({
			zh: `同一格出现两个不同的数字，未取：${row}。`,
			en: `Two different figures stand for the same cell; neither was taken: ${row}.`
		})
	],
	row_inferred: [
		'warning',
		(row) => ({
			zh: `行名缺失，按位置推定为：${row}。`,
			en: `The label of this row is lost; told from its place: ${row}.`
		})
	],
	heads_order: [
		'warning',
		(detail) => ({
			zh: `表头顺序与规定不同：${detail}。`,
			en: `The column heads are not in the order of the form: ${detail}.`
		})
	],
	heads_missing: [
		'warning',
		() => ({
			zh: '表三没有规定的申请人栏名（自然人、商业企业等），不能确定各栏是什么，一律不取。',
			en: 'Table 三 has no heads of the form (自然人, 商业企业 and the others), so nothing says what its columns are: none is taken.'
		})
	],
	heads_foreign: [
		'warning',
		(heads) => ({
			zh: `有一张表的行名与表三相同，栏名却是“${heads}”，不是申请人类别，未取。`,
			en: `A table has the rows of table 三 under the heads “${heads}”, which are not its applicants; it was not taken.`
		})
	],
	cell_unreadable: [
		'warning',
		(detail) => ({ zh: `有一格未能读取：${detail}。`, en: `A cell could not be read: ${detail}.` })
	],
	cut: [
		'warning',
		() => ({
			zh: '文件在一个数字处中断，该数字未取。',
			en: 'The file ends inside a figure, which was not taken.'
		})
	],
	prose_unclear: [
		'warning',
		(detail) => ({
			zh: `正文数字有不同说法，未取：${detail}。`,
			en: `The prose states this figure in more than one way; none was taken: ${detail}.`
		})
	],
	organ_unknown: [
		'warning',
		() => ({ zh: '没有找到报告单位的名称。', en: 'The name of the reporting organ was not found.' })
	],
	organ_unclear: [
		'warning',
		(names) => ({
			zh: `报告单位不能确定，文中写到：${names}。`,
			en: `Which organ reports is not certain; the document names: ${names}.`
		})
	],
	area_ambiguous: [
		'warning',
		(detail) => ({
			zh: `同名的行政区划不止一个，代码留空：${detail}。`,
			en: `More than one division has this name, so the code is left empty: ${detail}.`
		})
	],
	area_unknown: [
		'info',
		(detail) => ({
			zh: `行政区划代码表中没有这个名称：${detail}。`,
			en: `The list of divisions does not have this name: ${detail}.`
		})
	],
	year_unknown: [
		'warning',
		() => ({ zh: '没有找到报告年度。', en: 'The year of the report was not found.' })
	],
	year_inferred: [
		'warning',
		(detail) => ({
			zh: `标题没有年度，按${detail}推定。`,
			en: `The title has no year; told from ${detail}.`
		})
	],
	year_contradicts: [
		'warning',
		(detail) => ({
			zh: `文中的年度互相矛盾：${detail}。`,
			en: `The document contradicts itself on the year: ${detail}.`
		})
	]
} as const satisfies Record<string, readonly [Severity, Sentence]>;

export type ProblemCode = keyof typeof KNOWN;

/** A problem of reading, in words. */
export function problem(code: ProblemCode, detail: Detail = ''): Problem {
	const [severity, sentence] = KNOWN[code];
	const { zh, en } = typeof detail === 'string' ? { zh: detail, en: detail } : detail;
	return { severity, code, message: { zh: sentence(zh).zh, en: sentence(en).en } };
}
