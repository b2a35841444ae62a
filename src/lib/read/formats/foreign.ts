import type { Words } from '../../form/words';

/** Formats that are known by their bytes and not read: archives to unpack first, and documents to save otherwise. */

interface Foreign {
	readonly name: Words;
	readonly isArchive: boolean;
	readonly has: (text: string) => boolean;
}

const begins =
	(sign: string, at = 0) =>
	(text: string): boolean =>
		text.startsWith(sign, at);
const matches =
	(sign: RegExp) =>
	(text: string): boolean =>
		sign.test(text);
const same = (name: string): Words => ({ zh: name, en: name });

/** Decoders of single bytes differ in the second. */
const GZIP = ['\x1f\x8b\x08', '\x1f\u2039\x08'];

const SIGNS: readonly Foreign[] = [
	{ name: same('rar'), isArchive: true, has: begins('Rar!\x1a\x07') },
	{ name: same('7z'), isArchive: true, has: begins('7z\xbc\xaf\x27\x1c') },
	{ name: same('gzip'), isArchive: true, has: (text) => GZIP.includes(text.slice(0, 3)) },
	{ name: same('bzip2'), isArchive: true, has: matches(/^BZh\d1AY&SY/) },
	{ name: same('xz'), isArchive: true, has: begins('\xfd7zXZ\0') },
	{ name: same('cab'), isArchive: true, has: begins('MSCF\0') },
	{ name: same('tar'), isArchive: true, has: begins('ustar', 257) },
	{ name: { zh: '方正 CEB 版式文件', en: 'CEB' }, isArchive: false, has: begins('Founder CEB') },
	{ name: { zh: '知网 CAJ 文件', en: 'CAJ' }, isArchive: false, has: matches(/^(?:CAJ|KDH|NH)\0/) },
	{
		name: { zh: '标文通 UOF', en: 'UOF' },
		isArchive: false,
		has: matches(/^\s*<\?xml[^>]*>\s*<(?:uof:)?UOF[\s>]/)
	},
	{ name: same('SYLK (.slk)'), isArchive: false, has: begins('ID;P') },
	{ name: same('DIF (.dif)'), isArchive: false, has: matches(/^TABLE\r?\n0,1\r?\n/) }
];

/** By the names of the members of a zip archive. */
const MEMBERS: readonly Foreign[] = [
	{
		name: { zh: '演示文稿（PowerPoint）', en: 'a presentation' },
		isArchive: false,
		has: matches(/\0ppt\/presentation\.xml/)
	},
	{ name: same('EPUB'), isArchive: false, has: matches(/\0META-INF\/container\.xml/) },
	{ name: same('XPS'), isArchive: false, has: matches(/\.fdseq/) },
	{ name: { zh: '标文通 UOF', en: 'UOF' }, isArchive: false, has: matches(/\0uof\.xml/) },
	{
		name: { zh: '苹果 Pages、Numbers 文件', en: 'a file of Pages or Numbers' },
		isArchive: false,
		has: matches(/\0Index\/[^\0]*\.iwa/)
	}
];

/** The format of a file that begins with these letters. */
export const foreignText = (beginning: string): Foreign | undefined =>
	SIGNS.find(({ has }) => has(beginning));

/** The format of an archive with these names in it. */
export const foreignArchive = (names: string): Foreign | undefined => MEMBERS.find(({ has }) => has(names));
