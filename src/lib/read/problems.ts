import type { Words } from '../form/words';
import type { Problem, Severity } from '../report/problem';

/** What reading can say of a document, as data: severity, and the sentence in both languages for its details. */

/** A sentence for its detail, a name or a quotation the same in both languages. */
type Sentence = (detail: string) => Words;

/** A detail that differs between the languages. */
export type Detail = string | Words;

const KNOWN = {
	empty: [
		'error',
		() => ({ zh: '文件是空的，没有内容可读。', en: 'The file is empty: there is nothing to read.' })
	],
	not_a_document: [
		'error',
		(kind) => ({
			zh: `文件内容不是可读的文档（${kind}）。`,
			en: `The content of the file is not a document that can be read (${kind}).`
		})
	],
	unreadable_file: [
		'error',
		(why) => ({ zh: `文件无法打开：${why}。`, en: `The file cannot be opened: ${why}.` })
	],
	damaged: [
		'error',
		() => ({ zh: '文件已损坏，无法打开。', en: 'The file is damaged and cannot be opened.' })
	],
	encrypted: [
		'error',
		() => ({
			zh: '文件有密码保护，无法打开。',
			en: 'The file is protected by a password and cannot be opened.'
		})
	],
	scanned: [
		'error',
		() => ({
			zh: '各页是图片（扫描件），没有文字，表格无法读取。',
			en: 'The pages are pictures without text, so the tables are images and cannot be read.'
		})
	],
	undecipherable: [
		'error',
		() => ({
			zh: '文件的字体没有说明文字编码，文字和数字无法还原。',
			en: 'The fonts of the file do not say which characters they print, so nothing in it is certain.'
		})
	],
	too_slow: [
		'error',
		() => ({
			zh: '文件过于复杂，解析超时。',
			en: 'The file is so complex that taking it apart takes too long.'
		})
	],
	old_format: [
		'error',
		(kind) => ({
			zh: `不能读这种旧格式（${kind}）。请用文字处理软件另存为 docx，再读一次。`,
			en: `This old format (${kind}) cannot be read. Save it as docx with a word processor and read that.`
		})
	],
	too_large: [
		'error',
		(what) => ({
			zh: `文件太大，不可能是年度报告${what === '' ? '' : `：${what}`}。`,
			en: `The file is larger than any annual report${what === '' ? '' : ` (${what})`}.`
		})
	],
	failed: [
		'error',
		(why) => ({
			zh: `程序在读取这个文件时出错，这是程序的缺陷：${why}。`,
			en: `The program failed on this file, which is a fault of the program: ${why}.`
		})
	],
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
	deduplicated: [
		'error',
		() => ({
			zh: '文本中重复的行已被删去，表格数字不可信，一律不取。',
			en: 'Repeated lines were removed from this text, so the figures of its tables would be false: none is taken.'
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
	row_unplaced: [
		'warning',
		(row) => ({
			zh: `这一行的数字与各列对不上，未取：${row}。`,
			en: `The figures of this row could not be given to its columns and were not taken: ${row}.`
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
