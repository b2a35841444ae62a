import { expect, it } from 'vitest';
import { contentsKey } from '../read/contentsKey';
import { documentKey } from '../read/reportFromReading';
import { ORIGINAL, originalName, originalOf, originalPath, originalSize, originalUnder } from './original';

const bytes = new TextEncoder().encode('示例');
const key = contentsKey(bytes);

it('is known by its contents, which say its size', () => {
	expect(originalOf({ key: documentKey(key, 3) })).toBe(key);
	expect(originalUnder(`aside 17 ${documentKey(key, 3)}`)).toBe(key);
	expect(originalSize(key)).toBe(bytes.length);
	expect(originalSize('x')).toBeNull();
});

it('is damaged where its bytes are no longer those', () => {
	expect(ORIGINAL.read(bytes)).toEqual({ key, bytes });
	expect(ORIGINAL.read(bytes.slice(1))?.key).not.toBe(key);
	expect(ORIGINAL.read('示例')).toBeNull();
});

it.each([
	['2023/附件1.docx', '附件1.docx', '2023/附件1.docx'],
	['县.zip!2023/附件1.docx', '附件1.docx', '县.zip/2023/附件1.docx'],
	['../../etc/passwd', 'passwd', '_/_/etc/passwd'],
	['C:\\x\\报告.html', '报告.html', 'C_/x/报告.html'],
	['报告\u202Excod.exe', '报告_xcod.exe', '报告_xcod.exe'],
	['a\n\u0000b.html', 'a__b.html', 'a__b.html'],
	['con.txt', '_con.txt', '_con.txt'],
	['', '_', '_'],
	[`${'长'.repeat(300)}.docx`, `${'长'.repeat(95)}.docx`, `${'长'.repeat(95)}.docx`]
])('%j is saved as %j', (file, name, path) => {
	expect(originalName(file)).toBe(name);
	expect(originalPath(file)).toBe(path);
});
