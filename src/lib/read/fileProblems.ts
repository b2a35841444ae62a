import type { Words } from '../form/words';
import type { Severity } from '../report/problem';

/** Why nothing of a file can be read, and what to do about it. */

/** A sentence for its detail, a name or a quotation the same in both languages. */
export type Sentence = (detail: string) => Words;

export const FILE_PROBLEMS = {
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
			zh: '各页是图片（扫描件），没有文字，表格无法读取。请找原来的 Word、Excel 文件或公开的网页；只有扫描件时，先用文字识别软件转成 docx 并逐格核对，再读一次。',
			en: 'The pages are pictures without text, so the tables are images and cannot be read. Take the Word or Excel file or the published page they were made from; where there is only a scan, turn it into docx by character recognition, check every cell, and read that.'
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
	other_format: [
		'error',
		(kind) => ({
			zh: `不读这种格式（${kind}）。请用能打开它的软件另存为 docx、xlsx 或 PDF，再读一次。`,
			en: `This format (${kind}) is not read. Open it where it can be opened, save it as docx, xlsx or PDF and read that.`
		})
	],
	other_archive: [
		'error',
		(kind) => ({
			zh: `不打开这种压缩包（${kind}）。请先解压，再读取里面的文件；或压缩成 .zip。`,
			en: `An archive of this kind (${kind}) is not opened. Unpack it and read the files, or pack them as .zip.`
		})
	],
	foreign_office: [
		'error',
		() => ({
			zh: '文件里没有 Word 文字，也没有 Excel 表格，是其他办公软件自己的格式（如早年的 WPS 文字、WPS 表格）。请用原来的软件打开，另存为 docx 或 xlsx，再读一次。',
			en: 'The file holds neither the text of Word nor a workbook of Excel: another office program keeps it in a format of its own, as WPS once did. Open it there, save it as docx or xlsx and read that.'
		})
	],
	picture: [
		'error',
		() => ({
			zh: '文件是一张图片（扫描件或照片），没有文字可读。请找原来的 Word、Excel 文件或公开的网页；只有扫描件时，先用文字识别软件转成 docx 并逐格核对，再读一次。',
			en: 'The file is a picture (a scan or a photograph) and has no text to read. Take the Word or Excel file or the published page it was made from; where there is only a scan, turn it into docx by character recognition, check every cell, and read that.'
		})
	],
	script_content: [
		'error',
		() => ({
			zh: '网页的正文不在这个文件里：打开网页时才由脚本填入，或者在嵌入的另一个页面里。请在浏览器里打开网页，等内容显示出来后另存为“网页，全部”或打印成 PDF，再读一次。',
			en: 'The text of the page is not in this file: a script puts it there when the page is opened, or it is another page shown in a frame. Open it in a browser, wait until the text is shown, save it as a complete page or print it as PDF, and read that.'
		})
	],
	packed: [
		'error',
		() => ({
			zh: '压缩包没有打开：包里的压缩包不再打开，其他扩展名的压缩包也不打开。请先解压，再读取里面的文件；或把扩展名改成 .zip。',
			en: 'The archive was not opened: archives inside an archive are not, nor those whose name does not end in .zip. Unpack it and read the files, or let its name end in .zip.'
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
	]
} as const satisfies Record<string, readonly [Severity, Sentence]>;
