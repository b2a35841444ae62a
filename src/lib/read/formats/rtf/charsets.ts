/** Charsets of fonts and code pages, by the numbers RTF gives them. */

const OF_FONT: Readonly<Record<number, string>> = {
	128: 'shift_jis',
	129: 'euc-kr',
	134: 'gb18030',
	136: 'big5',
	161: 'windows-1253',
	162: 'windows-1254',
	204: 'windows-1251',
	238: 'windows-1250'
};

const OF_PAGE: Readonly<Record<number, string>> = {
	932: 'shift_jis',
	936: 'gb18030',
	949: 'euc-kr',
	950: 'big5',
	54936: 'gb18030',
	65001: 'utf-8'
};

/** The charset of a code page; that of Western Windows for those nobody writes Chinese in. */
export const charsetOfPage = (page: number | null): string => OF_PAGE[page ?? 0] ?? 'windows-1252';

/** The charset a font has for itself; undefined where it has that of the document. */
export const charsetOfFont = (number: number | null): string | undefined => OF_FONT[number ?? 0];
